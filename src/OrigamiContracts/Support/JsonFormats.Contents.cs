using System.Text.Json;
using OrigamiContracts.Support.Formats;

namespace OrigamiContracts.Support;

// The formats of what is written in a language of its own.
public static partial class JsonFormats
{
    /// <summary>Whether a JSON string is base64 with padding, without anything in between (RFC 4648, section 4).</summary>
    /// <param name="reader">A reader on a string.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsByte(ref readonly ContractReader reader) => FormatText.Matches(in reader, Base64Texts.IsBase64);

    /// <inheritdoc cref="IsByte(ref readonly ContractReader)"/>
    /// <param name="text">A string.</param>
    /// <exception cref="ArgumentNullException">The string is null.</exception>
    public static bool IsByte(string text) => FormatText.Matches(text, Base64Texts.IsBase64);

    /// <summary>Whether a JSON string is a regular expression of ECMA-262, section 22.2.1, with the <c>u</c> flag.</summary>
    /// <param name="reader">A reader on a string.</param>
    /// <returns>Whether it is one.</returns>
    /// <remarks>
    /// It is parsed as the patterns of descriptions are, which allocates; and as leniently: a backslash before punctuation,
    /// which only the grammar without the flag has, is allowed.
    /// </remarks>
    public static bool IsRegex(ref readonly ContractReader reader) => FormatText.Matches(in reader, RegexSyntax.IsRegex);

    /// <inheritdoc cref="IsRegex(ref readonly ContractReader)"/>
    /// <param name="text">A string.</param>
    /// <exception cref="ArgumentNullException">The string is null.</exception>
    public static bool IsRegex(string text) => FormatText.Matches(text, RegexSyntax.IsRegex);
}
