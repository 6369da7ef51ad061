namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>Why a part of an exchange was not judged.</summary>
public enum UncheckedReason
{
    /// <summary>Its media type is no kind of JSON.</summary>
    NotJson,

    /// <summary>The description has no schema for it.</summary>
    NoSchema,

    /// <summary>It is longer than what is kept for checking.</summary>
    TooLarge,

    /// <summary>
    /// It is sent piece by piece while it is made, and was left alone; or it is a sequence, and the description has no
    /// schema of its items.
    /// </summary>
    Streamed,

    /// <summary>
    /// It is a sequence whose items were judged one by one, but not as the whole that the description has a schema of, too.
    /// </summary>
    WholeSequence,

    /// <summary>It is compressed (<c>Content-Encoding</c>).</summary>
    Compressed,

    /// <summary>Its charset is not UTF-8, which JSON between systems has to be (RFC 8259, section 8.1).</summary>
    Charset,

    /// <summary>It was not read to its end: the connection broke, or whoever reads it stopped.</summary>
    Incomplete,

    /// <summary>The description leaves open how a value of this structure is written.</summary>
    UndefinedStyle,

    /// <summary>
    /// It keeps its schema, but not all of it can be compared with earlier responses, as its life-cycle asks for: it has
    /// no key or no state, or values that have no order.
    /// </summary>
    NotComparable,
}
