using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OrigamiContracts.Analyzers.Diagnostics;
using OrigamiContracts.Analyzers.Symbols;
using OrigamiContracts.Analyzers.Values;

namespace OrigamiContracts.Analyzers.Rules;

/// <summary>OC2002: a text does not match the pattern of its member.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TextPatternAnalyzer() : ContractAnalyzer(RuleDescriptors.TextPattern)
{
    private protected override void Register(CompilationStartAnalysisContext context, ContractSymbols symbols)
    {
        var patterns = new PatternMatcher();
        MemberValues.Judge(
            context,
            symbols,
            static keyword => keyword == "pattern",
            value => KnownText.Of(value, symbols)?.Text,
            (value, text, keyword) => patterns.Rejects(keyword.Value, text)
                ? value.Report(RuleDescriptors.TextPattern, ShownText.Of(keyword.Value), ShownText.Of(text))
                : null);
    }
}
