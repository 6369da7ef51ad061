namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>How a body is a sequence of items.</summary>
internal enum SequenceKind
{
    /// <summary>Server-sent events (WHATWG HTML, section 9.2).</summary>
    EventStream,

    /// <summary>A JSON value a line (<see href="https://jsonlines.org">JSON Lines</see>).</summary>
    JsonLines,

    /// <summary>JSON values, each behind a record separator (RFC 7464).</summary>
    JsonTextSequence,
}
