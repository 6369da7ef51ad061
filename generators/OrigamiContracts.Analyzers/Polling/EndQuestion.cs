using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Polling;

/// <summary>Whether a loop may ask, in any way, if the resource that it reads has ended.</summary>
/// <remarks>
/// When in doubt, it does: a resource that is handed on may be looked at elsewhere, and a condition that is about more
/// than time, turns and cancellation may stand for the resource's end.
/// </remarks>
internal sealed class EndQuestion(ContractSymbols symbols, WaitSymbols waits, PrintSymbols prints)
{
    private const string IsTerminal = "IsTerminal";

    /// <param name="polling">The loop.</param>
    /// <param name="read">The resource.</param>
    /// <param name="model">Of the file that the loop is in.</param>
    public bool MayBeAskedBy(PollingLoop polling, ResourceRead read, SemanticModel model)
    {
        ILoopOperation loop = polling.Loop;
        var conditions = new BlindConditions(symbols, waits, polling.Writes);
        if (!conditions.Contain(LoopCondition(loop)))
        {
            return true;
        }

        foreach (IOperation operation in Loops.Outermost(loop).Descendants())
        {
            if (LooksAtState(operation) || HandsOn(operation) || IsOutOfSight(operation, read))
            {
                return true;
            }
        }

        foreach (IOperation operation in loop.Descendants())
        {
            if (Leaves(operation, loop) && !LeavesBlindly(operation, loop, conditions))
            {
                return true;
            }
        }

        return IsCaptured(loop, read, model);
    }

    private static IOperation? LoopCondition(ILoopOperation loop) => loop switch
    {
        IWhileLoopOperation whileLoop => whileLoop.Condition,
        IForLoopOperation forLoop => forLoop.Condition,
        _ => null,
    };

    // Printing the state does not ask for it.
    private bool LooksAtState(IOperation operation) =>
        operation is IPropertyReferenceOperation { Property: var property }
        && symbols.FactsOf(property.ContainingType) is { State: { } state } facts
        && (property.Name == IsTerminal || property.Name == state.Member[0] || facts.NullRules.Any(rule => rule.Member[0] == property.Name))
        && !prints.IsPrinted(operation);

    // Whether a resource leaves the variables of the loop, or is compared as a whole.
    private bool HandsOn(IOperation operation)
    {
        if (!IsResource(operation))
        {
            return false;
        }

        switch (operation.Parent)
        {
            case IPropertyReferenceOperation or IConditionalAccessOperation or IExpressionStatementOperation or IVariableInitializerOperation:
            case INameOfOperation:
            // These are resources themselves.
            case ICoalesceOperation or IConditionalOperation:
            case IConversionOperation conversion when IsResource(conversion):
                return false;
            case ISimpleAssignmentOperation assignment:
                return assignment.Value == operation
                    && assignment.Target is not (ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } });
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                return !IsNull(comparison.LeftOperand) && !IsNull(comparison.RightOperand);
            case IIsPatternOperation { Pattern: var pattern }:
                return !AsksForNullOnly(pattern);
            default:
                return !prints.IsPrinted(operation);
        }
    }

    private bool IsResource(IOperation operation) =>
        operation.Type is { } type
        && operation is not (IDeclarationExpressionOperation or IInstanceReferenceOperation)
        && !IsNull(operation)
        && symbols.FactsOf(type).State is not null;

    private static bool IsNull(IOperation operand) => operand switch
    {
        IConversionOperation conversion => IsNull(conversion.Operand),
        _ => operand.ConstantValue is { HasValue: true, Value: null },
    };

    private static bool AsksForNullOnly(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation constant => IsNull(constant.Value),
        INegatedPatternOperation negated => AsksForNullOnly(negated.Pattern),
        IRecursivePatternOperation recursive => recursive.DeconstructionSubpatterns.IsEmpty && recursive.PropertySubpatterns.IsEmpty,
        IDeclarationPatternOperation or ITypePatternOperation => true,
        _ => false,
    };

    // A method can cancel the loop; and one of the same type can look at the field the resource is in.
    private bool IsOutOfSight(IOperation operation, ResourceRead read) =>
        operation is IInvocationOperation call
        && (waits.IsCancel(call)
            || (read.Variable is IFieldSymbol or IPropertySymbol
                && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, read.Variable.ContainingType)
                && !read.Value.DescendantsAndSelf().Contains(call)));

    private static bool Leaves(IOperation operation, ILoopOperation loop) => operation switch
    {
        IBranchOperation { BranchKind: BranchKind.Break, Target: var target } => SymbolEqualityComparer.Default.Equals(target, loop.ExitLabel),
        IBranchOperation { BranchKind: BranchKind.GoTo } => true,
        IReturnOperation { Kind: OperationKind.Return or OperationKind.YieldBreak } => IsIn(operation, loop),
        _ => false,
    };

    private static bool IsIn(IOperation operation, ILoopOperation loop)
    {
        for (ILoopOperation? around = Loops.Innermost(operation); around is not null; around = Loops.Innermost(around))
        {
            if (around == loop)
            {
                return true;
            }
        }

        return false;
    }

    // Whether all that leads to a way out is about time, turns and cancellation, or a failure. Without any condition, it
    // is no loop that goes on.
    private static bool LeavesBlindly(IOperation exit, ILoopOperation loop, BlindConditions conditions)
    {
        bool isConditional = false;
        for (IOperation? parent = exit.Parent; parent is not null && parent != loop; parent = parent.Parent)
        {
            switch (parent)
            {
                case ICatchClauseOperation:
                    return true;
                case IConditionalOperation { Condition: var condition } when conditions.Contain(condition):
                case ISwitchOperation { Value: var value } when conditions.Contain(value):
                    isConditional = true;
                    break;
                case IConditionalOperation or ISwitchOperation or ILoopOperation:
                    return false;
            }
        }

        return isConditional;
    }

    private static bool IsCaptured(ILoopOperation loop, ResourceRead read, SemanticModel model) =>
        read.Variable is ILocalSymbol or IParameterSymbol
        && model.AnalyzeDataFlow(loop.Syntax) is { Succeeded: true } flow
        && flow.Captured.Contains(read.Variable, SymbolEqualityComparer.Default);
}
