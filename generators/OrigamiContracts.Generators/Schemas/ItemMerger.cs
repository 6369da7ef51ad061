using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Schemas.Documents;

namespace OrigamiContracts.Generators.Schemas;

/// <summary>
/// Merges the keywords that say what an array's items have to be: <c>prefixItems</c>, <c>items</c> and
/// <c>unevaluatedItems</c> (2020-12 Core, sections 10.3.1 and 11.2), and what they were before 2020-12.
/// </summary>
internal sealed class ItemMerger(SubschemaCollector collector, EvaluationScope evaluation)
{
    public void Add(Subschemas subschemas, List<Keyword> keywords)
    {
        List<Sequence> sequences = [];
        foreach (Subschema member in subschemas.Members)
        {
            if (member.Node is not SpecObject schema)
            {
                continue;
            }

            // Alone, 'additionalItems' says nothing.
            if (schema.Find("items") is null && schema.Find("prefixItems") is null && schema.Find("unevaluatedItems") is null)
            {
                continue;
            }

            var reader = new KeywordReader(member, schema, diagnostics: null);
            Sequence own = SequenceOf(reader);
            sequences.Add(own);
            if (reader.Value("unevaluatedItems") is not null && own.Rest is null)
            {
                AddUnevaluated(reader, sequences, keywords);
            }
        }

        if (sequences.Count == 0)
        {
            return;
        }

        int longest = sequences.Max(static sequence => Math.Max(sequence.Prefix.Count, sequence.RestFrom));
        for (int i = 0; i < longest; i++)
        {
            SchemaPlace[] places = [.. sequences.Select(sequence => sequence.At(i)).OfType<SchemaPlace>()];
            if (places.Length > 0)
            {
                keywords.Add(new PrefixItemKeyword(i, collector.Collect(places).Key, places[0].Location));
            }
        }

        SchemaPlace[] rests = [.. sequences.Select(static sequence => sequence.Rest).OfType<SchemaPlace>()];
        if (rests.Length > 0)
        {
            keywords.Add(new ItemsKeyword(collector.Collect(rests).Key, rests[0].Location));
        }
    }

    // Where the value need not be asked, unevaluated items are those behind the longest prefix that is looked at.
    private void AddUnevaluated(KeywordReader reader, List<Sequence> sequences, List<Keyword> keywords)
    {
        Subschemas scope = evaluation.Of(reader.Subschema);
        Sequence[] looked = [.. scope.Members
            .Where(static member => member.Node is SpecObject)
            .Select(member => SequenceOf(new KeywordReader(member, (SpecObject)member.Node, diagnostics: null)))];
        if (looked.Any(static sequence => sequence.Rest is not null) || EvaluationScope.Has(scope, "unevaluatedItems", except: reader.Subschema))
        {
            return;
        }

        SchemaPlace place = collector.Within(reader.Subschema, reader.Location("unevaluatedItems"));
        if (EvaluationScope.DependsOnValue(scope) || EvaluationScope.Has(scope, "contains"))
        {
            keywords.Add(new UnevaluatedItemsKeyword(collector.Collect([place]).Key, scope.Key, place.Location));
        }
        else
        {
            sequences.Add(new Sequence([], place, looked.Max(static sequence => sequence.Prefix.Count)));
        }
    }

    private Sequence SequenceOf(KeywordReader reader)
    {
        SpecNode? items = reader.Value("items");
        if (items is SpecArray && reader.Dialect.ItemsMayBeList)
        {
            return new Sequence(Prefix(reader, "items"), Rest(reader, "additionalItems"));
        }

        // Without a list, 'additionalItems' means nothing.
        return new Sequence(Prefix(reader, "prefixItems"), Rest(reader, "items"));
    }

    private List<SchemaPlace> Prefix(KeywordReader reader, string keyword) =>
        reader.Array(keyword) is { } list
            ? [.. Enumerable.Range(0, list.Items.Count).Select(index => collector.Within(reader.Subschema, JsonPointer.Append(reader.Location(keyword), index)))]
            : [];

    private SchemaPlace? Rest(KeywordReader reader, string keyword) =>
        reader.Value(keyword) is null ? null : collector.Within(reader.Subschema, reader.Location(keyword));

    /// <summary>What one schema says of items: the first of them one by one, and the rest.</summary>
    private sealed class Sequence(IReadOnlyList<SchemaPlace> prefix, SchemaPlace? rest, int restFrom = 0)
    {
        public IReadOnlyList<SchemaPlace> Prefix { get; } = prefix;

        public SchemaPlace? Rest { get; } = rest;

        public int RestFrom { get; } = Math.Max(prefix.Count, restFrom);

        public SchemaPlace? At(int index) =>
            index < Prefix.Count ? Prefix[index] : index >= RestFrom ? Rest : null;
    }
}
