using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Flow;

/// <summary>What is known where a condition turned out to be true, or false.</summary>
internal sealed partial class Assumptions(Places places)
{
    private ContractSymbols Symbols => places.Symbols;

    /// <returns>Null if the condition can't have turned out so.</returns>
    /// <exception cref="InsufficientExecutionStackException">The condition is deeper than the stack.</exception>
    public FlowState? Assume(IOperation condition, bool isTrue, FlowState? state)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (state is null)
        {
            return null;
        }

        condition = places.Written(condition);
        if (condition.ConstantValue is { HasValue: true, Value: bool constant })
        {
            return constant == isTrue ? state : null;
        }

        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not:
                return Assume(not.Operand, !isTrue, state);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And, Type.SpecialType: SpecialType.System_Boolean } and:
                return Both(and, isTrue, areBoth: true, state);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or, Type.SpecialType: SpecialType.System_Boolean } or:
                return Both(or, isTrue, areBoth: false, state);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals:
                return AssumeEqual(equals.LeftOperand, equals.RightOperand, isTrue, state);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } differs:
                return AssumeEqual(differs.LeftOperand, differs.RightOperand, !isTrue, state);
            case IIsPatternOperation pattern:
                return AssumeMatch(pattern.Value, pattern.Pattern, isTrue, state);
            case IIsNullOperation isNull:
                return AssumeEqual(isNull.Operand, constant: null, isTrue, state);
            case IIsTypeOperation { IsNegated: false } isType:
                return isTrue ? AssumeEqual(isType.ValueOperand, constant: null, isEqual: false, state) : state;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return Join(
                    Assume(conditional.WhenTrue, isTrue, Assume(conditional.Condition, true, state)),
                    Assume(whenFalse, isTrue, Assume(conditional.Condition, false, state)));
            case ISwitchExpressionOperation choice:
                return AssumeArm(choice, isTrue, state);
            case ICoalesceOperation { WhenNull.ConstantValue: { HasValue: true, Value: bool whenNull } } coalesce:
                FlowState? equal = AssumeEqual(coalesce.Value, constant: isTrue, isEqual: true, state);
                return whenNull == isTrue ? Join(equal, AssumeEqual(coalesce.Value, constant: null, isEqual: true, state)) : equal;
            case IInvocationOperation call:
                return AssumeReturned(call, isTrue, state);
            case ILocalReferenceOperation { Local: var local } when state.ConditionOf(local) is { } held:
                return Assume(held, isTrue, state);
            default:
                return AssumeEqual(places.SubjectOf(condition, state), constant: isTrue, isEqual: true, state);
        }
    }

    /// <summary>What is known where an expression is equal to a constant, or is not.</summary>
    public FlowState? AssumeEqual(IOperation operation, object? constant, bool isEqual, FlowState? state)
    {
        if (state is null)
        {
            return null;
        }

        operation = places.Written(operation);
        if (operation is IConditionalAccessOperation access)
        {
            FlowState? reached = AssumeEqual(access.Operation, constant: null, isEqual: false, state);
            FlowState? compared = AssumeEqual(access.WhenNotNull, constant, isEqual, reached);
            // Where the receiver is null, the whole is null.
            return (constant is null) == isEqual
                ? Join(compared, AssumeEqual(access.Operation, constant: null, isEqual: true, state))
                : compared;
        }

        return constant is bool value && isEqual && operation.Type?.SpecialType == SpecialType.System_Boolean
            ? Assume(operation, value, state)
            : AssumeEqual(places.SubjectOf(operation, state), constant, isEqual, state);
    }

    /// <summary>What is known after an assertion of a test framework has let a test go on.</summary>
    public FlowState? AssumeAsserted(IInvocationOperation call, FlowState? state)
    {
        if (state is null || call.TargetMethod is not { ContainingType.Name: "Assert", Parameters.Length: > 0 } assertion)
        {
            return state;
        }

        return (assertion.Name, call.Arguments) switch
        {
            ("Equal" or "AreEqual", [{ Value: var expected }, { Value: var actual }, ..]) => AssumeEqual(expected, actual, isEqual: true, state),
            ("NotEqual" or "AreNotEqual", [{ Value: var expected }, { Value: var actual }, ..]) => AssumeEqual(expected, actual, isEqual: false, state),
            _ => state,
        };
    }

    /// <summary>What is known of an item that a filter has let through.</summary>
    /// <param name="predicate">The filter, with one parameter.</param>
    /// <param name="item">The item.</param>
    /// <param name="state">What was known before.</param>
    public FlowState AssumeFiltered(IAnonymousFunctionOperation predicate, AccessPath item, FlowState state)
    {
        if (predicate is not { Symbol.Parameters: [var parameter], Body.Operations: [IReturnOperation { ReturnedValue: { } condition }] })
        {
            return state;
        }

        FlowState? passed = Assume(condition, isTrue: true, state.WithAlias(parameter, new Subject(item, View.Value, item.Type)));
        return passed?.WithoutVariable(parameter) ?? state;
    }

    public static FlowState? Join(FlowState? one, FlowState? other) => one is null ? other : other is null ? one : one.Join(other);

    /// <summary>What is known where a value is equal to a constant, or is not.</summary>
    public FlowState? AssumeEqual(Subject subject, object? constant, bool isEqual, FlowState state) =>
        subject.ComparedPath(Symbols) is { } path
            ? state.Refine(path, Comparison.Of(subject, constant, Symbols).When(isEqual))
            : state;

    private FlowState? AssumeEqual(IOperation left, IOperation right, bool isEqual, FlowState state) =>
        Comparison.TryGetConstant(right, out object? constant) ? AssumeComparedWith(left, constant, isEqual, state)
        : Comparison.TryGetConstant(left, out constant) ? AssumeComparedWith(right, constant, isEqual, state)
        : state;

    // Comparing a condition with true or false is that condition, or its negation.
    private FlowState? AssumeComparedWith(IOperation operation, object? constant, bool isEqual, FlowState state) =>
        constant is bool value && places.Written(operation) is { Type.SpecialType: SpecialType.System_Boolean } condition
            ? Assume(condition, value == isEqual, state)
            : AssumeEqual(operation, constant, isEqual, state);

    private FlowState? Both(IBinaryOperation operation, bool isTrue, bool areBoth, FlowState state)
    {
        // a && b is true where both are; a || b is false where both are.
        FlowState? left = Assume(operation.LeftOperand, areBoth, state);
        FlowState? both = Assume(operation.RightOperand, areBoth, left);
        return isTrue == areBoth
            ? both
            : Join(Assume(operation.LeftOperand, !areBoth, state), Assume(operation.RightOperand, !areBoth, left));
    }

    private FlowState? AssumeArm(ISwitchExpressionOperation choice, bool isTrue, FlowState state)
    {
        FlowState? result = null;
        FlowState? rest = state;
        foreach (ISwitchExpressionArmOperation arm in choice.Arms)
        {
            FlowState? chosen = AssumeMatch(choice.Value, arm.Pattern, isTrue: true, rest);
            if (arm.Guard is not null)
            {
                chosen = Assume(arm.Guard, isTrue: true, chosen);
            }
            else
            {
                rest = AssumeMatch(choice.Value, arm.Pattern, isTrue: false, rest);
            }

            result = Join(result, Assume(arm.Value, isTrue, chosen));
        }

        return result;
    }

    private FlowState? AssumeReturned(IInvocationOperation call, bool isTrue, FlowState? state)
    {
        if (call is { TargetMethod.Name: "Equals" or "ReferenceEquals", Type.SpecialType: SpecialType.System_Boolean })
        {
            return call switch
            {
                { Instance: { } instance, Arguments: [{ Value: var other }] } => AssumeEqual(instance, other, isTrue, state!),
                { Instance: null, Arguments: [{ Value: var one }, { Value: var other }] } => AssumeEqual(one, other, isTrue, state!),
                _ => state,
            };
        }

        if (call is { TargetMethod.Name: "TryGetValue", Instance: { } optional } && Symbols.IsOptional(optional.Type, out _))
        {
            Subject presence = places.SubjectOf(optional, state!) with { View = View.IsPresent };
            return AssumeEqual(presence, constant: isTrue, isEqual: true, state!);
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (Postconditions.NotNullWhen(argument.Parameter) == isTrue)
            {
                state = AssumeEqual(argument.Value, constant: null, isEqual: false, state);
            }
        }

        return state;
    }
}
