using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OrigamiContracts.Analyzers.Diagnostics;
using OrigamiContracts.Analyzers.Operations;
using OrigamiContracts.Analyzers.Symbols;
using OrigamiContracts.Generators.Invariants;

namespace OrigamiContracts.Analyzers.Rules;

/// <summary>
/// OC2101 and OC2104: a text that an open enum is made of or compared with is a listed one, and not an old name of one.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EnumTextAnalyzer() : ContractAnalyzer(RuleDescriptors.UnlistedText, RuleDescriptors.DeprecatedAlias)
{
    /// <summary>The property with the name of the member that is meant, where there is no doubt.</summary>
    internal const string MeantMember = nameof(MeantMember);

    /// <summary>The property with the text of the member that is meant.</summary>
    internal const string MeantText = nameof(MeantText);

    private protected override void Register(CompilationStartAnalysisContext context, ContractSymbols symbols)
    {
        context.RegisterOperationAction(operation => AnalyzeCreation(operation, symbols), OperationKind.ObjectCreation);
        context.RegisterOperationAction(operation => AnalyzeOperator(operation, symbols), OperationKind.Binary);
        context.RegisterOperationAction(operation => AnalyzeEquals(operation, symbols), OperationKind.Invocation);
        context.RegisterOperationAction(operation => AnalyzePattern(operation, symbols), OperationKind.ConstantPattern);
        context.RegisterOperationAction(operation => AnalyzeCase(operation, symbols), OperationKind.CaseClause);
    }

    private static void AnalyzeCreation(OperationAnalysisContext context, ContractSymbols symbols)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Arguments is [{ Value: { ConstantValue.Value: string } text }]
            && symbols.ListedValuesOfOpenEnum(creation.Type) is { } listed)
        {
            Check(context, text, listed);
        }
    }

    private static void AnalyzeOperator(OperationAnalysisContext context, ContractSymbols symbols)
    {
        var comparison = (IBinaryOperation)context.Operation;
        if (comparison.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)
        {
            CheckOperands(context, comparison.LeftOperand, comparison.RightOperand, StringComparison.Ordinal, symbols);
        }
    }

    private static void AnalyzeEquals(OperationAnalysisContext context, ContractSymbols symbols)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is not { Name: nameof(string.Equals), ContainingType.SpecialType: SpecialType.System_String })
        {
            return;
        }

        StringComparison comparison = StringComparison.Ordinal;
        IOperation? left = call.Instance;
        IOperation? right = null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Type.TypeKind == TypeKind.Enum)
            {
                // What is not known here may ignore the case.
                comparison = argument.Value.ConstantValue.Value is int value && !IgnoresCase((StringComparison)value)
                    ? StringComparison.Ordinal
                    : StringComparison.OrdinalIgnoreCase;
            }
            else if (left is null)
            {
                left = argument.Value;
            }
            else
            {
                right = argument.Value;
            }
        }

        if (left is not null && right is not null)
        {
            CheckOperands(context, left, right, comparison, symbols);
        }
    }

    private static void AnalyzePattern(OperationAnalysisContext context, ContractSymbols symbols)
    {
        var pattern = (IConstantPatternOperation)context.Operation;
        if (pattern.Value.ConstantValue.Value is string
            && InputOf(pattern) is { } input
            && OpenEnumReads.TextOf(input, symbols) is { } listed)
        {
            Check(context, pattern.Value, listed);
        }
    }

    private static void AnalyzeCase(OperationAnalysisContext context, ContractSymbols symbols)
    {
        if (context.Operation is ISingleValueCaseClauseOperation
            {
                Value: { ConstantValue.Value: string } text,
                Parent: ISwitchCaseOperation { Parent: ISwitchOperation choice },
            }
            && OpenEnumReads.TextOf(choice.Value, symbols) is { } listed)
        {
            Check(context, text, listed);
        }
    }

    private static void CheckOperands(
        OperationAnalysisContext context,
        IOperation left,
        IOperation right,
        StringComparison comparison,
        ContractSymbols symbols)
    {
        if (right.ConstantValue.Value is string && OpenEnumReads.TextOf(left, symbols) is { } leftListed)
        {
            Check(context, right, leftListed, comparison);
        }
        else if (left.ConstantValue.Value is string && OpenEnumReads.TextOf(right, symbols) is { } rightListed)
        {
            Check(context, left, rightListed, comparison);
        }
    }

    private static void Check(
        OperationAnalysisContext context,
        IOperation constant,
        ListedValues listed,
        StringComparison comparison = StringComparison.Ordinal)
    {
        if (constant.ConstantValue.Value is not string text || listed.Find(text, comparison) is not null)
        {
            return;
        }

        Location place = constant.Syntax.GetLocation();
        ListedValue? current = listed.FindByAlias(text, comparison);
        ListedValue? meant = current ?? listed.Nearest(text);
        ImmutableDictionary<string, string?> properties = meant is not null && !IsComparedElsewhere(constant, meant, listed)
            ? ImmutableDictionary<string, string?>.Empty.Add(MeantMember, meant.Member.Name).Add(MeantText, meant.Text)
            : ImmutableDictionary<string, string?>.Empty;
        context.ReportDiagnostic(current is not null
            ? Diagnostic.Create(RuleDescriptors.DeprecatedAlias, place, properties, text, current.Text)
            : Diagnostic.Create(
                RuleDescriptors.UnlistedText,
                place,
                properties,
                text,
                listed.Enum.Name,
                Spelling.Suggest(text, listed.All.Select(static value => value.Text))));
    }

    private static bool IgnoresCase(StringComparison comparison) =>
        comparison is StringComparison.OrdinalIgnoreCase or StringComparison.InvariantCultureIgnoreCase or StringComparison.CurrentCultureIgnoreCase;

    // What the pattern is matched with.
    private static IOperation? InputOf(IConstantPatternOperation pattern)
    {
        IOperation? test = pattern.Parent;
        while (test is IBinaryPatternOperation or INegatedPatternOperation)
        {
            test = test.Parent;
        }

        return test switch
        {
            IIsPatternOperation isPattern => isPattern.Value,
            IPropertySubpatternOperation property => property.Member,
            ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } => choice.Value,
            IPatternCaseClauseOperation { Parent: ISwitchCaseOperation { Parent: ISwitchOperation choice } } => choice.Value,
            _ => null,
        };
    }

    // Where a switch or an alternative already has the text that is meant, or gets it when another one is mended, a second
    // one would not compile.
    private static bool IsComparedElsewhere(IOperation text, ListedValue meant, ListedValues listed)
    {
        IOperation? all = text.Parent is IPatternOperation or ICaseClauseOperation ? text.Parent : null;
        while (all is not (null or IIsPatternOperation or ISwitchExpressionOperation or ISwitchOperation))
        {
            all = all.Parent;
        }

        return all is not null && all.Descendants().Any(other =>
            other != text
            && other is { Parent: IConstantPatternOperation or ISingleValueCaseClauseOperation, ConstantValue.Value: string otherText }
            && (listed.Find(otherText) ?? listed.FindByAlias(otherText) ?? listed.Nearest(otherText)) == meant);
    }
}
