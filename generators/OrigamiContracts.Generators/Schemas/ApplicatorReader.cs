using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Schemas.Documents;

namespace OrigamiContracts.Generators.Schemas;

/// <summary>
/// Reads the keywords that apply other schemas to the value, or to its parts one by one (2020-12 Core, section 10), but
/// for <c>allOf</c> and the ones that depend on their siblings: these are merged.
/// </summary>
internal sealed class ApplicatorReader(SubschemaCollector collector)
{
    public void Add(KeywordReader reader, List<Keyword> keywords)
    {
        if (NullableReference.Is(reader.Schema, reader.Dialect))
        {
            SchemaKey inner = collector.Collect(collector.ReferencedBy(reader.Schema, reader.Subschema.Place)).Key;
            keywords.Add(new NullOrKeyword(inner, reader.Subschema.Location));
        }

        if (reader.Subschema.AppliesReferences)
        {
            SchemaKey applied = collector.Collect(collector.ReferencedBy(reader.Schema, reader.Subschema.Place)).Key;
            keywords.Add(new AppliedKeyword(applied, reader.Subschema.Location));
        }

        AddAlternatives(reader, keywords, "anyOf");
        AddAlternatives(reader, keywords, "oneOf");
        if (reader.Value("not") is not null)
        {
            keywords.Add(new NotKeyword(KeyOf(reader, reader.Location("not")), reader.Location("not")));
        }

        AddCondition(reader, keywords);
        AddDependencies(reader, keywords);
        AddContains(reader, keywords);
        if (reader.Value("propertyNames") is not null)
        {
            keywords.Add(new PropertyNamesKeyword(KeyOf(reader, reader.Location("propertyNames")), reader.Location("propertyNames")));
        }
    }

    private void AddAlternatives(KeywordReader reader, List<Keyword> keywords, string keyword)
    {
        if (reader.Array(keyword) is not { } alternatives)
        {
            return;
        }

        if (alternatives.Items.Count == 0)
        {
            reader.Report(DiagnosticDescriptors.InvalidKeyword, keyword, keyword, "must not be empty");
            return;
        }

        string location = reader.Location(keyword);
        EquatableArray<SchemaKey> keys = Enumerable.Range(0, alternatives.Items.Count)
            .Select(index => KeyOf(reader, JsonPointer.Append(location, index)))
            .ToEquatableArray();
        bool isAnyOf = keyword == "anyOf";
        // Under oneOf, null must not match the other alternative as well.
        keywords.Add(NullUnion.Find(reader.Schema, keyword) is { } union && (isAnyOf || !MayBeNull(keys[union.Index], depth: 0)) ? new NullOrKeyword(keys[union.Index], location)
            : isAnyOf ? new AnyOfKeyword(keys, location)
            : new OneOfKeyword(keys, location));
    }

    private void AddCondition(KeywordReader reader, List<Keyword> keywords)
    {
        // Without 'if', the other two mean nothing; 'if' alone still evaluates properties and items.
        if (reader.Value("if") is not null)
        {
            keywords.Add(new ConditionKeyword(
                KeyOf(reader, reader.Location("if")),
                reader.Value("then") is null ? null : KeyOf(reader, reader.Location("then")),
                reader.Value("else") is null ? null : KeyOf(reader, reader.Location("else")),
                reader.Location("if")));
        }
    }

    private void AddDependencies(KeywordReader reader, List<Keyword> keywords)
    {
        // The older drafts have one keyword for names and schemas.
        foreach (string keyword in (string[])["dependentSchemas", "dependencies"])
        {
            foreach (SpecProperty dependency in reader.Members(keyword))
            {
                if (keyword == "dependentSchemas" || dependency.Value is not SpecArray)
                {
                    string location = JsonPointer.Append(reader.Location(keyword), dependency.Name);
                    keywords.Add(new DependentSchemaKeyword(dependency.Name, KeyOf(reader, location), location));
                }
            }
        }
    }

    private void AddContains(KeywordReader reader, List<Keyword> keywords)
    {
        if (reader.Value("contains") is not null)
        {
            keywords.Add(new ContainsKeyword(
                KeyOf(reader, reader.Location("contains")),
                reader.Count("minContains") ?? 1,
                reader.Count("maxContains"),
                reader.Dialect.ContainsEvaluates,
                reader.Location("contains")));
        }
    }

    private SchemaKey KeyOf(KeywordReader reader, string location) => collector.Collect([collector.Within(reader.Subschema, location)]).Key;

    // Only what certainly excludes null counts: a type, listed values, or alternatives that all exclude it.
    private bool MayBeNull(SchemaKey key, int depth)
    {
        const int Deepest = 8;
        return depth == Deepest || collector.Get(key).Members.All(member => member.Node is SpecObject schema && MayBeNull(member, schema, depth));
    }

    private bool MayBeNull(Subschema member, SpecObject schema, int depth)
    {
        var reader = new KeywordReader(member, schema, diagnostics: null);
        return !(reader.Types() is { } types && !types.HasFlag(JsonTypes.Null) && !reader.IsNullable)
            && !(reader.Array("enum") is { } listed && !listed.Items.Any(static value => value is SpecNull))
            && reader.Value("const") is null or SpecNull
            && !AllExcludeNull("anyOf")
            && !AllExcludeNull("oneOf");

        bool AllExcludeNull(string keyword) =>
            reader.Array(keyword) is { Items.Count: > 0 } alternatives
            && Enumerable.Range(0, alternatives.Items.Count).All(index => !MayBeNull(KeyOf(reader, JsonPointer.Append(reader.Location(keyword), index)), depth + 1));
    }
}
