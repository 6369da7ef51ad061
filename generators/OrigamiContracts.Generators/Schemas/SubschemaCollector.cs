using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Generators.Schemas;

/// <summary>
/// Finds all subschemas that apply to the value at a place of the description: the one that stands there, and those it
/// reaches through <c>$ref</c> and <c>allOf</c>.
/// </summary>
internal sealed class SubschemaCollector(SpecDocument document, bool isOpenApi30, DiagnosticBag diagnostics)
{
    private static readonly HashSet<string> Annotations = new(StringComparer.Ordinal)
    {
        "$ref", "allOf", "title", "description", "default", "deprecated", "readOnly", "writeOnly", "example", "examples",
        "$comment", "externalDocs", "xml", "$schema", "$id", "$defs", "definitions", "discriminator",
    };

    private readonly Dictionary<string, Subschemas> _collected = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    private const int LongestChain = 200;

    // The subschemas of circles that were reported: a circle is said once, wherever it is entered.
    private readonly HashSet<string> _circular = new(StringComparer.Ordinal);

    /// <summary>All subschemas that apply where each of the given ones does.</summary>
    public Subschemas Collect(IReadOnlyList<string> pointers)
    {
        string memoKey = pointers.Count == 1 ? pointers[0] : string.Join("\n", pointers);
        if (!_collected.TryGetValue(memoKey, out Subschemas? collected))
        {
            List<Subschema> members = [];
            HashSet<string> visited = new(StringComparer.Ordinal);
            foreach (string pointer in pointers)
            {
                Visit(pointer, members, visited, open: []);
            }

            collected = new Subschemas(members);
            _collected.Add(memoKey, collected);
        }

        return collected;
    }

    /// <summary>
    /// The subschemas that <paramref name="owner"/> refers to, of which a value has to keep all, without the owner's
    /// own keywords.
    /// </summary>
    public IReadOnlyList<string> ReferencedBy(SpecObject owner, string pointer)
    {
        List<string> referenced = [];
        if (owner.Find("$ref") is { } reference && Follow(reference) is { } target)
        {
            referenced.Add(target);
        }

        if (!HidesSiblings(owner))
        {
            string allOf = JsonPointer.Append(pointer, "allOf");
            for (int i = 0; i < owner.ItemsOf("allOf").Count; i++)
            {
                referenced.Add(JsonPointer.Append(allOf, i));
            }
        }

        return referenced;
    }

    /// <summary>Whether the dialect has <c>$ref</c> hide the keywords beside it, as OpenAPI 3.0 does.</summary>
    public bool HidesSiblings(SpecObject schema) => isOpenApi30 && schema.Find("$ref") is not null;

    public SchemaAnnotations AnnotationsAt(string pointer)
    {
        string? description = null;
        string? title = null;
        JsonText? defaultValue = null;
        bool isDeprecated = false;
        HashSet<string> visited = new(StringComparer.Ordinal);
        for (string? at = pointer; at is not null && visited.Add(at);)
        {
            if (JsonPointer.Resolve(document.Root, at) is not SpecObject schema)
            {
                break;
            }

            description ??= schema.StringOf("description");
            title ??= schema.StringOf("title");
            defaultValue ??= schema.Find("default") is { } found ? JsonTexts.Write(found.Value) : null;
            isDeprecated |= schema.BooleanOf("deprecated") ?? false;
            at = DescribedBy(schema, at);
        }

        return new SchemaAnnotations(description ?? title, defaultValue, isDeprecated);
    }

    // A nullable reference is written in several ways; the description of what it refers to is that of all of them.
    private string? DescribedBy(SpecObject schema, string pointer)
    {
        if (ReferencedBy(schema, pointer) is [var only])
        {
            return only;
        }

        return NullUnion.Find(schema) is { } union ? JsonPointer.Append(JsonPointer.Append(pointer, union.Keyword), union.Index) : null;
    }

    /// <param name="pointer">Which subschema to visit.</param>
    /// <param name="members">Takes what asserts something.</param>
    /// <param name="visited">All subschemas that were visited: what is reached in two ways applies once.</param>
    /// <param name="open">Those of them that led here: what leads back to one of these would never end.</param>
    private void Visit(string pointer, List<Subschema> members, HashSet<string> visited, List<string> open)
    {
        if (!visited.Add(pointer))
        {
            return;
        }

        SpecNode? node = JsonPointer.Resolve(document.Root, pointer);
        if (node is not SpecObject schema)
        {
            if (node is SpecBoolean { Value: false })
            {
                members.Add(new Subschema(pointer, node));
            }
            else if (node is not SpecBoolean)
            {
                ReportOnce(
                    pointer,
                    DiagnosticDescriptors.InvalidKeyword,
                    pointer.Substring(pointer.LastIndexOf('/') + 1),
                    "must be a schema: an object, true or false");
            }

            return;
        }

        // What is null anyway does not reach the schemas that a nullable schema refers to: they are kept apart.
        bool refersAsNullable = NullableReference.Is(schema);
        if (!refersAsNullable)
        {
            if (open.Count == LongestChain)
            {
                ReportOnce(pointer, DiagnosticDescriptors.TooLarge, $"more than {LongestChain} schemas refer to each other in a row");
                return;
            }

            open.Add(pointer);
            foreach (string referenced in ReferencedBy(schema, pointer))
            {
                int circle = open.IndexOf(referenced);
                if (circle < 0)
                {
                    Visit(referenced, members, visited, open);
                }
                else if (_circular.Add(referenced))
                {
                    _circular.UnionWith(open.Skip(circle));
                    ReportUnfollowed((schema.Find("$ref") ?? schema.Find("allOf")!).Value, "#" + referenced, "it leads back to itself");
                }
            }

            open.RemoveAt(open.Count - 1);
        }

        if (refersAsNullable || (!HidesSiblings(schema) && schema.Properties.Any(static property => IsAssertion(property.Name))))
        {
            members.Add(new Subschema(pointer, schema));
        }
    }

    // Extensions assert nothing, but for the ones of ours. Whatever is no keyword at all asserts nothing either, and is
    // as harmless in the collection as an annotation.
    private static bool IsAssertion(string keyword) =>
        !Annotations.Contains(keyword) && (!keyword.StartsWith("x-", StringComparison.Ordinal) || keyword == SchemaCompiler.InvariantsKeyword);

    private string? Follow(SpecProperty reference)
    {
        string? problem;
        string text = (reference.Value as SpecString)?.Value ?? "";
        if (reference.Value is not SpecString)
        {
            problem = "it has to be a string";
        }
        else if (JsonPointer.FromUriFragment(text) is not { } pointer)
        {
            problem = text.StartsWith("#", StringComparison.Ordinal)
                ? "anchors are not supported yet; refer by a JSON Pointer such as '#/components/schemas/Name'"
                : "other documents are not read at build time; put the schema into this description";
        }
        else if (JsonPointer.Resolve(document.Root, pointer) is { } target)
        {
            if (target is SpecObject or SpecBoolean)
            {
                return pointer;
            }

            problem = "what stands there is no schema";
        }
        else
        {
            problem = "there is nothing at this place of the description";
        }

        ReportUnfollowed(reference.Value, text, problem);
        return null;
    }

    private void ReportUnfollowed(SpecNode reference, string text, string problem)
    {
        if (_reported.Add($"{reference.Span} {text}"))
        {
            diagnostics.Report(DiagnosticDescriptors.UnresolvedReference, reference.Span, text, problem);
        }
    }

    private void ReportOnce(string pointer, Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, params string[] arguments)
    {
        if (_reported.Add(pointer))
        {
            diagnostics.Report(descriptor, JsonPointer.Locate(document.Root, pointer), arguments);
        }
    }
}
