using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrigamiContracts.Analyzers.Flow;

/// <summary>What carrying out an operation changes of what is known.</summary>
/// <param name="places">Names values.</param>
/// <param name="assumptions">Knows conditions.</param>
/// <param name="filters">Knows what lists were filtered by.</param>
/// <param name="observer">Sees each operation before it is carried out; null while ways are still being joined.</param>
internal sealed class FlowStep(Places places, Assumptions assumptions, Filters filters, FlowObserver? observer)
{
    /// <returns>Null where the operation never ends.</returns>
    /// <exception cref="InsufficientExecutionStackException">The operation is deeper than the stack.</exception>
    public FlowState? Run(IOperation operation, FlowState? state)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        // The body of a lambda runs another time; the observer takes care of it.
        if (operation is not IFlowAnonymousFunctionOperation)
        {
            foreach (IOperation child in operation.ChildOperations)
            {
                state = Run(child, state);
            }
        }

        if (state is null)
        {
            return null;
        }

        observer?.Observe(operation, state);
        return operation switch
        {
            ISimpleAssignmentOperation assignment => Assign(assignment, state),
            IAssignmentOperation { Target: ITupleOperation or IDeclarationExpressionOperation } deconstruction => Forget(deconstruction.Target, state),
            IAssignmentOperation assignment => Forget(assignment.Target, state),
            IIncrementOrDecrementOperation increment => Forget(increment.Target, state),
            IIsPatternOperation pattern => Declared(pattern.Pattern).Aggregate(state, static (known, variable) => known.WithoutVariable(variable)),
            IInvocationOperation call => Return(call, call.TargetMethod, call.Arguments, Dereference(call.Instance, state)),
            IObjectCreationOperation { Constructor: { } constructor } creation => Return(creation, constructor, creation.Arguments, state),
            IPropertyReferenceOperation { Instance: { } instance, Property: { Name: "Value" } property } => DereferenceValue(instance, property, state),
            IMemberReferenceOperation { Instance: { } instance } => Vouch(operation, Dereference(instance, state)),
            IArrayElementReferenceOperation element => Dereference(element.ArrayReference, state),
            _ => state,
        };
    }

    // A receiver that was read was not null, or nothing after it is reached.
    private FlowState? Dereference(IOperation? receiver, FlowState state) =>
        receiver is { Type.IsReferenceType: true } && places.PathOf(receiver, state) is { } path
            ? state.Refine(path, ValueSet.NotNull) ?? state
            : state;

    // Who writes `!` says that the value is not null.
    private FlowState? Vouch(IOperation member, FlowState? state) =>
        state is not null && member.Syntax.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression) ? Dereference(member, state) : state;

    // Nor is anything reached after the Value of nothing.
    private FlowState? DereferenceValue(IOperation receiver, IPropertySymbol value, FlowState state)
    {
        if (places.Symbols.IsOptional(value.ContainingType, out _))
        {
            return places.PathOf(receiver, state) is { } path ? state.Refine(path, ValueSet.OnlyAbsent.Complement) ?? state : state;
        }

        return value.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
            ? assumptions.AssumeEqual(receiver, constant: null, isEqual: false, state) ?? state
            : Dereference(receiver, state);
    }

    private FlowState? Assign(ISimpleAssignmentOperation assignment, FlowState state)
    {
        IOperation value = places.Written(assignment.Value);
        Subject seen = assignment.IsRef ? Subject.None : places.SubjectOf(value, state);
        AccessPath? source = seen.View is View.Value or View.OrDefault ? seen.Path : null;
        // What is known of the value is told before the target changes: `run = run with { … }`.
        FlowState before = state;
        state = Forget(assignment.Target, state);
        if (Places.VariableOf(assignment.Target) is not { } variable)
        {
            return places.PathOf(assignment.Target, state) is { } member ? Learn(member, value, source, before, state) : state;
        }

        if (seen.Path is not null && !seen.Path.DependsOn(variable) && variable is ILocalSymbol)
        {
            return state.WithAlias(variable, seen);
        }

        if (value is { Type.SpecialType: SpecialType.System_Boolean } && places.Original(assignment.Value) is { } condition)
        {
            state = state.WithCondition(variable, condition);
        }

        AccessPath target = AccessPath.Of(variable, assignment.Target.Type);
        state = Learn(target, value, source, before, state);
        return filters.PredicatesOfValue(value, variable).Aggregate(state, (known, predicate) => assumptions.AssumeFiltered(predicate, target, known));
    }

    // What is known of a place from the value it has got.
    private FlowState Learn(AccessPath target, IOperation value, AccessPath? source, FlowState before, FlowState state)
    {
        if (source is not null)
        {
            return state.WithCopy(before, source, target);
        }

        switch (value)
        {
            case IObjectCreationOperation { Type.IsReferenceType: true } creation:
                return LearnMembers(target, creation.Initializer, state.Refine(target, ValueSet.NotNull) ?? state);
            case IWithOperation with:
                FlowState copied = places.PathOf(with.Operand, before) is { } original ? state.WithCopy(before, original, target) : state;
                return LearnMembers(target, with.Initializer, copied);
            default:
                return LearnValue(target, value, state);
        }
    }

    private FlowState LearnValue(AccessPath target, IOperation value, FlowState state)
    {
        if (Comparison.TryGetConstant(value, out object? constant))
        {
            return assumptions.AssumeEqual(new Subject(target, View.Value, target.Type), constant, isEqual: true, state) ?? state;
        }

        if (value is IConversionOperation { OperatorMethod: not null, Operand: var operand } && places.Symbols.IsOptional(value.Type, out _))
        {
            ValueSet values = places.IsNotNull(operand) ? ValueSet.NotNull : ValueSet.OnlyAbsent.Complement;
            return state.Refine(target, values) ?? state;
        }

        return places.IsNotNull(value) ? state.Refine(target, ValueSet.NotNull) ?? state : state;
    }

    private FlowState LearnMembers(AccessPath target, IObjectOrCollectionInitializerOperation? initializer, FlowState state)
    {
        foreach (IOperation part in initializer?.Initializers ?? [])
        {
            if (part is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment)
            {
                AccessPath member = target.Member(property.Name, property.Type);
                IOperation value = places.Written(assignment.Value);
                state = Learn(member, value, places.PathOf(value, state), state, state.WithoutMember(member));
            }
        }

        return state;
    }

    private FlowState Forget(IOperation target, FlowState state)
    {
        switch (target)
        {
            case IDeclarationExpressionOperation declaration:
                return Forget(declaration.Expression, state);
            case ITupleOperation tuple:
                return tuple.Elements.Aggregate(state, (known, element) => Forget(element, known));
            default:
                return Places.VariableOf(target) is { } variable ? state.WithoutVariable(variable)
                    : places.PathOf(target, state) is { } member ? state.WithoutMember(member)
                    : state;
        }
    }

    private FlowState? Return(IOperation call, IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, FlowState? state)
    {
        if (state is null || Postconditions.DoesNotReturn(method))
        {
            return null;
        }

        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out)
            {
                state = Forget(argument.Value, state);
            }
        }

        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is { } parameter)
            {
                if (Postconditions.IsNotNull(parameter))
                {
                    state = assumptions.AssumeEqual(argument.Value, constant: null, isEqual: false, state);
                }

                if (Postconditions.DoesNotReturnIf(parameter) is { } forbidden)
                {
                    state = assumptions.Assume(argument.Value, !forbidden, state);
                }
            }
        }

        return call is IInvocationOperation invocation ? assumptions.AssumeAsserted(invocation, state) : state;
    }

    private static IEnumerable<ISymbol> Declared(IPatternOperation pattern) => pattern.DescendantsAndSelf()
        .Select(static part => part switch
        {
            IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
            IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
            IListPatternOperation list => list.DeclaredSymbol,
            _ => null,
        })
        .OfType<ISymbol>();
}
