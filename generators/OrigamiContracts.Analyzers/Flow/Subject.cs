using Microsoft.CodeAnalysis;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Flow;

/// <summary>A value, and by which side it is looked at.</summary>
/// <param name="Path">The value; null if code has no way to name it again, so that nothing can be known of it.</param>
/// <param name="View">The side.</param>
/// <param name="Type">The type of what is seen.</param>
internal sealed record Subject(AccessPath? Path, View View, ITypeSymbol? Type)
{
    /// <summary>A value of which nothing is known.</summary>
    public static readonly Subject None = new(null, View.Value, null);

    /// <summary>What comparing tells about: the value, or the state of the record.</summary>
    public AccessPath? ComparedPath(ContractSymbols symbols) =>
        View == View.IsTerminal && Path?.Type is { } record && symbols.FactsOf(record).State is { } state ? Path.Member(state.Member) : Path;

    /// <summary>A member of what is seen.</summary>
    public Subject Member(ISymbol member, Places places)
    {
        ITypeSymbol? type = (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type;
        if (Path is null || type is null)
        {
            return new Subject(null, View.Value, type);
        }

        ContractSymbols symbols = places.Symbols;
        return (View, member.Name) switch
        {
            (View.Value, "Known") when symbols.IsOpenEnum(member.ContainingType, out _) => new Subject(Path, View.Known, type),
            (View.Value, "Text") when symbols.IsOpenEnum(member.ContainingType, out _) => new Subject(Path, View.Text, type),
            (View.Value, "IsPresent") when symbols.IsOptional(member.ContainingType, out _) => new Subject(Path, View.IsPresent, type),
            // Optional<T>.Value is the same value: where it can be read, it is there.
            (View.Value, "Value") when symbols.IsOptional(member.ContainingType, out _) => new Subject(Path, View.OrDefault, type),
            (View.Value or View.OrDefault, "HasValue") when IsNullable(member.ContainingType) => new Subject(Path, View.HasValue, type),
            (View.Known, "HasValue") => new Subject(Path, View.IsKnown, type),
            (View.Known, "Value") => new Subject(Path, View.Known, type),
            (View.Value or View.OrDefault, "Value") when IsNullable(member.ContainingType) => new Subject(Path, View.Value, type),
            (View.Value or View.OrDefault, "IsTerminal") when symbols.FactsOf(member.ContainingType).State is not null => new Subject(Path, View.IsTerminal, type),
            (View.Value or View.OrDefault, _) => new Subject(Path.Member(member.Name, type), View.Value, type),
            _ => new Subject(null, View.Value, type),
        };
    }

    private static bool IsNullable(INamedTypeSymbol? type) => type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
}
