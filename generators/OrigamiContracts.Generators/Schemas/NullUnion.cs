using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Generators.Schemas;

/// <summary>
/// An <c>anyOf</c> or <c>oneOf</c> of null and one other schema: no choice between types, only a value that may be null.
/// </summary>
/// <param name="Keyword"><c>anyOf</c> or <c>oneOf</c>.</param>
/// <param name="Index">Which alternative is not null.</param>
internal sealed record NullUnion(string Keyword, int Index)
{
    public static NullUnion? Find(SpecObject schema) => Find(schema, "anyOf") ?? Find(schema, "oneOf");

    public static NullUnion? Find(SpecObject schema, string keyword)
    {
        IReadOnlyList<SpecNode> alternatives = schema.ItemsOf(keyword);
        if (alternatives.Count != 2)
        {
            return null;
        }

        int nullIndex = IsNullOnly(alternatives[0]) ? 0 : IsNullOnly(alternatives[1]) ? 1 : -1;
        return nullIndex < 0 || IsNullOnly(alternatives[1 - nullIndex]) ? null : new NullUnion(keyword, 1 - nullIndex);
    }

    // One that says more than that may refuse null too.
    private static bool IsNullOnly(SpecNode node) => node is SpecObject schema
        && schema.Properties.Count(static property => SubschemaCollector.MayAssert(property.Name)) == 1
        && !schema.Properties.Any(static property => property.Name is "$ref" or "$dynamicRef" or "$recursiveRef" or "allOf")
        && (schema.Find("type")?.Value is SpecString { Value: "null" }
            || schema.Find("const")?.Value is SpecNull
            || schema.ItemsOf("enum") is [SpecNull]);
}
