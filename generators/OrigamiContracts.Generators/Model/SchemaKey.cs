namespace OrigamiContracts.Generators.Model;

/// <summary>
/// Names a schema of the contract by the subschemas it is made of: the JSON Pointer of one, or several when they all
/// apply to the same value (<c>allOf</c>, or a <c>$ref</c> with siblings) and are merged.
/// </summary>
/// <remarks>Subschemas that assert nothing are left out, so two ways to say the same have the same key.</remarks>
internal readonly record struct SchemaKey(string Pointers) : IComparable<SchemaKey>
{
    /// <summary>The schema that accepts everything.</summary>
    public static readonly SchemaKey Anything = new("*");

    private const char Separator = '\n';

    public static SchemaKey Of(IReadOnlyList<string> pointers) =>
        pointers.Count == 0 ? Anything : new(string.Join(Separator.ToString(), pointers));

    public IReadOnlyList<string> Split() => this == Anything ? [] : Pointers.Split(Separator);

    public int CompareTo(SchemaKey other) => string.CompareOrdinal(Pointers, other.Pointers);

    public override string ToString() => Pointers.Replace(Separator, '+');
}
