using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Flow;

/// <summary>What comparing a value with a constant tells of it.</summary>
/// <param name="WhenEqual">What it may be where they are equal.</param>
/// <param name="WhenDifferent">What it may be where they are not.</param>
internal readonly record struct Comparison(ValueSet WhenEqual, ValueSet WhenDifferent)
{
    private static readonly Comparison TellsNothing = new(ValueSet.Anything, ValueSet.Anything);

    public ValueSet When(bool isEqual) => isEqual ? WhenEqual : WhenDifferent;

    /// <summary>The constant that an expression is, as it is compared: converted to <c>OpenEnum&lt;T&gt;</c>, perhaps.</summary>
    public static bool TryGetConstant(IOperation operation, out object? constant)
    {
        while (operation is IConversionOperation conversion && !operation.ConstantValue.HasValue)
        {
            operation = conversion.Operand;
        }

        constant = operation switch
        {
            // The number of an enum's member says nothing without the enum.
            IFieldReferenceOperation { Field: { HasConstantValue: true, ContainingType.TypeKind: TypeKind.Enum } field } => field,
            _ => operation.ConstantValue.HasValue ? operation.ConstantValue.Value : null,
        };
        return operation.ConstantValue.HasValue || operation is IDefaultValueOperation { Type.IsReferenceType: true };
    }

    public static Comparison Of(Subject subject, object? constant, ContractSymbols symbols) => (subject.View, constant) switch
    {
        (View.IsPresent, bool value) => Exactly(value ? ValueSet.OnlyAbsent.Complement : ValueSet.OnlyAbsent),
        (View.HasValue, bool value) => Exactly(value ? ValueSet.NotNull : ValueSet.NullOrAbsent),
        (View.IsKnown, bool value) => Exactly(value ? Listed(subject, symbols) : Listed(subject, symbols).Complement),
        (View.Known, null) => Exactly(Listed(subject, symbols).Complement),
        (View.Known or View.Value, IFieldSymbol member) when symbols.ListedValuesOf(member.ContainingType) is { } listed && listed.FindConstant(member.ConstantValue!) is { } value =>
            Exactly(ValueSet.Of(value.Text)),
        (View.Text or View.Value or View.OrDefault, string text) => Exactly(ValueSet.Of(text)),
        (View.Value or View.OrDefault, bool value) => Exactly(ValueSet.Of(value ? "true" : "false")),
        (View.IsTerminal, bool value) => Exactly(States(subject, value, symbols)),
        (View.IsTerminal, null) => Exactly(States(subject, areTerminal: true, symbols).Union(States(subject, areTerminal: false, symbols)).Complement),
        // null converts to an Optional<T> that is there.
        (View.Value, null) when symbols.IsOptional(subject.Type, out _) => Exactly(ValueSet.OnlyNull),
        (View.Value or View.OrDefault, null) => Exactly(ValueSet.NullOrAbsent),
        (View.Value or View.OrDefault, not null) => TellsNothing with { WhenEqual = ValueSet.NotNull },
        _ => TellsNothing,
    };

    private static Comparison Exactly(ValueSet values) => new(values, values.Complement);

    private static ValueSet Listed(Subject subject, ContractSymbols symbols)
    {
        ITypeSymbol? type = subject.View == View.IsKnown ? EnumOf(subject.Path?.Type, symbols) : Unwrap(subject.Type);
        return type is not null && symbols.ListedValuesOf(type) is { } listed
            ? ValueSet.Of(listed.All.Select(static value => value.Text))
            : ValueSet.NotNull;
    }

    private static ITypeSymbol? EnumOf(ITypeSymbol? type, ContractSymbols symbols) =>
        symbols.IsOpenEnum(Unwrap(type), out ITypeSymbol? listed) ? listed : null;

    private static ITypeSymbol? Unwrap(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] } ? value : type;

    // A state that is not listed is neither.
    private static ValueSet States(Subject subject, bool areTerminal, ContractSymbols symbols)
    {
        ITypeSymbol? record = Unwrap(subject.Path?.Type);
        if (record is null || symbols.FactsOf(record).State is not { } state)
        {
            return ValueSet.Anything;
        }

        ValueSet terminal = ValueSet.Of(state.Terminal);
        if (areTerminal)
        {
            return terminal;
        }

        ITypeSymbol? type = state.Member.Aggregate(
            (ITypeSymbol?)record,
            static (owner, name) => Unwrap(owner)?.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault()?.Type);
        return EnumOf(type, symbols) is { } listed && symbols.ListedValuesOf(listed) is { } values
            ? ValueSet.Of(values.All.Select(static value => value.Text)).Intersect(terminal.Complement)
            : terminal.Complement;
    }
}
