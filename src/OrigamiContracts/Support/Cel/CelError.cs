using System.ComponentModel;

namespace OrigamiContracts.Support;

/// <summary>Why an expression of an invariant has no value (CEL language definition, "Runtime Errors").</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum CelError : byte
{
    /// <summary>It has one.</summary>
    None,

    /// <summary>The result is beyond the range of its type.</summary>
    Overflow,

    /// <summary>An integer was divided by zero, or a remainder by zero was asked for.</summary>
    DivisionByZero,

    /// <summary>A map has no such key, or an object no such property.</summary>
    NoSuchKey,

    /// <summary>A list has no item at the index, or a string no character.</summary>
    IndexOutOfRange,

    /// <summary>A value can't be converted to the type that was asked for.</summary>
    NotConvertible,

    /// <summary>A value has a type for which the operation is not defined.</summary>
    NoSuchOverload,

    /// <summary>The least or greatest item of an empty list was asked for.</summary>
    EmptyList,

    /// <summary>Matching a pattern took too long.</summary>
    PatternTimedOut,

    /// <summary>There is no time zone of the name.</summary>
    UnknownTimeZone,
}

/// <summary>Tells people about <see cref="CelError"/>.</summary>
internal static class CelErrorWords
{
    public static string Describe(this CelError error) => error switch
    {
        CelError.Overflow => "a number is beyond the range of its type",
        CelError.DivisionByZero => "division by zero",
        CelError.NoSuchKey => "no such key",
        CelError.IndexOutOfRange => "index out of range",
        CelError.NotConvertible => "a value can't be converted",
        CelError.NoSuchOverload => "a value has a type that the operation does not take",
        CelError.EmptyList => "the list is empty",
        CelError.PatternTimedOut => "matching a pattern took too long",
        CelError.UnknownTimeZone => "unknown time zone",
        _ => "no error",
    };
}
