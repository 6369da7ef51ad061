using System.ComponentModel;

namespace OrigamiContracts.Support;

/// <summary>What CEL's operators mean for the values that emitted rules compute (language definition, "Equality", "Ordering").</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Cel
{
    /// <summary>Whether two values are equal. Numbers are compared on one number line, whatever their types.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are, or the error of one of them.</returns>
    public static CelTruth Equal(CelNumber left, CelNumber right) =>
        Fault(left.Error, right.Error) is not CelError.None and var error ? CelTruth.Failed(error) : CelNumber.AreEqual(left, right);

    /// <inheritdoc cref="Equal(CelNumber, CelNumber)"/>
    public static CelTruth Equal(CelText left, CelText right) =>
        Fault(left.Error, right.Error) is not CelError.None and var error ? CelTruth.Failed(error) : left.Utf8.SequenceEqual(right.Utf8);

    /// <inheritdoc cref="Equal(CelNumber, CelNumber)"/>
    public static CelTruth Equal(CelTimestamp left, CelTimestamp right) =>
        Fault(left.Error, right.Error) is not CelError.None and var error ? CelTruth.Failed(error) : CelTimestamp.Compare(left, right) == 0;

    /// <inheritdoc cref="Equal(CelNumber, CelNumber)"/>
    public static CelTruth Equal(CelDuration left, CelDuration right) =>
        Fault(left.Error, right.Error) is not CelError.None and var error ? CelTruth.Failed(error) : left.Nanoseconds == right.Nanoseconds;

    /// <inheritdoc cref="Equal(CelNumber, CelNumber)"/>
    public static CelTruth Equal(CelTruth left, CelTruth right) =>
        Fault(left.Error, right.Error) is not CelError.None and var error ? CelTruth.Failed(error) : left.IsTrue == right.IsTrue;

    /// <inheritdoc cref="Equal(CelNumber, CelNumber)"/>
    /// <remarks>Values of different types, of which nothing is known before, are not equal; that is no error.</remarks>
    public static CelTruth Equal(JsonFragment left, CelNumber right) =>
        Fault(left.Fault, right.Error) is not CelError.None and var error ? CelTruth.Failed(error) : left.IsNumeric && Equal(left.ToNumber(), right).IsTrue;

    /// <inheritdoc cref="Equal(JsonFragment, CelNumber)"/>
    public static CelTruth Equal(JsonFragment left, CelText right)
    {
        if (Fault(left.Fault, right.Error) is not CelError.None and var error)
        {
            return CelTruth.Failed(error);
        }

        int mark = CelScratch.Mark;
        bool isEqual = left.IsText && left.ToText().Utf8.SequenceEqual(right.Utf8);
        CelScratch.Release(mark);
        return isEqual;
    }

    /// <inheritdoc cref="Equal(JsonFragment, CelNumber)"/>
    public static CelTruth Equal(JsonFragment left, CelTruth right) =>
        Fault(left.Fault, right.Error) is not CelError.None and var error ? CelTruth.Failed(error) : left.Is(right.IsTrue);

    /// <inheritdoc cref="Equal(JsonFragment, CelNumber)"/>
    public static CelTruth Equal(JsonFragment left, JsonFragment right) =>
        Fault(left.Fault, right.Fault) is not CelError.None and var error ? CelTruth.Failed(error) : left.DeepEquals(right);

    /// <summary>Whether a number is less than another.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether it is, or the error of one of them.</returns>
    public static CelTruth Less(CelNumber left, CelNumber right) =>
        Fault(left.Error, right.Error) is not CelError.None and var error ? CelTruth.Failed(error) : CelNumber.Compare(left, right) < 0;

    /// <summary>Whether a text comes before another: by their code points.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether it does, or the error of one of them.</returns>
    public static CelTruth Less(CelText left, CelText right) =>
        Fault(left.Error, right.Error) is not CelError.None and var error ? CelTruth.Failed(error) : left.Utf8.SequenceCompareTo(right.Utf8) < 0;

    /// <summary>Whether an instant is before another.</summary>
    /// <param name="left">One instant.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether it is, or the error of one of them.</returns>
    public static CelTruth Less(CelTimestamp left, CelTimestamp right) =>
        Fault(left.Error, right.Error) is not CelError.None and var error ? CelTruth.Failed(error) : CelTimestamp.Compare(left, right) < 0;

    /// <summary>Whether a duration is shorter than another.</summary>
    /// <param name="left">One duration.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether it is, or the error of one of them.</returns>
    public static CelTruth Less(CelDuration left, CelDuration right) =>
        Fault(left.Error, right.Error) is not CelError.None and var error ? CelTruth.Failed(error) : left.Nanoseconds < right.Nanoseconds;

    /// <summary>Whether false is compared with true.</summary>
    /// <param name="left">One truth value.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether the first is false and the second true, or the error of one of them.</returns>
    public static CelTruth Less(CelTruth left, CelTruth right) =>
        Fault(left.Error, right.Error) is not CelError.None and var error ? CelTruth.Failed(error) : !left.IsTrue && right.IsTrue;

    /// <summary>Whether a number is less than another, or equal to it.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether it is, or the error of one of them; a double that is no number is neither.</returns>
    public static CelTruth LessOrEqual(CelNumber left, CelNumber right) =>
        Fault(left.Error, right.Error) is not CelError.None and var error ? CelTruth.Failed(error) : CelNumber.Compare(left, right) <= 0;

    /// <inheritdoc cref="Less(CelText, CelText)"/>
    public static CelTruth LessOrEqual(CelText left, CelText right) => !Less(right, left);

    /// <inheritdoc cref="Less(CelTimestamp, CelTimestamp)"/>
    public static CelTruth LessOrEqual(CelTimestamp left, CelTimestamp right) => !Less(right, left);

    /// <inheritdoc cref="Less(CelDuration, CelDuration)"/>
    public static CelTruth LessOrEqual(CelDuration left, CelDuration right) => !Less(right, left);

    /// <inheritdoc cref="Less(CelTruth, CelTruth)"/>
    public static CelTruth LessOrEqual(CelTruth left, CelTruth right) => !Less(right, left);

    /// <summary>Whether exactly one of several conditions holds.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <returns>Whether it does, or the error of one of them.</returns>
    public static CelTruth One(params ReadOnlySpan<CelTruth> conditions)
    {
        int held = 0;
        foreach (CelTruth condition in conditions)
        {
            if (condition.Error != CelError.None)
            {
                return condition;
            }

            held += condition.IsTrue ? 1 : 0;
        }

        return held == 1;
    }

    /// <summary>One of two values, as a condition says.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="then">The value if it is true.</param>
    /// <param name="otherwise">The value if it is false.</param>
    /// <returns>The value, or the condition's error.</returns>
    public static CelTruth Choose(CelTruth condition, CelTruth then, CelTruth otherwise) =>
        condition.Error != CelError.None ? condition : condition.IsTrue ? then : otherwise;

    /// <inheritdoc cref="Choose(CelTruth, CelTruth, CelTruth)"/>
    public static CelNumber Choose(CelTruth condition, CelNumber then, CelNumber otherwise) =>
        condition.Error != CelError.None ? CelNumber.Failed(condition.Error) : condition.IsTrue ? then : otherwise;

    /// <inheritdoc cref="Choose(CelTruth, CelTruth, CelTruth)"/>
    public static CelText Choose(CelTruth condition, CelText then, CelText otherwise) =>
        condition.Error != CelError.None ? CelText.Failed(condition.Error) : condition.IsTrue ? then : otherwise;

    /// <inheritdoc cref="Choose(CelTruth, CelTruth, CelTruth)"/>
    public static CelTimestamp Choose(CelTruth condition, CelTimestamp then, CelTimestamp otherwise) =>
        condition.Error != CelError.None ? CelTimestamp.Failed(condition.Error) : condition.IsTrue ? then : otherwise;

    /// <inheritdoc cref="Choose(CelTruth, CelTruth, CelTruth)"/>
    public static CelDuration Choose(CelTruth condition, CelDuration then, CelDuration otherwise) =>
        condition.Error != CelError.None ? CelDuration.Failed(condition.Error) : condition.IsTrue ? then : otherwise;

    /// <inheritdoc cref="Choose(CelTruth, CelTruth, CelTruth)"/>
    public static JsonFragment Choose(CelTruth condition, JsonFragment then, JsonFragment otherwise) =>
        condition.Error != CelError.None ? JsonFragment.Failed(condition.Error) : condition.IsTrue ? then : otherwise;

    private static CelError Fault(CelError left, CelError right) => left != CelError.None ? left : right;
}
