using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OrigamiContracts.Analyzers.Diagnostics;
using OrigamiContracts.Analyzers.Flow;
using OrigamiContracts.Analyzers.Operations;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Rules;

/// <summary>OC2202: an absent member is treated like null.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AbsentAsNullAnalyzer() : ContractAnalyzer(RuleDescriptors.AbsentAsNull)
{
    private protected override void Register(CompilationStartAnalysisContext context, ContractSymbols symbols) =>
        context.RegisterOperationAction(
            operation =>
            {
                var call = (IInvocationOperation)operation.Operation;
                if (call is { TargetMethod: { Name: "GetValueOrDefault", Parameters: [] }, Instance: { } optional }
                    && symbols.IsOptional(optional.Type, out _)
                    && IsTestedForNull(call)
                    && MayBeAbsent(call, optional, symbols, operation.CancellationToken))
                {
                    operation.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.AbsentAsNull, call.Syntax.GetLocation(), optional.Syntax));
                }
            },
            OperationKind.Invocation);

    private static bool IsTestedForNull(IOperation value)
    {
        IOperation inner = value;
        while (inner.Parent is IConversionOperation conversion)
        {
            inner = conversion;
        }

        return inner.Parent switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison =>
                IsNull(comparison.LeftOperand == inner ? comparison.RightOperand : comparison.LeftOperand),
            IIsPatternOperation { Pattern: IConstantPatternOperation { Value: var constant } } => IsNull(constant),
            IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value: var constant } } } => IsNull(constant),
            ICoalesceOperation coalesce => coalesce.Value == inner,
            _ => false,
        };
    }

    private static bool IsNull(IOperation operation) => operation is { ConstantValue: { HasValue: true, Value: null } } or IConversionOperation { Operand.ConstantValue: { HasValue: true, Value: null } };

    private static bool MayBeAbsent(IInvocationOperation call, IOperation optional, ContractSymbols symbols, CancellationToken cancellationToken)
    {
        var flow = BodyFlow.Of(call.Root(), symbols, cancellationToken);
        return flow.Before(call) is { } state
            && (flow.Places.PathOf(optional, state) is not { } path || state[path].Overlaps(ValueSet.OnlyAbsent));
    }
}
