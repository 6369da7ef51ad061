using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace OrigamiContracts.Support;

/// <summary>True, false, or the error that kept an expression from being either.</summary>
/// <remarks>
/// <c>&amp;&amp;</c> and <c>||</c> absorb errors as CEL's do (language definition, "Logical Operators"): C# asks the
/// operators <c>true</c> and <c>false</c> whether the left side decides, and <c>&amp;</c> and <c>|</c> for the rest.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Usage", "CA2225", Justification = "Emitted code writes the operators.")]
[SuppressMessage("Performance", "CA1815", Justification = "Nothing compares these; Cel.Equal is what CEL calls equality.")]
public readonly struct CelTruth
{
    private readonly bool _value;

    private CelTruth(bool value, CelError error)
    {
        _value = value;
        Error = error;
    }

    /// <summary>The error, if there is one.</summary>
    public CelError Error { get; }

    /// <summary>Whether it is true.</summary>
    public bool IsTrue => _value;

    /// <summary>Whether it is false.</summary>
    public bool IsFalse => !_value && Error == CelError.None;

    /// <summary>An error.</summary>
    /// <param name="error">Which one.</param>
    /// <returns>The error as a truth value.</returns>
    public static CelTruth Failed(CelError error) => new(value: false, error);

    /// <summary>True or false.</summary>
    /// <param name="value">Which one.</param>
    public static implicit operator CelTruth(bool value) => new(value, CelError.None);

    /// <summary>Whether a value is true.</summary>
    /// <param name="truth">The value.</param>
    public static bool operator true(CelTruth truth) => truth.IsTrue;

    /// <summary>Whether a value is false.</summary>
    /// <param name="truth">The value.</param>
    public static bool operator false(CelTruth truth) => truth.IsFalse;

    /// <summary>False if one of the sides is; else an error if one of them is; else true.</summary>
    /// <param name="left">One side.</param>
    /// <param name="right">The other.</param>
    public static CelTruth operator &(CelTruth left, CelTruth right) =>
        left.IsFalse || right.IsFalse ? false
        : left.Error != CelError.None ? left
        : right;

    /// <summary>True if one of the sides is; else an error if one of them is; else false.</summary>
    /// <param name="left">One side.</param>
    /// <param name="right">The other.</param>
    public static CelTruth operator |(CelTruth left, CelTruth right) =>
        left.IsTrue || right.IsTrue ? true
        : left.Error != CelError.None ? left
        : right;

    /// <summary>The opposite; an error stays one.</summary>
    /// <param name="operand">The operand.</param>
    public static CelTruth operator !(CelTruth operand) => operand.Error == CelError.None ? !operand._value : operand;
}
