namespace OrigamiContracts;

/// <summary>What <see cref="Violation.Keyword"/> says for rules of JSON itself, which no description has to state.</summary>
public static class JsonKeywords
{
    /// <summary>The text is not one JSON value (RFC 8259), or it is nested deeper than allowed.</summary>
    public const string Syntax = "json";

    /// <summary>
    /// The text conforms, but no record can hold it: a timestamp is not of the years 1 to 9999, a number is beyond the
    /// range of its member's type, or a string is no Unicode text.
    /// </summary>
    public const string Representation = "representation";

    /// <summary>
    /// An object has one name twice. RFC 8259, section 4, leaves open which of the values counts, so no reader can be
    /// relied on to see the one that was validated.
    /// </summary>
    public const string DuplicateName = "duplicateName";
}
