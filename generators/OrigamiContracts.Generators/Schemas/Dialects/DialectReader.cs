using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Schemas.Documents;

namespace OrigamiContracts.Generators.Schemas.Dialects;

/// <summary>Tells which dialect a resource is written in (2020-12 Core, section 8.1).</summary>
internal sealed class DialectReader(SchemaDocuments documents, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, Dialect> _known = new(StringComparer.Ordinal);

    /// <summary>The dialect that the resource's <c>$schema</c> names.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="byDefault">The dialect of one that does not say its own.</param>
    public Dialect DialectOf(SchemaResource resource, Dialect byDefault)
    {
        SpecObject? root = resource.Root as SpecObject;
        bool isApi = root?.Find("openapi") is not null;
        if (root?.Find(isApi ? "jsonSchemaDialect" : "$schema")?.Value is not SpecString { Value: { } uri } written)
        {
            return byDefault;
        }

        if (StandardDialects.Find(uri) is { } standard)
        {
            // OpenAPI's own dialect has all that 2020-12 has.
            return isApi && standard == StandardDialects.Draft202012 ? StandardDialects.OpenApi31 : standard;
        }

        if (_known.TryGetValue(uri, out Dialect? known))
        {
            return known;
        }

        Dialect dialect;
        if (SchemaUri.Resolve(resource.Uri, SchemaUri.Split(uri).Uri) is { } absolute && documents.FindResource(absolute) is { } metaSchema)
        {
            dialect = Described(uri, metaSchema, byDefault, written);
        }
        else
        {
            dialect = byDefault;
            diagnostics.Report(DiagnosticDescriptors.UnknownDialect, written, uri, byDefault.Name);
        }

        _known.Add(uri, dialect);
        return dialect;
    }

    // A dialect of one's own has the keywords of the vocabularies that its meta-schema lists.
    private Dialect Described(string uri, SchemaResource metaSchema, Dialect byDefault, SpecString written)
    {
        Dialect of = StandardDialects.Find((metaSchema.Root as SpecObject)?.StringOf("$schema") ?? "") ?? byDefault;
        if ((metaSchema.Root as SpecObject)?.Find("$vocabulary")?.Value is not SpecObject vocabularies)
        {
            return of;
        }

        List<IEnumerable<string>> keywords = [];
        bool assertsFormat = false;
        foreach (SpecProperty vocabulary in vocabularies.Properties)
        {
            bool isRequired = vocabulary.Value is SpecBoolean { Value: true };
            assertsFormat |= Vocabulary.AssertsFormat(vocabulary.Name, isRequired);
            if (Vocabulary.Find(vocabulary.Name) is { } known)
            {
                keywords.Add(known);
            }
            else if (isRequired)
            {
                diagnostics.Report(
                    DiagnosticDescriptors.InvalidDocument,
                    written,
                    $"the dialect {uri} requires the vocabulary {vocabulary.Name}, which is not known, so schemas of this dialect can't be checked");
            }
        }

        return new Dialect(uri, [.. keywords])
        {
            ItemsMayBeList = of.ItemsMayBeList,
            ContainsEvaluates = of.ContainsEvaluates,
            AssertsFormat = assertsFormat,
        };
    }
}
