using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Values;

/// <summary>Finds texts that code parses to UUIDs, dates and timestamps, and that throw in every culture.</summary>
/// <param name="symbols">The runtime's types.</param>
internal sealed class ParsedTexts(ContractSymbols symbols)
{
    private readonly INamedTypeSymbol? _guid = symbols.Compilation.GetTypeByMetadataName("System.Guid");
    private readonly INamedTypeSymbol? _dateOnly = symbols.Compilation.GetTypeByMetadataName("System.DateOnly");
    private readonly INamedTypeSymbol? _dateTimeOffset = symbols.Compilation.GetTypeByMetadataName("System.DateTimeOffset");
    private readonly INamedTypeSymbol? _cultureInfo = symbols.Compilation.GetTypeByMetadataName("System.Globalization.CultureInfo");

    /// <returns>Null if a value is not parsed from a known text, or may be.</returns>
    public ParsedText? Find(IOperation value) => value switch
    {
        IObjectCreationOperation { Arguments: [var argument] } creation when Is(creation.Type, _guid) =>
            OfGuid("new Guid", argument),
        IInvocationOperation { TargetMethod: { Name: nameof(Guid.Parse), IsStatic: true, ContainingType: var type }, Arguments: [var text, ..] } call =>
            Is(type, _guid) ? OfGuid("Guid.Parse", text)
            : Is(type, _dateOnly) ? OfDate("DateOnly.Parse", call, TextFormat.Date)
            : Is(type, _dateTimeOffset) ? OfDate("DateTimeOffset.Parse", call, TextFormat.DateTime)
            : null,
        _ => null,
    };

    private ParsedText? OfGuid(string method, IArgumentOperation argument) =>
        KnownText.Of(argument.Value, symbols) is { Text: { } text } && !Guid.TryParse(text, out _)
            ? new ParsedText(method, text, argument.Value.Syntax, TextFormat.Uuid)
            : null;

    private ParsedText? OfDate(string method, IInvocationOperation call, TextFormat format)
    {
        // Named arguments can be written in any order.
        IOperation argument = call.Arguments.First(static argument => argument.Parameter?.Ordinal == 0).Value;
        return KnownText.Of(argument, symbols) is { Text: { } text } && Throws(text, call)
            ? new ParsedText(method, text, argument.Syntax, format)
            : null;
    }

    // Names of months, and the order of day and month, differ from culture to culture. A text without any digit is no date
    // in any of them, and one that is written as ISO 8601 wants it is the same in all of them, but for the days of a month.
    private bool Throws(string text, IInvocationOperation call)
    {
        if (!text.Any(char.IsDigit))
        {
            return true;
        }

        return IsIsoLike(text.Trim())
            && !IsDate(text)
            && (HasInvariantCulture(call) || !IsDate(WithEarlyDay(text.Trim())));
    }

    private static bool IsDate(string text) => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    // yyyy-mm-dd and what may follow it.
    private static bool IsIsoLike(string text) =>
        text.Length >= 10
        && text[4] == '-'
        && text[7] == '-'
        && text.Take(10).Count(static character => character is >= '0' and <= '9') == 8
        && text.All(static character => character is (>= '0' and <= '9') or '-' or '+' or ':' or '.' or 'T' or 'Z' or ' ');

    // Other calendars have other months: in the Persian one, the second has 31 days.
    private static string WithEarlyDay(string text) =>
        string.CompareOrdinal(text, 8, "32", 0, 2) < 0 ? text.Remove(8, 2).Insert(8, "01") : text;

    private bool HasInvariantCulture(IInvocationOperation call) => call.Arguments.Any(argument =>
        argument.Value is IConversionOperation { Operand: IPropertyReferenceOperation { Property: { Name: nameof(CultureInfo.InvariantCulture), ContainingType: var type } } }
        && Is(type, _cultureInfo));

    private static bool Is(ITypeSymbol? type, INamedTypeSymbol? expected) => expected is not null && SymbolEqualityComparer.Default.Equals(type, expected);
}
