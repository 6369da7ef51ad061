using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OrigamiContracts.Analyzers.Diagnostics;
using OrigamiContracts.Analyzers.Symbols;
using OrigamiContracts.Analyzers.Values;

namespace OrigamiContracts.Analyzers.Rules;

/// <summary>OC2004: a number is out of the range of its member.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NumberRangeAnalyzer() : ContractAnalyzer(RuleDescriptors.NumberRange)
{
    private const string Minimum = "minimum";
    private const string Maximum = "maximum";
    private const string ExclusiveMinimum = "exclusiveMinimum";
    private const string ExclusiveMaximum = "exclusiveMaximum";
    private const string MultipleOf = "multipleOf";

    private protected override void Register(CompilationStartAnalysisContext context, ContractSymbols symbols) => MemberValues.Judge(
        context,
        symbols,
        static keyword => keyword is Minimum or Maximum or ExclusiveMinimum or ExclusiveMaximum or MultipleOf,
        static value => ExactNumber.OfConstant(value.ConstantValue.Value),
        static (value, number, keyword) => ExactNumber.OfText(keyword.Value) is { } limit && Expected(number, limit, keyword) is { } expected
            ? value.Report(RuleDescriptors.NumberRange, expected, number.ToString())
            : null);

    private static string? Expected(ExactNumber number, ExactNumber limit, MemberKeyword keyword) => keyword.Name switch
    {
        Minimum when number.CompareTo(limit) < 0 => $"numbers of at least {keyword.Value}",
        Maximum when number.CompareTo(limit) > 0 => $"numbers of at most {keyword.Value}",
        ExclusiveMinimum when number.CompareTo(limit) <= 0 => $"numbers greater than {keyword.Value}",
        ExclusiveMaximum when number.CompareTo(limit) >= 0 => $"numbers less than {keyword.Value}",
        MultipleOf when !number.IsMultipleOf(limit) => $"multiples of {keyword.Value}",
        _ => null,
    };
}
