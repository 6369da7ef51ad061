using System.Globalization;
using System.Numerics;

namespace OrigamiContracts.Generators.Reading;

/// <summary>
/// What a plain scalar means by the core schema of YAML 1.2 (section 10.3.2), which is the one OpenAPI asks for:
/// <c>yes</c>, <c>no</c>, <c>on</c>, <c>off</c> and dates are strings.
/// </summary>
internal static class YamlCoreSchema
{
    public static bool IsNull(string plain) => plain is "" or "~" or "null" or "Null" or "NULL";

    public static bool IsBoolean(string plain, out bool value)
    {
        value = plain is "true" or "True" or "TRUE";
        return value || plain is "false" or "False" or "FALSE";
    }

    /// <remarks>Infinity and not-a-number have no JSON; they are not numbers here and stay strings.</remarks>
    public static bool IsNumber(string plain) => RadixOf(plain) switch
    {
        8 => plain.Skip(2).All(static c => c is >= '0' and <= '7'),
        16 => plain.Skip(2).All(static c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')),
        _ => IsDecimalNumber(plain),
    };

    /// <param name="plain">What <see cref="IsNumber"/> says is one.</param>
    /// <returns>The number as JSON writes it.</returns>
    public static string NumberToJson(string plain)
    {
        int radix = RadixOf(plain);
        if (radix != 10)
        {
            return plain.Skip(2)
                .Aggregate(BigInteger.Zero, (number, digit) => (number * radix) + DigitOf(digit))
                .ToString(CultureInfo.InvariantCulture);
        }

        // JSON has no plus sign and no leading zeros, and wants a digit on both sides of the point.
        int start = plain[0] is '+' or '-' ? 1 : 0;
        int integerEnd = SkipDigits(plain, start);
        string integer = plain.Substring(start, integerEnd - start).TrimStart('0');
        string rest = plain.Substring(integerEnd);
        bool hasEmptyFraction = rest == "." || rest.StartsWith(".e", StringComparison.OrdinalIgnoreCase);
        return (plain[0] == '-' ? "-" : "")
            + (integer.Length == 0 ? "0" : integer)
            + (hasEmptyFraction ? rest.Substring(1) : rest);
    }

    private static int RadixOf(string plain) =>
        plain.Length < 3 || plain[0] != '0' ? 10 : plain[1] == 'o' ? 8 : plain[1] == 'x' ? 16 : 10;

    private static int DigitOf(char digit) => digit <= '9' ? digit - '0' : (digit | ' ') - 'a' + 10;

    // [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?
    private static bool IsDecimalNumber(string plain)
    {
        int start = plain.Length > 0 && plain[0] is '+' or '-' ? 1 : 0;
        int integerEnd = SkipDigits(plain, start);
        int fractionStart = integerEnd < plain.Length && plain[integerEnd] == '.' ? integerEnd + 1 : integerEnd;
        int end = SkipDigits(plain, fractionStart);
        if (integerEnd == start && end == fractionStart)
        {
            return false;
        }

        if (end < plain.Length && plain[end] is 'e' or 'E')
        {
            int exponentStart = end + 1 < plain.Length && plain[end + 1] is '+' or '-' ? end + 2 : end + 1;
            end = SkipDigits(plain, exponentStart);
            if (end == exponentStart)
            {
                return false;
            }
        }

        return end == plain.Length;
    }

    private static int SkipDigits(string text, int from)
    {
        while (from < text.Length && text[from] is >= '0' and <= '9')
        {
            from++;
        }

        return from;
    }
}
