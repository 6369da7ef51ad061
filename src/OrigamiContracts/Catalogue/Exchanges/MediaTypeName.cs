namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>A media type, or a range of them, with its parameters (RFC 9110, section 8.3.1 and 12.5.1).</summary>
internal sealed class MediaTypeName
{
    private readonly string _type;
    private readonly string _subtype;
    private readonly List<KeyValuePair<string, string>> _parameters;

    private MediaTypeName(string type, string subtype, List<KeyValuePair<string, string>> parameters)
    {
        _type = type;
        _subtype = subtype;
        _parameters = parameters;
    }

    /// <summary>Whether a value of it is one JSON value: <c>application/json</c>, or any with the suffix <c>+json</c> (RFC 6839, section 3.1).</summary>
    public bool IsJson => _subtype == "json" || _subtype.EndsWith("+json", StringComparison.Ordinal);

    /// <summary>
    /// How its values are sequences (OpenAPI 3.2, section 4.14.3.1), most often read while they are made; null if they are
    /// none, or are sequences of parts (<c>multipart</c>).
    /// </summary>
    public SequenceKind? Sequence => (_type, _subtype) switch
    {
        ("text", "event-stream") => SequenceKind.EventStream,
        ("application", "jsonl" or "x-jsonlines" or "ndjson" or "x-ndjson") => SequenceKind.JsonLines,
        ("application", "json-seq") => SequenceKind.JsonTextSequence,
        _ when _subtype.EndsWith("+json-seq", StringComparison.Ordinal) => SequenceKind.JsonTextSequence,
        _ => null,
    };

    /// <summary>Whether its characters are those of UTF-8, as all JSON is that does not say otherwise.</summary>
    public bool IsUtf8 => FindParameter("charset") is not { } charset
        || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        || charset.Equals("utf8", StringComparison.OrdinalIgnoreCase)
        || charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a media type.</summary>
    /// <param name="text">What <c>Content-Type</c> says, or a description.</param>
    /// <returns>Null if it is none.</returns>
    public static MediaTypeName? TryParse(string text)
    {
        string[] parts = text.Split(';');
        string name = parts[0].Trim().ToLowerInvariant();
        int slash = name.IndexOf('/');
        if (slash <= 0 || slash == name.Length - 1)
        {
            return null;
        }

        List<KeyValuePair<string, string>> parameters = [];
        foreach (string part in parts.AsSpan(1))
        {
            int equals = part.IndexOf('=');
            if (equals > 0)
            {
                parameters.Add(new(part[..equals].Trim(), part[(equals + 1)..].Trim().Trim('"')));
            }
        }

        return new MediaTypeName(name[..slash], name[(slash + 1)..], parameters);
    }

    /// <summary>How specifically this range speaks of a media type: the higher, the more; -1 is not at all.</summary>
    public int Covers(MediaTypeName other)
    {
        int rank = (_type, _subtype) switch
        {
            ("*", "*") => 0,
            (_, "*") when _type == other._type => 1,
            // Not in RFC 9110, but in descriptions: application/*+json.
            (_, ['*', '+', ..]) when _type == other._type && other._subtype.EndsWith(_subtype[1..], StringComparison.Ordinal) => 2,
            _ when _type == other._type && _subtype == other._subtype => 3,
            _ => -1,
        };

        foreach ((string name, string value) in _parameters)
        {
            // Who says nothing of the charset does not mean another one.
            bool isImplied = name.Equals("charset", StringComparison.OrdinalIgnoreCase) && other.FindParameter(name) is null;
            if (!isImplied && !string.Equals(other.FindParameter(name), value, StringComparison.OrdinalIgnoreCase))
            {
                return -1;
            }
        }

        return rank < 0 ? -1 : (rank * 100) + Math.Min(_parameters.Count, 99);
    }

    private string? FindParameter(string name) =>
        _parameters.Find(parameter => parameter.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
