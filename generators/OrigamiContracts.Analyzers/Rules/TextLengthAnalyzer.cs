using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OrigamiContracts.Analyzers.Diagnostics;
using OrigamiContracts.Analyzers.Symbols;
using OrigamiContracts.Analyzers.Values;

namespace OrigamiContracts.Analyzers.Rules;

/// <summary>OC2001: a text is too short or too long for its member.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TextLengthAnalyzer() : ContractAnalyzer(RuleDescriptors.TextLength)
{
    private const string MinLength = "minLength";
    private const string MaxLength = "maxLength";
    private const string Character = "character";

    private protected override void Register(CompilationStartAnalysisContext context, ContractSymbols symbols) => MemberValues.Judge(
        context,
        symbols,
        static keyword => keyword is MinLength or MaxLength,
        value => KnownText.Of(value, symbols),
        static (value, text, keyword) => Expected(text, keyword) is { } expected
            ? value.Report(RuleDescriptors.TextLength, expected, Amount.Found(text.Length, text.IsExact))
            : null);

    private static string? Expected(KnownText text, MemberKeyword keyword) => !long.TryParse(keyword.Value, NumberStyles.None, CultureInfo.InvariantCulture, out long limit)
        ? null
        : keyword.Name switch
        {
            MinLength when text.IsExact && text.Length < limit => Amount.AtLeast(keyword.Value, Character),
            MaxLength when text.Length > limit => Amount.AtMost(keyword.Value, Character),
            _ => null,
        };
}
