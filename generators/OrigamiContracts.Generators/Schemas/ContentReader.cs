using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Schemas.Documents;

namespace OrigamiContracts.Generators.Schemas;

/// <summary>
/// Reads what a schema says of the JSON in texts: <c>contentSchema</c> beside a <c>contentMediaType</c> of JSON, and the
/// keywords that lead there (2020-12 Validation, section 8).
/// </summary>
/// <remarks>
/// These keywords are annotations: they say something of a value if the schema they stand in accepts it. So an alternative
/// says what it says under the condition that the value is one of it, and the schema itself is as it would be without
/// them. References and <c>allOf</c> have been followed, and properties are merged, as for any other schema.
/// </remarks>
internal sealed class ContentReader(SubschemaCollector collector)
{
    // The texts of an event are its own members. What an array holds, or a 'not', says nothing of them.
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "contentMediaType", "properties", "patternProperties", "additionalProperties", "anyOf", "oneOf", "if", "dependentSchemas",
    };

    /// <summary>Whether a keyword can say something of the JSON in texts.</summary>
    public static bool Reads(string keyword) => Keywords.Contains(keyword);

    public void Add(KeywordReader reader, List<Keyword> keywords)
    {
        if (reader.Subschema.AppliesReferences)
        {
            SchemaKey applied = collector.Collect(collector.ReferencedBy(reader.Schema, reader.Subschema.Place)).Key;
            keywords.Add(new AppliedKeyword(applied, reader.Subschema.Location));
        }

        AddContent(reader, keywords);
        AddAlternatives(reader, keywords, "anyOf");
        AddAlternatives(reader, keywords, "oneOf");
        AddCondition(reader, keywords);
        foreach (SpecProperty dependency in reader.Members("dependentSchemas"))
        {
            string location = JsonPointer.Append(reader.Location("dependentSchemas"), dependency.Name);
            keywords.Add(new DependentSchemaKeyword(dependency.Name, collector.Collect([collector.Within(reader.Subschema, location)]).Key, location));
        }
    }

    // What is encoded as base64 is no JSON before it is decoded.
    private void AddContent(KeywordReader reader, List<Keyword> keywords)
    {
        if (reader.String("contentMediaType") is { } mediaType
            && MediaTypeDescription.IsJsonType(mediaType.Value)
            && reader.Value("contentEncoding") is null)
        {
            SchemaKey content = reader.Value("contentSchema") is null
                ? SchemaKey.Anything
                : collector.Collect([collector.Within(reader.Subschema, reader.Location("contentSchema")) with { IsOfContent = false }]).Key;
            keywords.Add(new ContentKeyword(content, reader.Location("contentMediaType")));
        }
    }

    private void AddAlternatives(KeywordReader reader, List<Keyword> keywords, string keyword)
    {
        int count = reader.Array(keyword)?.Items.Count ?? 0;
        for (int i = 0; i < count; i++)
        {
            string location = JsonPointer.Append(reader.Location(keyword), i);
            SchemaPlace place = collector.Within(reader.Subschema, location);
            keywords.Add(new ConditionKeyword(ItselfAt(place), collector.Collect([place]).Key, Else: null, location));
        }
    }

    private void AddCondition(KeywordReader reader, List<Keyword> keywords)
    {
        if (reader.Value("if") is null)
        {
            return;
        }

        SchemaPlace condition = collector.Within(reader.Subschema, reader.Location("if"));
        SchemaPlace[] then = reader.Value("then") is null ? [condition] : [condition, collector.Within(reader.Subschema, reader.Location("then"))];
        keywords.Add(new ConditionKeyword(
            ItselfAt(condition),
            collector.Collect(then).Key,
            reader.Value("else") is null ? null : collector.Collect([collector.Within(reader.Subschema, reader.Location("else"))]).Key,
            condition.Location));
    }

    private SchemaKey ItselfAt(SchemaPlace place) => collector.Collect([place with { IsOfContent = false }]).Key;
}
