using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OrigamiContracts.Analyzers.Diagnostics;
using OrigamiContracts.Analyzers.Symbols;
using OrigamiContracts.Analyzers.Values;

namespace OrigamiContracts.Analyzers.Rules;

/// <summary>OC2003: a text is not of the format its member has.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TextFormatAnalyzer() : ContractAnalyzer(RuleDescriptors.TextFormat)
{
    private protected override void Register(CompilationStartAnalysisContext context, ContractSymbols symbols)
    {
        var parsed = new ParsedTexts(symbols);
        MemberValues.Judge(
            context,
            symbols,
            static keyword => keyword == "format",
            static value => value,
            (value, operation, keyword) => TextFormat.Find(keyword.Value) is not { } format ? null
                : KnownText.Of(operation, symbols) is { Text: { } text } ? JudgeText(value, format, text)
                : parsed.Find(operation) is { } parse ? Report(value, parse)
                : null);
    }

    private static Diagnostic? JudgeText(MemberValue value, TextFormat format, string text) =>
        format.Takes(text) ? null : value.Report(RuleDescriptors.TextFormat, format.Description, ShownText.Of(text));

    private static Diagnostic Report(MemberValue value, ParsedText parse) => Diagnostic.Create(
        RuleDescriptors.TextFormat,
        value.At(parse.Argument).Place.GetLocation(),
        $"'{parse.Method}'",
        parse.Format.Description,
        ShownText.Of(parse.Text));
}
