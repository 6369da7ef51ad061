namespace OrigamiContracts.Generators.Model;

/// <summary>
/// Names a schema of the contract by the subschemas it is made of: the place of one, or several when they all apply to
/// the same value (<c>allOf</c>, or a <c>$ref</c> with siblings) and are merged.
/// </summary>
/// <remarks>Subschemas that assert nothing are left out, so two ways to say the same have the same key.</remarks>
internal readonly record struct SchemaKey(string Text) : IComparable<SchemaKey>
{
    /// <summary>The schema that accepts everything.</summary>
    public static readonly SchemaKey Anything = new("*");

    /// <summary>The key of the schemas that apply to one value together.</summary>
    /// <param name="places">Each of them as a text without line feeds.</param>
    public static SchemaKey Of(IReadOnlyCollection<string> places) =>
        places.Count == 0 ? Anything : new(string.Join("\n", places));

    public int CompareTo(SchemaKey other) => string.CompareOrdinal(Text, other.Text);

    public override string ToString() => Text.Replace('\n', '+');
}
