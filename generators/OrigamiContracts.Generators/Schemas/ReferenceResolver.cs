using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Schemas.Documents;

namespace OrigamiContracts.Generators.Schemas;

/// <summary>
/// Follows references between schemas: <c>$ref</c> and <c>$dynamicRef</c> (2020-12 Core, section 8.2.3), and
/// <c>$recursiveRef</c> of 2019-09.
/// </summary>
internal sealed class ReferenceResolver(SchemaDocuments documents, DiagnosticBag diagnostics)
{
    private readonly HashSet<SpecNode> _reported = [];

    /// <summary>The schema that a reference leads to; null if it leads nowhere, which is reported.</summary>
    /// <param name="reference">The keyword with its value.</param>
    /// <param name="from">The schema it stands in.</param>
    public SchemaPlace? Follow(SpecProperty reference, SchemaPlace from)
    {
        if (reference.Value is not SpecString { Value: { } text })
        {
            return Fail(reference.Value, "", "it has to be a string");
        }

        (string uri, string fragment) = SchemaUri.Split(text);
        if (FindResource(uri, documents.ResourceAt(from.Location)) is not { } resource)
        {
            return Fail(
                reference.Value,
                text,
                "no document at hand has this URI, and none is fetched at build time; put the schema into this description, or add the document as a JsonSchemaResource");
        }

        if (LocationOf(fragment, resource) is not { } location)
        {
            return Fail(reference.Value, text, $"no schema in this document has the anchor '{fragment}'");
        }

        if (reference.Name is "$dynamicRef" or "$recursiveRef")
        {
            // Only a name that the first target allows to be overridden is looked up on the way that led here.
            string name = reference.Name == "$dynamicRef" ? fragment : DynamicScope.RecursiveName;
            bool isOverridable = resource.DynamicAnchors.TryGetValue(name, out string? anchored) && anchored == location;
            location = isOverridable ? from.Scope.Find(name) ?? location : location;
        }

        switch (documents.Find(location))
        {
            case SpecObject or SpecBoolean:
                return @from with { Location = location, Scope = from.Scope.Enter(documents.ResourceAt(location)) };
            case null:
                return Fail(reference.Value, text, "there is nothing at this place of the description");
            default:
                return Fail(reference.Value, text, "what stands there is no schema");
        }
    }

    /// <summary>Reports that a reference is not followed.</summary>
    public void ReportUnfollowed(SpecNode reference, string text, string problem)
    {
        if (_reported.Add(reference))
        {
            diagnostics.Report(DiagnosticDescriptors.UnresolvedReference, reference, text, problem);
        }
    }

    private SchemaPlace? Fail(SpecNode reference, string text, string problem)
    {
        ReportUnfollowed(reference, text, problem);
        return null;
    }

    private SchemaResource? FindResource(string uri, SchemaResource current) =>
        uri.Length == 0 ? current
        : SchemaUri.Resolve(current.Uri, uri) is { } absolute ? documents.FindResource(absolute)
        : null;

    private static string? LocationOf(string fragment, SchemaResource resource) =>
        fragment.Length == 0 ? resource.Location
        : fragment[0] == '/' ? resource.Location + fragment
        : resource.Anchors.TryGetValue(fragment, out string? anchor) ? anchor
        : resource.DynamicAnchors.TryGetValue(fragment, out string? dynamic) ? dynamic
        : null;
}
