using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Operations;

/// <summary>Tells which open enum an expression reads from, also through <c>?.</c>.</summary>
internal static class OpenEnumReads
{
    /// <summary>The listed values of the open enum whose text is read; null if it is not the text of an emitted one.</summary>
    public static ListedValues? TextOf(IOperation value, ContractSymbols symbols) => value.WithoutImplicitConversions() switch
    {
        IConditionalAccessOperation access => TextOf(access.WhenNotNull, symbols),
        IPropertyReferenceOperation { Property.Name: "Text", Instance: { } instance } => symbols.ListedValuesOfOpenEnum(instance.Type),
        IInvocationOperation { TargetMethod: { Name: "ToString", Parameters.IsEmpty: true }, Instance: { } instance } => symbols.ListedValuesOfOpenEnum(instance.Type),
        _ => null,
    };

    /// <summary>The listed values of the open enum whose listed value is read; null if it is not that of an emitted one.</summary>
    public static ListedValues? KnownOf(IOperation value, ContractSymbols symbols) => value.WithoutImplicitConversions() switch
    {
        IConditionalAccessOperation access => KnownOf(access.WhenNotNull, symbols),
        IPropertyReferenceOperation { Property.Name: "Known", Instance: { } instance } => symbols.ListedValuesOfOpenEnum(instance.Type),
        _ => null,
    };
}
