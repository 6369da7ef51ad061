using System.Text.Json;
using System.Text.Unicode;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Conformance.Exchanges;
using OrigamiContracts.Support;

namespace OrigamiContracts.Conformance.Coverage;

/// <summary>Notes what of a description the traffic exercises. Any number of threads can tell it.</summary>
public sealed class CoverageBook
{
    private readonly CoverageMarks _marks = new();
    private readonly OutlineBuilder? _outlines;
    private readonly Dictionary<object, int> _parts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ApiOperation, int[]> _rules = [];
    private readonly Dictionary<string, SchemaOutline> _schemas = new(StringComparer.Ordinal);

    private CoverageBook(ApiContract contract, JsonElement? description) =>
        _outlines = description is { } tree ? new OutlineBuilder(tree, contract, _marks) : null;

    /// <summary>A book for exchanges: what their operations describe.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="description">Its description; without it, schemas and rules are not looked at.</param>
    /// <returns>The book.</returns>
    public static CoverageBook Of(ApiContract contract, JsonElement? description)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var book = new CoverageBook(contract, description);
        foreach (ApiOperation operation in contract.Operations.Values.OrderBy(static operation => operation.Location, StringComparer.Ordinal))
        {
            book.Add(operation);
        }

        return book;
    }

    /// <summary>A book for documents of one schema.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="description">The description that it is in.</param>
    /// <returns>The book.</returns>
    public static CoverageBook Of(ApiContract contract, ApiSchema schema, JsonElement? description)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(schema);
        var book = new CoverageBook(contract, description);
        book.Add(schema);
        return book;
    }

    /// <summary>What was seen so far.</summary>
    /// <returns>The report.</returns>
    public CoverageReport ToReport() => _marks.ToReport();

    internal void Note(ApiSchema schema, ReadOnlyMemory<byte> document)
    {
        if (_schemas.TryGetValue(schema.Location, out SchemaOutline? outline) && IsReadable(document))
        {
            OutlineVisit.Of(document.Span, outline, _marks);
        }
    }

    internal void Note(RecordedExchange exchange, ApiOperation operation)
    {
        Mark(operation);
        NoteBody(operation.RequestBody?.Content ?? [], exchange.Request);
        if (exchange.Response is { } response && operation.FindResponse(response.Status) is { } described)
        {
            Mark(described);
            NoteBody(described.Content, response);
            foreach (int rule in _rules[operation])
            {
                _marks.Mark(rule);
            }
        }
    }

    private void NoteBody(IReadOnlyList<ApiMediaType> content, RecordedMessage message)
    {
        if (message.Body is { Unread: null, IsEmpty: true })
        {
            return;
        }

        BodyChoice choice = BodyChoice.Of(content, message.Headers);
        if (choice.MediaType is not null)
        {
            Mark(choice.MediaType);
        }

        if (message.Body.Unread is not null)
        {
            return;
        }

        if (choice.WholeSchema is { } schema)
        {
            Note(schema, message.Body.Part.Utf8Json);
        }
        else if (choice is { IsJudged: true, Sequence: { } kind })
        {
            SequenceReader.Read(kind, message.Body.Part.Utf8Json, new ItemNotes(this, choice.MediaType.ItemSchema!));
        }
    }

    // What can't be read to its end has been reported, and exercises nothing.
    internal static bool IsReadable(ReadOnlyMemory<byte> text)
    {
        if (!Utf8.IsValid(text.Span))
        {
            return false;
        }

        var reader = new Utf8JsonReader(text.Span, new JsonReaderOptions { MaxDepth = ContractJson.MaximumDepth });
        try
        {
            while (reader.Read())
            {
                // A half of a surrogate pair is JSON, but no text.
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                {
                    reader.GetString();
                }
            }

            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private void Add(ApiOperation operation)
    {
        _parts.Add(operation, _marks.Add(CoverageKind.Operation, operation.Id, operation.Location));
        Add(operation, operation.RequestBody?.Content ?? [], operation.RequestBody?.Location ?? "", "request");
        foreach (ApiResponse response in operation.Responses)
        {
            string place = JsonPointer.Append($"{operation.Location}/responses", response.Status);
            _parts.TryAdd(response, _marks.Add(CoverageKind.Status, $"{operation.Id} {response.Status}", place));
            Add(operation, response.Content, place, response.Status);
        }

        _rules.Add(operation, [.. _outlines?.AddRules(operation.Location) ?? []]);
    }

    private void Add(ApiOperation operation, IReadOnlyList<ApiMediaType> content, string location, string part)
    {
        foreach (ApiMediaType mediaType in content)
        {
            string place = JsonPointer.Append($"{location}/content", mediaType.MediaType);
            _parts.TryAdd(mediaType, _marks.Add(CoverageKind.MediaType, $"{operation.Id} {part} {mediaType.MediaType}", place));
            if (mediaType.Schema is { } schema)
            {
                Add(schema);
            }

            if (mediaType.ItemSchema is { } item)
            {
                Add(item, withContents: mediaType.ItemContent is not null);
            }
        }
    }

    private void Add(ApiSchema schema, bool withContents = false)
    {
        if (_outlines is not null)
        {
            _schemas.TryAdd(schema.Location, _outlines.Build(schema.Location, withContents));
        }
    }

    private void Mark(object part)
    {
        if (_parts.TryGetValue(part, out int mark))
        {
            _marks.Mark(mark);
        }
    }

    /// <summary>Notes the items of a sequence. How it is written exercises nothing.</summary>
    private sealed class ItemNotes(CoverageBook book, ApiSchema schema) : ISequenceVisitor
    {
        public void Visit(in SequenceItem item) => book.Note(schema, item.Utf8Json);

        public void Note(SequenceFlaw flaw)
        {
        }
    }
}
