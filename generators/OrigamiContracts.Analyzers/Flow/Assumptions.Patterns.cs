using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrigamiContracts.Analyzers.Flow;

internal sealed partial class Assumptions
{
    /// <summary>What is known where an expression matched a pattern, or did not.</summary>
    public FlowState? AssumeMatch(IOperation operation, IPatternOperation pattern, bool isTrue, FlowState? state)
    {
        if (state is null)
        {
            return null;
        }

        operation = places.Written(operation);
        if (operation is IConditionalAccessOperation access)
        {
            FlowState? reached = AssumeEqual(access.Operation, constant: null, isEqual: false, state);
            FlowState? matched = AssumeMatch(access.WhenNotNull, pattern, isTrue, reached);
            return MatchesNull(pattern) == isTrue
                ? Join(matched, AssumeEqual(access.Operation, constant: null, isEqual: true, state))
                : matched;
        }

        if (places.IsNotNull(operation) && places.PathOf(operation, state) is { } path)
        {
            state = state.Refine(path, ValueSet.NotNull) ?? state;
        }

        // `condition is true` is the condition.
        return pattern is IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool value } }
            && operation.Type?.SpecialType == SpecialType.System_Boolean
                ? Assume(operation, value == isTrue, state)
                : AssumeMatch(places.SubjectOf(operation, state), pattern, isTrue, state);
    }

    private FlowState? AssumeMatch(Subject subject, IPatternOperation pattern, bool isTrue, FlowState? state)
    {
        if (state is null)
        {
            return null;
        }

        switch (pattern)
        {
            case IConstantPatternOperation { Value: var value } when Comparison.TryGetConstant(value, out object? constant):
                return AssumeEqual(subject, constant, isTrue, state);
            case INegatedPatternOperation not:
                return AssumeMatch(subject, not.Pattern, !isTrue, state);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } and:
                return Both(subject, and, isTrue, areBoth: true, state);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } or:
                return Both(subject, or, isTrue, areBoth: false, state);
            case IDeclarationPatternOperation declaration:
                FlowState? declared = declaration.MatchesNull ? state : NotNull(subject, isTrue, isSure: IsTypeOf(subject, declaration.MatchedType), state);
                return isTrue ? Name(declaration.DeclaredSymbol, subject, declared) : declaration.MatchesNull ? null : declared;
            case ITypePatternOperation type:
                return NotNull(subject, isTrue, IsTypeOf(subject, type.MatchedType), state);
            case IRecursivePatternOperation recursive:
                return AssumeMembers(subject, recursive, isTrue, state);
            case IDiscardPatternOperation:
                return isTrue ? state : null;
            default:
                return isTrue ? NotNull(subject, isTrue: true, isSure: false, state) : state;
        }
    }

    private FlowState? Both(Subject subject, IBinaryPatternOperation pattern, bool isTrue, bool areBoth, FlowState state)
    {
        FlowState? left = AssumeMatch(subject, pattern.LeftPattern, areBoth, state);
        FlowState? both = AssumeMatch(subject, pattern.RightPattern, areBoth, left);
        return isTrue == areBoth
            ? both
            : Join(AssumeMatch(subject, pattern.LeftPattern, !areBoth, state), AssumeMatch(subject, pattern.RightPattern, !areBoth, left));
    }

    private FlowState? AssumeMembers(Subject subject, IRecursivePatternOperation pattern, bool isTrue, FlowState state)
    {
        bool isSure = IsTypeOf(subject, pattern.MatchedType) && pattern.DeconstructionSubpatterns.IsEmpty;
        FlowState? matched = NotNull(subject, isTrue: true, isSure, state);
        FlowState? failed = subject.Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T }
            ? null
            : NotNull(subject, isTrue: false, isSure, state);
        foreach (IPropertySubpatternOperation part in pattern.PropertySubpatterns)
        {
            Subject member = part.Member is IMemberReferenceOperation { Member: var symbol } ? subject.Member(symbol, places) : Subject.None;
            failed = Join(failed, AssumeMatch(member, part.Pattern, isTrue: false, matched));
            matched = AssumeMatch(member, part.Pattern, isTrue: true, matched);
        }

        return isTrue ? Name(pattern.DeclaredSymbol, subject, matched) : isSure ? failed : state;
    }

    private FlowState? NotNull(Subject subject, bool isTrue, bool isSure, FlowState state) =>
        isTrue ? AssumeEqual(subject, constant: null, isEqual: false, state)
        : isSure ? AssumeEqual(subject, constant: null, isEqual: true, state)
        : state;

    private static FlowState? Name(ISymbol? declared, Subject subject, FlowState? state)
    {
        if (declared is null || state is null)
        {
            return state;
        }

        state = state.WithoutVariable(declared);
        return subject.Path is null ? state : state.WithAlias(declared, subject);
    }

    // Whether only null is not of the type.
    private static bool IsTypeOf(Subject subject, ITypeSymbol? type) =>
        type is not null
        && subject.Type is { } seen
        && (SymbolEqualityComparer.Default.Equals(seen, type)
            || (seen is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] }
                && SymbolEqualityComparer.Default.Equals(value, type)));

    private static bool MatchesNull(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation constant => constant.Value.ConstantValue is { HasValue: true, Value: null },
        IDiscardPatternOperation => true,
        IDeclarationPatternOperation declaration => declaration.MatchesNull,
        INegatedPatternOperation not => !MatchesNull(not.Pattern),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } and => MatchesNull(and.LeftPattern) && MatchesNull(and.RightPattern),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } or => MatchesNull(or.LeftPattern) || MatchesNull(or.RightPattern),
        _ => false,
    };
}
