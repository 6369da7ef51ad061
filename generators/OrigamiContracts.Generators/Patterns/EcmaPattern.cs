using System.Diagnostics.CodeAnalysis;

namespace OrigamiContracts.Generators.Patterns;

/// <summary>
/// Translates the regular expressions of ECMA-262 (section 22.2) with the flag <c>u</c>, which are the patterns of JSON
/// Schema, to regular expressions of .NET that match in exactly the same texts.
/// </summary>
/// <remarks>
/// What is preserved is whether a text matches, which is all that a schema asks. Where in the text and with which
/// captures is preserved only as far as it decides that.
/// </remarks>
internal static class EcmaPattern
{
    public const int MaxLength = 64 * 1024;

    public static bool TryTranslate(
        string pattern,
        [NotNullWhen(true)] out TranslatedPattern? translated,
        [NotNullWhen(false)] out PatternError? error)
    {
        try
        {
            if (pattern.Length > MaxLength)
            {
                throw new PatternException(MaxLength, $"A pattern has at most {MaxLength} characters; shorten this one.");
            }

            translated = PatternTranslator.Translate(PatternParser.Parse(pattern, out int? legacyEscape)) with { LegacyEscape = legacyEscape };
            error = null;
            return true;
        }
        catch (PatternException exception)
        {
            translated = null;
            error = exception.Error;
            return false;
        }
    }
}
