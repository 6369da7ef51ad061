using Microsoft.CodeAnalysis.Text;
using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Schemas.Dialects;

namespace OrigamiContracts.Generators.Schemas.Documents;

/// <summary>
/// All documents that schemas can refer to: the description, those given beside it, and the standard's own meta-schemas.
/// </summary>
/// <remarks>
/// A location names a schema in any of them: in the description it is a JSON Pointer, in another document it is that
/// document's URI with the JSON Pointer as its fragment.
/// </remarks>
internal sealed class SchemaDocuments
{
    private readonly Dictionary<string, SpecNode> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaResource> _byUri = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaResource> _byLocation = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaResource> _enclosing = new(StringComparer.Ordinal);

    // Each place is asked for several times, by all who read what stands there.
    private readonly Dictionary<string, SpecNode?> _found = new(StringComparer.Ordinal);

    // Those whose dialect has to be told yet, the ones around before the ones within.
    private readonly List<SchemaResource> _undecided = [];
    private readonly HashSet<string> _parameters;
    private readonly SpecNode _description;
    private readonly ResourceIndexer _indexer;
    private readonly DialectReader _dialects;

    /// <param name="description">The description.</param>
    /// <param name="dialect">The dialect of schemas that don't say theirs.</param>
    /// <param name="isApi">Whether it describes an API, and is no schema itself.</param>
    /// <param name="parameters">The parameters and headers that have the keywords of their schema among their own members.</param>
    /// <param name="others">The documents given beside it.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    public SchemaDocuments(
        SpecDocument description,
        Dialect dialect,
        bool isApi,
        IEnumerable<string> parameters,
        IReadOnlyList<SchemaDocument> others,
        DiagnosticBag diagnostics)
    {
        _parameters = new HashSet<string>(parameters, StringComparer.Ordinal);
        _description = description.Root;
        _indexer = new ResourceIndexer(Add, diagnostics);
        _dialects = new DialectReader(this, diagnostics);
        Index(description.Root, JsonPointer.Root, SchemaUri.Unnamed, dialect, isApi);
        foreach (SchemaDocument other in others)
        {
            Add(other.Document.Root, other.Uri, dialect);
        }

        // A dialect can be described by any of the documents, so all of them have to be known first.
        DecideDialects();
    }

    /// <summary>The node at a location; null if there is none.</summary>
    public SpecNode? Find(string location)
    {
        if (_found.TryGetValue(location, out SpecNode? known))
        {
            return known;
        }

        (string document, string pointer) = Part(location);
        SpecNode? root = document.Length == 0 ? _description : _documents.TryGetValue(document, out SpecNode? found) ? found : null;
        if (root is null)
        {
            // The document can still come to be known.
            return null;
        }

        SpecNode? node = JsonPointer.Resolve(root, pointer);
        _found.Add(location, node);
        return node;
    }

    /// <summary>Where a finding about the thing at a location belongs.</summary>
    public SpecPlace Locate(string location)
    {
        (string document, string pointer) = Part(location);
        SpecNode root = document.Length == 0 ? _description : _documents[document];
        return JsonPointer.Locate(root, pointer);
    }

    /// <summary>The resource with a URI; null if no document at hand has it.</summary>
    public SchemaResource? FindResource(string uri)
    {
        if (!_byUri.TryGetValue(uri, out SchemaResource? resource) && MetaSchemas.Find(uri) is { } document)
        {
            Add(document.Root, uri, StandardDialects.Draft202012);
            DecideDialects();
            resource = _byUri[uri];
        }

        return resource;
    }

    /// <summary>The resource that the schema at a location is part of.</summary>
    public SchemaResource ResourceAt(string location)
    {
        if (_enclosing.TryGetValue(location, out SchemaResource? known))
        {
            return known;
        }

        string at = location;
        SchemaResource? resource;
        while (!_byLocation.TryGetValue(at, out resource) && !_enclosing.TryGetValue(at, out resource))
        {
            at = at.Substring(0, at.LastIndexOf('/'));
        }

        _enclosing.Add(location, resource);
        return resource;
    }

    /// <summary>How the keywords of the schema at a location are read.</summary>
    public Dialect DialectAt(string location) =>
        _parameters.Contains(location) ? StandardDialects.Swagger20Parameter : ResourceAt(location).Dialect;

    private void DecideDialects()
    {
        SchemaResource[] undecided = [.. _undecided];
        _undecided.Clear();
        foreach (SchemaResource resource in undecided)
        {
            resource.Dialect = _dialects.DialectOf(resource, resource.Parent?.Dialect ?? resource.Dialect);
        }
    }

    private static (string Document, string Pointer) Part(string location)
    {
        if (location.Length == 0 || location[0] == '/')
        {
            return ("", location);
        }

        int hash = location.IndexOf('#');
        return (location.Substring(0, hash), location.Substring(hash + 1));
    }

    private void Add(SpecNode root, string uri, Dialect dialect)
    {
        if (_documents.ContainsKey(uri))
        {
            return;
        }

        _documents.Add(uri, root);
        Index(root, uri + "#", uri, dialect, isApi: false);
    }

    private void Index(SpecNode root, string location, string uri, Dialect byDefault, bool isApi)
    {
        Dialect? own = isApi ? null : StandardDialects.Find((root as SpecObject)?.StringOf("$schema") ?? "");
        var resource = new SchemaResource(uri, location, root, own ?? byDefault, parent: null);
        Add(resource);
        if (isApi)
        {
            _indexer.IndexApi(root, location, resource);
        }
        else
        {
            _indexer.IndexSchema(root, location, resource);
            // A document is found under the URI it was given by, and under the one that it says itself.
            _byUri[uri] = _byLocation[location];
        }
    }

    private bool Add(SchemaResource resource)
    {
        _byLocation[resource.Location] = resource;
        _undecided.Add(resource);
        if (_byUri.TryGetValue(resource.Uri, out SchemaResource? other))
        {
            return other.Location == resource.Location;
        }

        _byUri.Add(resource.Uri, resource);
        return true;
    }
}
