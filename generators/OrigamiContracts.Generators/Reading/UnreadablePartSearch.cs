using System.Text.Json.Nodes;

namespace OrigamiContracts.Generators.Reading;

/// <summary>
/// Finds what makes the reader of a document throw, since an exception does not say where: the smallest parts that can't
/// be read even where nothing else is around them.
/// </summary>
internal sealed class UnreadablePartSearch
{
    private readonly JsonObject _document;
    private readonly Func<JsonObject, string?> _failureOf;
    private readonly CancellationToken _cancellationToken;
    private readonly List<UnreadablePart> _found = [];

    private UnreadablePartSearch(
        JsonObject document,
        Func<JsonObject, string?> failureOf,
        CancellationToken cancellationToken)
    {
        _document = document;
        _failureOf = failureOf;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Finds the parts and takes them out of the document, so that the rest can be read.</summary>
    /// <param name="document">A document that can't be read.</param>
    /// <param name="failure">What reading it throws.</param>
    /// <param name="failureOf">Reads a document; the message of what is thrown, or null.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static IReadOnlyList<UnreadablePart> CutOut(
        JsonObject document,
        string failure,
        Func<JsonObject, string?> failureOf,
        CancellationToken cancellationToken)
    {
        UnreadablePartSearch search = new(document, failureOf, cancellationToken);
        search.Visit(document, JsonPointer.Root, failure, search.WithVersion, cut: static () => { });
        return search._found;
    }

    /// <param name="node">What can't be read alone.</param>
    /// <param name="pointer">Where it is.</param>
    /// <param name="failure">What reading it throws.</param>
    /// <param name="documentWith">Makes the document that has, of everything, only a replacement for the node.</param>
    /// <param name="cut">Takes the node out of the document.</param>
    private void Visit(
        JsonNode? node,
        string pointer,
        string failure,
        Func<JsonNode, JsonObject> documentWith,
        Action cut)
    {
        bool isSmallest = true;
        foreach (Child child in ChildrenOf(node))
        {
            _cancellationToken.ThrowIfCancellationRequested();
            JsonObject DocumentWithChild(JsonNode? part) => documentWith(child.Alone(part));
            if (_failureOf(DocumentWithChild(child.Node?.DeepClone())) is { } childFailure)
            {
                isSmallest = false;
                Visit(child.Node, JsonPointer.Append(pointer, child.Name), childFailure, DocumentWithChild, child.Cut);
            }
        }

        if (isSmallest)
        {
            _found.Add(new UnreadablePart(pointer, failure));
            cut();
        }
    }

    private JsonObject WithVersion(JsonNode part)
    {
        JsonObject document = part.AsObject();
        foreach (string version in (string[])[OpenApiVersion.Member, OpenApiVersion.SwaggerMember])
        {
            if (_document.TryGetPropertyValue(version, out JsonNode? value))
            {
                document[version] = value?.DeepClone();
            }
        }

        return document;
    }

    // A copy, because what is found is cut out meanwhile.
    private static IReadOnlyList<Child> ChildrenOf(JsonNode? node) => node switch
    {
        JsonObject owner =>
        [
            .. owner.Select(member => new Child(
                member.Key,
                member.Value,
                part => new JsonObject { [member.Key] = part },
                () => owner.Remove(member.Key))),
        ],

        // The other items keep their places.
        JsonArray list =>
        [
            .. list.Select((item, index) => new Child(
                index.ToString(System.Globalization.CultureInfo.InvariantCulture),
                item,
                static part => new JsonArray(part),
                () => list[index] = new JsonObject())),
        ],
        _ => [],
    };

    private sealed record Child(string Name, JsonNode? Node, Func<JsonNode?, JsonNode> Alone, Action Cut);
}
