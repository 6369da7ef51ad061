using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Patterns;
using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Schemas.Documents;

namespace OrigamiContracts.Generators.Schemas;

/// <summary>
/// Merges the keywords that say what an object's properties have to be: <c>properties</c>, <c>patternProperties</c>,
/// <c>additionalProperties</c> and <c>unevaluatedProperties</c> (2020-12 Core, sections 10.3.2 and 11.3).
/// </summary>
/// <remarks>
/// <c>additionalProperties</c> speaks of the names that the keywords beside it do not have. When schemas are merged, the
/// properties of the others are additional ones to it. Whatever can be told of a name while building is told then.
/// </remarks>
internal sealed class PropertyMerger(SubschemaCollector collector, EvaluationScope evaluation, DiagnosticBag diagnostics)
{
    private readonly NameMatcher _matcher = new(diagnostics);

    public void Add(Subschemas subschemas, List<Keyword> keywords)
    {
        List<(string Name, SchemaPlace Place)> named = [];
        List<(NamePattern Pattern, SchemaPlace Place)> patterned = [];
        List<Rest> rests = [];
        foreach (Subschema member in subschemas.Members)
        {
            if (member.Node is not SpecObject schema)
            {
                continue;
            }

            var reader = new KeywordReader(member, schema, diagnostics: null);
            named.AddRange(NamedBy(reader));
            patterned.AddRange(PatternedBy(reader));
            if (reader.Value("additionalProperties") is not null)
            {
                rests.Add(new Rest(
                    collector.Within(member, reader.Location("additionalProperties")),
                    [.. NamedBy(reader).Select(static entry => entry.Name)],
                    [.. PatternedBy(reader).Select(static entry => entry.Pattern)]));
            }

            // What is unevaluated depends on keywords that say nothing of contents.
            if (reader.Value("unevaluatedProperties") is not null && !member.Place.IsOfContent)
            {
                AddUnevaluated(reader, rests, keywords);
            }
        }

        if (named.Count + patterned.Count + rests.Count == 0)
        {
            return;
        }

        AddNamed(named, isOfOne: subschemas.Members.Count == 1, patterned, rests, keywords);
        foreach (IGrouping<string, (NamePattern Pattern, SchemaPlace Place)> same in patterned.GroupBy(static entry => entry.Pattern.Source))
        {
            SchemaPlace[] places = [.. same.Select(static entry => entry.Place)];
            keywords.Add(new PatternPropertyKeyword(same.First().Pattern, collector.Collect(places).Key, places[0].Location));
        }

        foreach (IGrouping<string, Rest> same in rests.GroupBy(static rest => string.Join("\n", rest.Patterns.Select(static pattern => pattern.Source).OrderBy(static source => source, StringComparer.Ordinal))))
        {
            SchemaPlace[] places = [.. same.Select(static rest => rest.Place)];
            EquatableArray<NamePattern> except = same.First().Patterns.Distinct().ToEquatableArray();
            keywords.Add(new AdditionalPropertiesKeyword(collector.Collect(places).Key, except, places[0].Location));
        }
    }

    // Where the value need not be asked, unevaluated properties are additional ones, of all the schemas that are looked at.
    private void AddUnevaluated(KeywordReader reader, List<Rest> rests, List<Keyword> keywords)
    {
        Subschemas scope = evaluation.Of(reader.Subschema);
        if (EvaluationScope.Has(scope, "additionalProperties") || EvaluationScope.Has(scope, "unevaluatedProperties", except: reader.Subschema))
        {
            return;
        }

        SchemaPlace place = collector.Within(reader.Subschema, reader.Location("unevaluatedProperties"));
        if (EvaluationScope.DependsOnValue(scope))
        {
            keywords.Add(new UnevaluatedPropertiesKeyword(collector.Collect([place]).Key, scope.Key, place.Location));
            return;
        }

        KeywordReader[] readers =
            [.. scope.Members.Where(static member => member.Node is SpecObject).Select(static member => new KeywordReader(member, (SpecObject)member.Node, diagnostics: null))];
        rests.Add(new Rest(
            place,
            [.. readers.SelectMany(NamedBy).Select(static entry => entry.Name)],
            [.. readers.SelectMany(PatternedBy).Select(static entry => entry.Pattern)]));
    }

    private void AddNamed(
        List<(string Name, SchemaPlace Place)> named,
        bool isOfOne,
        List<(NamePattern Pattern, SchemaPlace Place)> patterned,
        List<Rest> rests,
        List<Keyword> keywords)
    {
        if (isOfOne)
        {
            // One schema has each name once.
            foreach ((string name, SchemaPlace place) in named)
            {
                AddNamed(name, [place], patterned, rests, keywords);
            }

            return;
        }

        foreach (IGrouping<string, (string Name, SchemaPlace Place)> property in named.GroupBy(static entry => entry.Name, StringComparer.Ordinal))
        {
            AddNamed(property.Key, [.. property.Select(static entry => entry.Place)], patterned, rests, keywords);
        }
    }

    private void AddNamed(
        string name,
        List<SchemaPlace> places,
        List<(NamePattern Pattern, SchemaPlace Place)> patterned,
        List<Rest> rests,
        List<Keyword> keywords)
    {
        string location = places[0].Location;
        foreach ((NamePattern pattern, SchemaPlace place) in patterned)
        {
            if (_matcher.Matches(pattern, name))
            {
                places.Add(place);
            }
        }

        foreach (Rest rest in rests)
        {
            if (!rest.Names.Contains(name) && !rest.Patterns.Any(pattern => _matcher.Matches(pattern, name)))
            {
                places.Add(rest.Place);
            }
        }

        keywords.Add(new PropertyKeyword(name, collector.Collect(places).Key, location));
    }

    private IEnumerable<(string Name, SchemaPlace Place)> NamedBy(KeywordReader reader)
    {
        IReadOnlyList<SpecProperty> members = reader.Members("properties");
        if (members.Count == 0)
        {
            return [];
        }

        string location = reader.Location("properties");
        return members.Select(property => (property.Name, collector.Within(reader.Subschema, JsonPointer.Append(location, property.Name))));
    }

    private IEnumerable<(NamePattern Pattern, SchemaPlace Place)> PatternedBy(KeywordReader reader)
    {
        foreach (SpecProperty property in reader.Members("patternProperties"))
        {
            if (_matcher.Translate(property) is { } pattern)
            {
                yield return (pattern, collector.Within(reader.Subschema, JsonPointer.Append(reader.Location("patternProperties"), property.Name)));
            }
        }
    }

    /// <summary>A schema for the names that others do not have.</summary>
    private sealed record Rest(SchemaPlace Place, HashSet<string> Names, IReadOnlyList<NamePattern> Patterns);
}
