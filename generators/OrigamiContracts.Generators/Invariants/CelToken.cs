namespace OrigamiContracts.Generators.Invariants;

/// <summary>A token of the Common Expression Language.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Offset">Where in the rule.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Text">
/// A string's value, the bytes of a byte string as units of a value up to 255, a number's digits in the form of JSON, and
/// the text itself of everything else.
/// </param>
internal readonly record struct CelToken(CelTokenKind Kind, int Offset, int Length, string Text);

internal enum CelTokenKind
{
    End,
    Identifier,

    // A name in backticks, which can only be selected.
    QuotedIdentifier,
    Int,
    HexInt,
    Uint,
    HexUint,
    Double,
    String,
    Bytes,
    True,
    False,
    Null,
    In,
    Dot,
    Comma,
    Colon,
    Question,
    LeftParenthesis,
    RightParenthesis,
    LeftBracket,
    RightBracket,
    LeftBrace,
    RightBrace,

    // Arithmetic, together.
    Plus,
    Minus,
    Star,
    Slash,
    Percent,
    Not,
    And,
    Or,

    // What Relop is besides In, together.
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
