using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Generators.Schemas;

/// <summary>Reads <c>discriminator</c>.</summary>
/// <param name="document">The description.</param>
/// <param name="keyOf">The key of the schema at a place.</param>
/// <param name="diagnostics">Takes the findings.</param>
internal sealed class DiscriminatorReader(SpecDocument document, Func<string, SchemaKey> keyOf, DiagnosticBag diagnostics)
{
    private const string Keyword = "discriminator";

    // What is read for several unions is found wrong once.
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <param name="pointer">Where the schema stands that may have the keyword.</param>
    public Discriminator? Read(string pointer)
    {
        if (JsonPointer.Resolve(document.Root, pointer) is not SpecObject schema || schema.Find(Keyword) is not { } property)
        {
            return null;
        }

        bool isNew = _read.Add(pointer);
        if (property.Value is not SpecObject discriminator || discriminator.Find("propertyName")?.Value is not SpecString name)
        {
            if (isNew)
            {
                diagnostics.Report(DiagnosticDescriptors.InvalidKeyword, property.NameSpan, Keyword, "must be an object with 'propertyName', a string");
            }

            return null;
        }

        List<(string, SchemaKey)> mapping = [];
        foreach (SpecProperty entry in discriminator.MembersOf("mapping"))
        {
            if (SchemaOf(entry.Value, isNew) is { } mapped)
            {
                mapping.Add((entry.Name, mapped));
            }
        }

        SpecNode? fallback = discriminator.Find("defaultMapping")?.Value;
        return new Discriminator(name.Value, mapping, fallback is null ? null : SchemaOf(fallback, isNew));
    }

    // What could be both is a component's name, not a reference relative to this document.
    private SchemaKey? SchemaOf(SpecNode node, bool isNew)
    {
        string reference = (node as SpecString)?.Value ?? "";
        string named = JsonPointer.Append("/components/schemas", reference);
        string? pointer = JsonPointer.Resolve(document.Root, named) is not null ? named : JsonPointer.FromUriFragment(reference);
        if (pointer is not null && JsonPointer.Resolve(document.Root, pointer) is SpecObject or SpecBoolean)
        {
            return keyOf(pointer);
        }

        if (isNew)
        {
            diagnostics.Report(
                DiagnosticDescriptors.UnresolvedReference,
                node.Span,
                reference,
                "a discriminator maps to the name of a schema in '#/components/schemas', or refers to one by a JSON Pointer such as '#/components/schemas/Name'");
        }

        return null;
    }
}
