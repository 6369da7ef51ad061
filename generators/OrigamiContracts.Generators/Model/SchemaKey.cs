namespace OrigamiContracts.Generators.Model;

/// <summary>
/// Names a schema of the contract: the JSON Pointer of the subschema it was read from, or several when they all apply to
/// the same value (<c>allOf</c>, or a <c>$ref</c> with siblings) and were merged.
/// </summary>
internal readonly record struct SchemaKey(string Pointers)
{
    public const char Separator = '\n';

    /// <summary>The first of the pointers: where a person would look.</summary>
    public string Location
    {
        get
        {
            int end = Pointers.IndexOf(Separator);
            return end < 0 ? Pointers : Pointers.Substring(0, end);
        }
    }

    public override string ToString() => Pointers.Replace(Separator, '+');
}
