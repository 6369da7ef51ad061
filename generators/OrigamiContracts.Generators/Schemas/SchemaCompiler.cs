using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Schemas.Dialects;

namespace OrigamiContracts.Generators.Schemas;

/// <summary>Turns the subschemas that apply to one value into the keywords that it has to keep.</summary>
internal sealed class SchemaCompiler
{
    public const string InvariantsKeyword = "x-invariants";
    public const string LifecycleKeyword = "x-lifecycle";
    public const string DeprecatedAliasesKeyword = "x-deprecated-aliases";

    private static readonly HashSet<string> KnownAnywhere = new(
        StandardDialects.ByUri.SelectMany(static known => known.Dialect.Keywords).Concat(StandardDialects.OpenApi30.Keywords),
        StringComparer.Ordinal);

    private readonly SubschemaCollector _collector;
    private readonly bool _assertsFormats;
    private readonly DiagnosticBag _diagnostics;
    private readonly ApplicatorReader _applicators;
    private readonly ContentReader _contents;
    private readonly PropertyMerger _properties;
    private readonly ItemMerger _items;

    // Two keys can share a subschema; what is wrong in it is said once.
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public SchemaCompiler(SubschemaCollector collector, bool assertsFormats, DiagnosticBag diagnostics)
    {
        _collector = collector;
        _assertsFormats = assertsFormats;
        _diagnostics = diagnostics;
        EvaluationScope evaluation = new(collector);
        _applicators = new ApplicatorReader(collector);
        _contents = new ContentReader(collector);
        _properties = new PropertyMerger(collector, evaluation, diagnostics);
        _items = new ItemMerger(collector, evaluation);
    }

    public SchemaModel Compile(SchemaKey key, string location)
    {
        Subschemas subschemas = _collector.Get(key);
        if (subschemas.AreOfContent)
        {
            return CompileContent(subschemas, location);
        }

        List<Keyword> keywords = [];
        List<InvariantSource> invariants = [];
        List<LifecycleSource> lifecycles = [];
        List<DeprecatedAlias> aliases = [];
        foreach (Subschema subschema in subschemas.Members)
        {
            if (subschema.Node is SpecObject schema)
            {
                DiagnosticBag? findings = _read.Add(subschema.Location) ? _diagnostics : null;
                var reader = new KeywordReader(subschema, schema, findings);
                AssertionReader.Add(reader, _assertsFormats, keywords);
                _applicators.Add(reader, keywords);
                ReportUnknown(reader);
                invariants.AddRange(InvariantReader.Read(schema, subschema.Location, findings));
                if (LifecycleReader.Read(reader) is { } lifecycle)
                {
                    lifecycles.Add(lifecycle);
                }

                aliases.AddRange(DeprecatedAliasReader.Read(reader, () => _collector.Collect([subschema.Place])));
            }
            else
            {
                keywords.Add(new FalseKeyword(subschema.Location));
            }
        }

        _items.Add(subschemas, keywords);
        _properties.Add(subschemas, keywords);
        string place = PlaceOf(subschemas, location);
        JsonTypes types = TypesOf(keywords);
        for (int i = 0; i < keywords.Count; i++)
        {
            keywords[i] = WithTypes(keywords[i], types);
        }

        return new SchemaModel(
            key,
            place,
            types,
            keywords.ToEquatableArray(),
            invariants.ToEquatableArray(),
            lifecycles.ToEquatableArray(),
            aliases.Count == 0 ? [] : aliases.Distinct().ToEquatableArray());
    }

    private SchemaModel CompileContent(Subschemas subschemas, string location)
    {
        List<Keyword> keywords = [];
        foreach (Subschema subschema in subschemas.Members)
        {
            _contents.Add(new KeywordReader(subschema, (SpecObject)subschema.Node, diagnostics: null), keywords);
        }

        _properties.Add(subschemas, keywords);
        return new SchemaModel(subschemas.Key, PlaceOf(subschemas, location), JsonTypes.Any, keywords.ToEquatableArray(), [], [], []);
    }

    private static string PlaceOf(Subschemas subschemas, string location) => subschemas.Members is [var only] ? only.Location : location;

    // Whether a format decides the C# type is known only when all types are.
    private static Keyword WithTypes(Keyword keyword, JsonTypes types) =>
        keyword is FormatKeyword format && KnownFormats.DecidesType(format.Format, types) ? format with { IsAsserted = true } : keyword;

    private static JsonTypes TypesOf(List<Keyword> keywords)
    {
        JsonTypes types = JsonTypes.Any;
        foreach (Keyword keyword in keywords)
        {
            types &= keyword switch
            {
                TypeKeyword type => type.Types,
                FalseKeyword => JsonTypes.None,
                _ => JsonTypes.Any,
            };
        }

        return types;
    }

    // What another version would check and this one does not is most likely not what its author thinks.
    private static void ReportUnknown(KeywordReader reader)
    {
        foreach (SpecProperty property in reader.Schema.Properties)
        {
            if (!reader.Dialect.Has(property.Name) && KnownAnywhere.Contains(property.Name) && property.Name is not ("id" or "$defs" or "definitions"))
            {
                reader.ReportAt(DiagnosticDescriptors.KeywordNotChecked, property.NamePlace, property.Name, $"it is no keyword of {reader.Dialect.Name}");
            }
        }
    }
}
