using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OrigamiContracts.Analyzers.Diagnostics;
using OrigamiContracts.Analyzers.Operations;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Rules;

/// <summary>OC2102: a switch over an open enum has a case for each listed value and for those that are not listed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IncompleteSwitchAnalyzer() : ContractAnalyzer(RuleDescriptors.IncompleteSwitch)
{
    /// <summary>The property with the names of the listed values that are left out, with commas between them.</summary>
    internal const string MissingMembers = nameof(MissingMembers);

    /// <summary>The property that is there if the unlisted values are left out.</summary>
    internal const string MissesUnlisted = nameof(MissesUnlisted);

    /// <summary>The property that is there if the switch is over the open enum itself, by patterns of <c>Known</c>.</summary>
    internal const string IsOverWhole = nameof(IsOverWhole);

    private const int MaximumNames = 5;

    private protected override void Register(CompilationStartAnalysisContext context, ContractSymbols symbols)
    {
        context.RegisterOperationAction(
            operation =>
            {
                var choice = (ISwitchOperation)operation.Operation;
                if (SwitchedValue.Of(choice.Value, symbols) is { } switched)
                {
                    Report(operation, choice.Value, switched, CoveredBy(choice, switched));
                }
            },
            OperationKind.Switch);
        context.RegisterOperationAction(
            operation =>
            {
                var choice = (ISwitchExpressionOperation)operation.Operation;
                if (SwitchedValue.Of(choice.Value, symbols) is { } switched)
                {
                    Report(operation, choice.Value, switched, CoveredBy(choice, switched));
                }
            },
            OperationKind.SwitchExpression);
    }

    // Null if there is something that can't be judged.
    private static CoveredValues? CoveredBy(ISwitchOperation choice, SwitchedValue switched)
    {
        CoveredValues? covered = CoveredValues.None(switched.Listed);
        foreach (ICaseClauseOperation clause in choice.Cases.SelectMany(static section => section.Clauses))
        {
            covered = Add(covered, clause switch
            {
                IDefaultCaseClauseOperation => CoveredValues.All(switched.Listed),
                ISingleValueCaseClauseOperation single => switched.OfConstant(single.Value),
                IPatternCaseClauseOperation pattern => switched.OfPattern(pattern.Pattern, pattern.Guard),
                _ => null,
            });
        }

        return covered;
    }

    private static CoveredValues? CoveredBy(ISwitchExpressionOperation choice, SwitchedValue switched)
    {
        CoveredValues? covered = CoveredValues.None(switched.Listed);
        foreach (ISwitchExpressionArmOperation arm in choice.Arms)
        {
            covered = Add(covered, switched.OfPattern(arm.Pattern, arm.Guard));
        }

        return covered;
    }

    private static CoveredValues? Add(CoveredValues? covered, CoveredValues? more) => more is null ? null : covered?.Or(more);

    private static void Report(OperationAnalysisContext context, IOperation value, SwitchedValue switched, CoveredValues? covered)
    {
        if (covered is null)
        {
            return;
        }

        string[] missing = [.. switched.Listed.All.Where((_, index) => !covered.HasListed(index)).Select(static value => value.Member.Name)];
        if (missing is [] && covered.HasUnlisted)
        {
            return;
        }

        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty.Add(MissingMembers, string.Join(",", missing));
        if (!covered.HasUnlisted)
        {
            properties = properties.Add(MissesUnlisted, "");
        }

        if (switched.IsWhole)
        {
            properties = properties.Add(IsOverWhole, "");
        }

        context.ReportDiagnostic(Diagnostic.Create(
            RuleDescriptors.IncompleteSwitch,
            value.Syntax.GetLocation(),
            properties,
            switched.Listed.Enum.Name,
            Describe(missing, !covered.HasUnlisted)));
    }

    private static string Describe(string[] missing, bool missesUnlisted)
    {
        List<string> parts = [.. missing.Take(MaximumNames)];
        if (missing.Length > MaximumNames)
        {
            parts.Add($"{missing.Length - MaximumNames} more");
        }

        if (missesUnlisted)
        {
            parts.Add("the unlisted ones (null)");
        }

        return parts is [var only] ? only : $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[parts.Count - 1]}";
    }
}
