namespace OrigamiContracts.Annotations;

/// <summary>
/// A keyword that a member's value, or what it holds, has to keep. Emitted code carries it so that analyzers, also of
/// assemblies that refer to the contract, know what its validators check; nothing reads it at run time.
/// </summary>
/// <param name="keyword">The keyword as JSON Schema names it: <c>minLength</c>, <c>pattern</c>, <c>maximum</c>, …</param>
/// <param name="value">Its value: a number as its JSON text, a pattern or format as it is.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class SchemaKeywordAttribute(string keyword, string value) : Attribute
{
    /// <summary>The keyword as JSON Schema names it.</summary>
    public string Keyword { get; } = keyword;

    /// <summary>Its value: a number as its JSON text, a pattern or format as it is.</summary>
    public string Value { get; } = value;

    /// <summary>
    /// The keywords that lead from the member's schema to the one that this keyword stands in, with slashes between
    /// them: <c>items</c> for the items of a list, <c>items/items</c> for the items of those,
    /// <c>additionalProperties</c> for the values of a map. Empty for the member's own value.
    /// </summary>
    public string Within { get; init; } = "";
}
