using Microsoft.CodeAnalysis;

namespace OrigamiContracts.Analyzers.Symbols;

/// <summary>
/// Tells which converters take the place of emitted ones. System.Text.Json asks a member's attribute first, then the
/// options, then the attribute of the type, which is where emitted types have theirs.
/// </summary>
internal sealed class ShadowingConverters
{
    private const string ReadsMore = "texts with commas are read as listed values, and numbers unless it forbids them";
    private const string IsNotAskedWithin = "emitted types that hold such a value read and write it without it, so that there are two forms of JSON";
    private const string Throws = "it is for enums only, so that the serializer throws";

    private readonly ContractSymbols _symbols;
    private readonly INamedTypeSymbol _converterOf;
    private readonly INamedTypeSymbol _enumConverter;
    private readonly INamedTypeSymbol? _enumConverterOf;
    private readonly Lazy<ITypeSymbol?> _exposedEnum;

    private ShadowingConverters(ContractSymbols symbols, INamedTypeSymbol converterOf, INamedTypeSymbol enumConverter)
    {
        _symbols = symbols;
        _converterOf = converterOf;
        _enumConverter = enumConverter;
        _enumConverterOf = symbols.Compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonStringEnumConverter`1");
        _exposedEnum = new Lazy<ITypeSymbol?>(() => FindExposedEnum(symbols.Compilation.Assembly.GlobalNamespace));
    }

    /// <returns>Null for a compilation without System.Text.Json.</returns>
    public static ShadowingConverters? For(ContractSymbols symbols) =>
        symbols.Compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonConverter`1") is { } converterOf
        && symbols.Compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonStringEnumConverter") is { } enumConverter
            ? new ShadowingConverters(symbols, converterOf, enumConverter)
            : null;

    /// <summary>What a converter among those of options shadows; null if nothing.</summary>
    public Shadowing? Judge(INamedTypeSymbol converter)
    {
        if (IsEnumConverter(converter))
        {
            // For all enums: emitted records and open enums write theirs themselves, so that only members of other types are left.
            return _exposedEnum.Value is { } exposed ? new Shadowing(exposed, ReadsMore, IsOfOneType: false) : null;
        }

        if (EnumOf(converter) is { } type)
        {
            return _symbols.ListedValuesOf(type) is null ? null : new Shadowing(type, ReadsMore, IsOfOneType: true);
        }

        return ConvertedBy(converter) is { } converted && HasEmittedConverter(converted)
            ? new Shadowing(converted, IsNotAskedWithin, IsOfOneType: true)
            : null;
    }

    /// <summary>What a converter that a member's attribute names shadows; null if nothing.</summary>
    public Shadowing? JudgeOn(ISymbol member, INamedTypeSymbol converter)
    {
        ITypeSymbol? declared = member switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            _ => null,
        };
        if (declared is null || WithoutNullable(declared) is not { } type || !HasEmittedConverter(type))
        {
            return null;
        }

        if (IsEnumConverter(converter) || EnumOf(converter) is not null)
        {
            bool fits = IsEnumConverter(converter) ? type.TypeKind == TypeKind.Enum : SymbolEqualityComparer.Default.Equals(EnumOf(converter), type);
            return new Shadowing(type, fits ? ReadsMore : Throws, IsOfOneType: true);
        }

        return SymbolEqualityComparer.Default.Equals(ConvertedBy(converter), type)
            ? new Shadowing(type, IsNotAskedWithin, IsOfOneType: true)
            : null;
    }

    private bool IsEnumConverter(INamedTypeSymbol converter) => SymbolEqualityComparer.Default.Equals(converter, _enumConverter);

    private ITypeSymbol? EnumOf(INamedTypeSymbol converter) =>
        converter.TypeArguments is [var type] && SymbolEqualityComparer.Default.Equals(converter.OriginalDefinition, _enumConverterOf) ? type : null;

    // What a hand-written converter is for; the runtime's own shadow nothing.
    private ITypeSymbol? ConvertedBy(INamedTypeSymbol converter)
    {
        if (SymbolEqualityComparer.Default.Equals(converter.ContainingAssembly, _symbols.SchemaKeyword.ContainingAssembly))
        {
            return null;
        }

        for (INamedTypeSymbol? candidate = converter; candidate is not null; candidate = candidate.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, _converterOf))
            {
                return candidate.TypeArguments[0];
            }
        }

        return null;
    }

    private bool HasEmittedConverter(ITypeSymbol type) =>
        _symbols.ListedValuesOf(type) is not null
        || _symbols.ListedValuesOfOpenEnum(type) is not null
        || (_symbols.IsContract(type) && _symbols.IsEmitted(type));

    // An emitted enum that a hand-written type shows as it is, so that the serializer looks for its converter.
    private ITypeSymbol? FindExposedEnum(INamespaceOrTypeSymbol within)
    {
        if (within is INamedTypeSymbol type && !_symbols.IsEmitted(type))
        {
            foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>())
            {
                if (property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false }
                    && WithoutNullable(property.Type) is var exposed
                    && _symbols.ListedValuesOf(exposed) is not null
                    && !property.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name is "JsonConverterAttribute" or "JsonIgnoreAttribute"))
                {
                    return exposed;
                }
            }
        }

        return within.GetMembers().OfType<INamespaceOrTypeSymbol>().Select(FindExposedEnum).FirstOrDefault(static found => found is not null);
    }

    private static ITypeSymbol WithoutNullable(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] }
            ? inner
            : type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
}
