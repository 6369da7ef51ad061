using System.ComponentModel;

namespace OrigamiContracts.Support;

/// <summary>Converts JSON values of which nothing is known before (CEL language definition, "Type Conversions").</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CelConvert
{
    /// <summary>Converts to int.</summary>
    /// <param name="value">A number or a string.</param>
    /// <returns>The int, or an error.</returns>
    public static CelNumber ToInt(JsonFragment value) => value.IsText ? value.ToText().ToInt() : value.ToNumber().ToInt();

    /// <summary>Converts to uint.</summary>
    /// <param name="value">A number or a string.</param>
    /// <returns>The uint, or an error.</returns>
    public static CelNumber ToUint(JsonFragment value) => value.IsText ? value.ToText().ToUint() : value.ToNumber().ToUint();

    /// <summary>Converts to double.</summary>
    /// <param name="value">A number or a string.</param>
    /// <returns>The double, or an error.</returns>
    public static CelNumber ToDouble(JsonFragment value) => value.IsText ? value.ToText().ToDouble() : value.ToNumber().ToDouble();

    /// <summary>Converts to bool.</summary>
    /// <param name="value">A bool or a string.</param>
    /// <returns>The truth value, or an error.</returns>
    public static CelTruth ToBool(JsonFragment value) => value.IsText ? value.ToText().ToBool() : value.ToTruth();

    /// <summary>Converts to string.</summary>
    /// <param name="value">A string, a number or a bool.</param>
    /// <returns>The string, or an error.</returns>
    public static CelText ToString(JsonFragment value) =>
        value.IsText ? value.ToText()
        : value.IsNumeric ? CelFormat.Text(value.ToNumber())
        : CelFormat.Text(value.ToTruth());
}
