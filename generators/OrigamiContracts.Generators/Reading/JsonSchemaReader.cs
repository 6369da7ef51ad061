using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Reading;

/// <summary>Reads a JSON Schema from its tree, as a description whose components are the schema itself and its definitions.</summary>
internal static class JsonSchemaReader
{
    public static DescriptionReadResult Read(SpecDocument document, string rootName)
    {
        DiagnosticBag diagnostics = new(document.Path);
        if (document.Root is not (SpecObject or SpecBoolean))
        {
            diagnostics.Report(DiagnosticDescriptors.InvalidDocument, document.Root, "a JSON Schema is an object, true or false");
            return new DescriptionReadResult(null, diagnostics.ToEquatableArray());
        }

        SpecObject? root = document.Root as SpecObject;
        ApiDescription description = new(
            root?.StringOf("title") ?? "",
            Version: "",
            Summary: null,
            root?.StringOf("description"),
            OpenApiVersion: null,
            Servers: [],
            NamedSchemas(root, rootName).ToEquatableArray(),
            SecuritySchemes: [],
            Operations: []);
        return new DescriptionReadResult(description, diagnostics.ToEquatableArray());
    }

    private static IEnumerable<ComponentSchema> NamedSchemas(SpecObject? root, string rootName)
    {
        yield return new ComponentSchema(rootName, JsonPointer.Root);
        HashSet<string> names = new(StringComparer.Ordinal) { rootName };
        foreach (string keyword in (string[])["$defs", "definitions"])
        {
            foreach (SpecProperty schema in root?.MembersOf(keyword) ?? [])
            {
                string pointer = JsonPointer.Append("/" + keyword, schema.Name);
                yield return new ComponentSchema(names.Add(schema.Name) ? schema.Name : pointer, pointer);
            }
        }
    }
}
