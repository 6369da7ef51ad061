using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace OrigamiContracts.Analyzers.Symbols;

/// <summary>
/// The runtime's types as a compilation sees them, and what the attributes of emitted types say: found once for each
/// compilation, and shared by all rules.
/// </summary>
internal sealed class ContractSymbols
{
    private static readonly ConditionalWeakTable<Compilation, Entry> Found = new();

    private readonly ConcurrentDictionary<IPropertySymbol, MemberKeywords> _keywords = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, ListedValues?> _listedValues = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, RecordFacts> _records = new(SymbolEqualityComparer.Default);
    private readonly Lazy<bool> _hasEmittedContract;

    private ContractSymbols(Compilation compilation, INamedTypeSymbol schemaKeyword)
    {
        Compilation = compilation;
        SchemaKeyword = schemaKeyword;
        _hasEmittedContract = new Lazy<bool>(FindEmittedContract);
    }

    public Compilation Compilation { get; }

    public INamedTypeSymbol SchemaKeyword { get; }

    public INamedTypeSymbol? OpenEnum { get; private init; }

    public INamedTypeSymbol? Optional { get; private init; }

    /// <summary>What every emitted record and union implements.</summary>
    public INamedTypeSymbol? Contract { get; private init; }

    public INamedTypeSymbol? ValidationReport { get; private init; }

    public INamedTypeSymbol? ExchangeReport { get; private init; }

    public INamedTypeSymbol? ContractJson { get; private init; }

    public INamedTypeSymbol? NullRule { get; private init; }

    public INamedTypeSymbol? ResourceState { get; private init; }

    public INamedTypeSymbol? DeprecatedAlias { get; private init; }

    public INamedTypeSymbol? EmittedContract { get; private init; }

    public INamedTypeSymbol? EnumMemberName { get; private init; }

    private INamedTypeSymbol? GeneratedCode { get; init; }

    /// <summary>Whether this compilation, or one it refers to, has a contract emitted into it.</summary>
    public bool HasEmittedContract => _hasEmittedContract.Value;

    /// <summary>The symbols of a compilation; null if it does not refer to the runtime, so that no rule has anything to say.</summary>
    public static ContractSymbols? For(Compilation compilation) =>
        Found.GetValue(compilation, static key => new Entry(Find(key))).Symbols;

    /// <summary>What the description says of a member's value.</summary>
    public MemberKeywords KeywordsOf(IPropertySymbol member) =>
        _keywords.GetOrAdd(member.OriginalDefinition, property => MemberKeywords.Of(property, SchemaKeyword));

    /// <summary>The listed values of an emitted enum; null for any other type.</summary>
    public ListedValues? ListedValuesOf(ITypeSymbol type) => type.TypeKind == TypeKind.Enum
        ? _listedValues.GetOrAdd(type, key => ListedValues.Of((INamedTypeSymbol)key, this))
        : null;

    /// <summary>What the description says of a record as a whole.</summary>
    public RecordFacts FactsOf(ITypeSymbol type) => type is { TypeKind: TypeKind.Class, IsRecord: true }
        ? _records.GetOrAdd(type, key => RecordFacts.Of(key, this))
        : RecordFacts.None;

    /// <summary>Whether a type is <c>OpenEnum&lt;T&gt;</c>, and of which enum.</summary>
    public bool IsOpenEnum(ITypeSymbol? type, [NotNullWhen(true)] out ITypeSymbol? listed)
    {
        listed = type is INamedTypeSymbol { TypeArguments: [var argument] } named
            && SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, OpenEnum)
                ? argument
                : null;
        return listed is not null;
    }

    /// <summary>Whether a type is <c>Optional&lt;T&gt;</c>, and of what.</summary>
    public bool IsOptional(ITypeSymbol? type, [NotNullWhen(true)] out ITypeSymbol? value)
    {
        value = type is INamedTypeSymbol { TypeArguments: [var argument] } named
            && SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, Optional)
                ? argument
                : null;
        return value is not null;
    }

    /// <summary>Whether a type is an emitted record or union.</summary>
    public bool IsContract(ITypeSymbol? type) =>
        Contract is not null
        && type is INamedTypeSymbol
        && type.AllInterfaces.Any(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, Contract));

    /// <summary>Whether a type was emitted by the generator, into this compilation or one it refers to.</summary>
    public bool IsEmitted(ITypeSymbol type) => type.GetAttributes().Any(attribute =>
        SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, GeneratedCode)
        && attribute.ConstructorArguments is [{ Value: "OrigamiContracts.Generators" }, ..]);

    private static ContractSymbols? Find(Compilation compilation)
    {
        INamedTypeSymbol? keyword = compilation.GetTypeByMetadataName("OrigamiContracts.Annotations.SchemaKeywordAttribute");
        return keyword is null
            ? null
            : new ContractSymbols(compilation, keyword)
            {
                OpenEnum = compilation.GetTypeByMetadataName("OrigamiContracts.OpenEnum`1"),
                Optional = compilation.GetTypeByMetadataName("OrigamiContracts.Optional`1"),
                Contract = compilation.GetTypeByMetadataName("OrigamiContracts.IContract`1"),
                ContractJson = compilation.GetTypeByMetadataName("OrigamiContracts.ContractJson"),
                ValidationReport = compilation.GetTypeByMetadataName("OrigamiContracts.ValidationReport"),
                ExchangeReport = compilation.GetTypeByMetadataName("OrigamiContracts.Catalogue.Exchanges.ExchangeReport"),
                NullRule = compilation.GetTypeByMetadataName("OrigamiContracts.Annotations.NullRuleAttribute"),
                ResourceState = compilation.GetTypeByMetadataName("OrigamiContracts.Annotations.ResourceStateAttribute"),
                DeprecatedAlias = compilation.GetTypeByMetadataName("OrigamiContracts.Annotations.DeprecatedAliasAttribute"),
                EmittedContract = compilation.GetTypeByMetadataName("OrigamiContracts.Annotations.EmittedContractAttribute"),
                GeneratedCode = compilation.GetTypeByMetadataName("System.CodeDom.Compiler.GeneratedCodeAttribute"),
                EnumMemberName = compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute"),
            };
    }

    private bool FindEmittedContract() =>
        HasEmittedContractIn(Compilation.Assembly) || Compilation.SourceModule.ReferencedAssemblySymbols.Any(HasEmittedContractIn);

    private bool HasEmittedContractIn(IAssemblySymbol assembly) =>
        assembly.GetAttributes().Any(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, EmittedContract));

    // A table of weak keys takes no null as a value.
    private sealed class Entry(ContractSymbols? symbols)
    {
        public ContractSymbols? Symbols { get; } = symbols;
    }
}
