using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Schemas.Dialects;

namespace OrigamiContracts.Generators.Schemas.Documents;

/// <summary>
/// A schema resource (2020-12 Core, section 4.3.5): a schema with a URI of its own, with all of its subschemas that have
/// none. A whole description is one too.
/// </summary>
internal sealed class SchemaResource(string uri, string location, SpecNode root, Dialect dialect, SchemaResource? parent)
{
    /// <summary>Its URI, absolute, without fragment: what references in it are resolved against.</summary>
    public string Uri { get; } = uri;

    /// <summary>Where it stands.</summary>
    public string Location { get; } = location;

    public SpecNode Root { get; } = root;

    /// <summary>The resource it stands in; null for a document.</summary>
    public SchemaResource? Parent { get; } = parent;

    /// <summary>How its keywords are read.</summary>
    public Dialect Dialect { get; set; } = dialect;

    /// <summary>The places that have a name in it (<c>$anchor</c>).</summary>
    public Dictionary<string, string> Anchors { get; } = new(StringComparer.Ordinal);

    /// <summary>The places whose name in it can be overridden by those who use it (<c>$dynamicAnchor</c>).</summary>
    public Dictionary<string, string> DynamicAnchors { get; } = new(StringComparer.Ordinal);
}
