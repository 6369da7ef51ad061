using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Schemas.Documents;

namespace OrigamiContracts.Generators.Schemas;

/// <summary>Reads <c>discriminator</c>.</summary>
internal sealed class DiscriminatorReader(SchemaDocuments documents, SubschemaCollector collector, DiagnosticBag diagnostics)
{
    private const string Keyword = "discriminator";

    // What is read for several unions is found wrong once.
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <param name="location">Where the schema stands that may have the keyword.</param>
    public Discriminator? Read(string location)
    {
        if (documents.Find(location) is not SpecObject schema || schema.Find(Keyword) is not { } property)
        {
            return null;
        }

        if (property.Value is not SpecObject discriminator || discriminator.Find("propertyName")?.Value is not SpecString name)
        {
            if (_read.Add(location))
            {
                diagnostics.Report(DiagnosticDescriptors.InvalidKeyword, property.NamePlace, Keyword, "must be an object with 'propertyName', a string");
            }

            return null;
        }

        SchemaPlace place = collector.PlaceOf(location);
        List<(string, SchemaKey)> mapping = [];
        foreach (SpecProperty entry in discriminator.MembersOf("mapping"))
        {
            if (SchemaOf(entry, place) is { } mapped)
            {
                mapping.Add((entry.Name, mapped));
            }
        }

        return new Discriminator(
            name.Value,
            mapping,
            discriminator.Find("defaultMapping") is { } fallback ? SchemaOf(fallback, place) : null);
    }

    // What could be both is a component's name, not the URI of a document.
    private SchemaKey? SchemaOf(SpecProperty entry, SchemaPlace place)
    {
        string named = JsonPointer.Append("/components/schemas", (entry.Value as SpecString)?.Value ?? "");
        SchemaPlace? schema = documents.Find(named) is SpecObject or SpecBoolean ? collector.PlaceOf(named) : collector.Follow(entry, place);
        return schema is { } found ? collector.Collect([found]).Key : null;
    }
}
