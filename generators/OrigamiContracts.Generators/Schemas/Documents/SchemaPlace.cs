namespace OrigamiContracts.Generators.Schemas.Documents;

/// <summary>A schema, and the way that led to it as far as that decides what the schema means.</summary>
/// <param name="Location">Where it stands.</param>
/// <param name="Scope">What its dynamic references can lead to.</param>
/// <param name="IsOfContent">Whether only what the schema says of the JSON in texts is meant (<c>contentSchema</c>).</param>
internal readonly record struct SchemaPlace(string Location, DynamicScope Scope, bool IsOfContent = false)
{
    private static readonly char[] Escaped = ['\\', '\n'];

    // A name in a location can hold any character, and places are listed with line feeds between them.
    public string Text => !IsOfContent && Scope.Text.Length == 0 && Location.IndexOfAny(Escaped) < 0
        ? Location
        : (IsOfContent ? "content of " : "")
            + (Scope.Text.Length == 0 ? Location : Location + " in " + Scope.Text).Replace("\\", "\\\\").Replace("\n", "\\n");
}
