namespace OrigamiContracts.Generators.Reading.JsonPath;

/// <summary>Makes the values that a query has itself. They are written in no document.</summary>
internal static class JsonPathLiteral
{
    private static readonly SpecText Nowhere = new("", "");

    public static SpecNode Null { get; } = new SpecNull(Nowhere, 0, 0);

    public static SpecNode Boolean(bool value) => new SpecBoolean(Nowhere, 0, 0, value);

    public static SpecNode String(string value) => new SpecString(Nowhere, 0, 0, value);

    /// <param name="literal">The number as JSON writes it.</param>
    public static SpecNode Number(string literal) => new SpecNumber(Nowhere, 0, 0, literal);
}
