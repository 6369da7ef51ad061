using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OrigamiContracts.Analyzers.Diagnostics;
using OrigamiContracts.Analyzers.Operations;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Rules;

/// <summary>OC3103: no other converter comes before the one that an emitted type brings.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ShadowedConverterAnalyzer() : ContractAnalyzer(RuleDescriptors.ShadowedConverter)
{
    /// <summary>The property that is there if what is reported has no other purpose, so that it can be removed.</summary>
    internal const string IsRemovable = nameof(IsRemovable);

    private static readonly ImmutableDictionary<string, string?> Removable = ImmutableDictionary<string, string?>.Empty.Add(IsRemovable, "");

    private protected override void Register(CompilationStartAnalysisContext context, ContractSymbols symbols)
    {
        if (ShadowingConverters.For(symbols) is not { } converters)
        {
            return;
        }

        context.RegisterOperationAction(operation => AnalyzeCall(operation, symbols, converters), OperationKind.Invocation);
        context.RegisterSymbolAction(symbol => AnalyzeContext(symbol, symbols, converters), SymbolKind.NamedType);
        context.RegisterSymbolAction(symbol => AnalyzeMember(symbol, symbols, converters), SymbolKind.Property, SymbolKind.Field);
    }

    private static void AnalyzeCall(OperationAnalysisContext context, ContractSymbols symbols, ShadowingConverters converters)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call is { TargetMethod.Name: "Add" or "Insert", Arguments: [.., { Value: var added }] }
            && IsToOptions(call)
            && symbols.HasEmittedContract
            && added.WithoutConversions().Type is INamedTypeSymbol converter
            && converters.Judge(converter) is { } shadowing)
        {
            Report(context.ReportDiagnostic, call.Syntax.GetLocation(), converter, shadowing, shadowing.IsOfOneType);
        }
    }

    // options.Converters.Add(…), or { Converters = { … } }.
    private static bool IsToOptions(IInvocationOperation call) => call.Instance switch
    {
        IPropertyReferenceOperation property => IsConverters(property),
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } =>
            call.Parent is IObjectOrCollectionInitializerOperation
            {
                Parent: IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation property },
            }
            && IsConverters(property),
        _ => false,
    };

    private static bool IsConverters(IPropertyReferenceOperation property) =>
        property.Property is { Name: "Converters", ContainingType.Name: "JsonSerializerOptions" };

    private static void AnalyzeContext(SymbolAnalysisContext context, ContractSymbols symbols, ShadowingConverters converters)
    {
        foreach (AttributeData attribute in context.Symbol.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "JsonSourceGenerationOptionsAttribute", ApplicationSyntaxReference: { } place }
                && attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == "Converters").Value is { Kind: TypedConstantKind.Array, IsNull: false } given
                && symbols.HasEmittedContract)
            {
                foreach (INamedTypeSymbol converter in given.Values.Select(static item => item.Value).OfType<INamedTypeSymbol>())
                {
                    if (converters.Judge(converter) is { } shadowing)
                    {
                        Report(
                            context.ReportDiagnostic,
                            place.GetSyntax(context.CancellationToken).GetLocation(),
                            converter,
                            shadowing,
                            isRemovable: false);
                    }
                }
            }
        }
    }

    private static void AnalyzeMember(SymbolAnalysisContext context, ContractSymbols symbols, ShadowingConverters converters)
    {
        foreach (AttributeData attribute in context.Symbol.GetAttributes())
        {
            if (attribute is
                {
                    AttributeClass.Name: "JsonConverterAttribute",
                    ConstructorArguments: [{ Value: INamedTypeSymbol converter }],
                    ApplicationSyntaxReference: { } place,
                }
                && symbols.HasEmittedContract
                && converters.JudgeOn(context.Symbol, converter) is { } shadowing)
            {
                Report(
                    context.ReportDiagnostic,
                    place.GetSyntax(context.CancellationToken).GetLocation(),
                    converter,
                    shadowing,
                    isRemovable: true);
            }
        }
    }

    private static void Report(Action<Diagnostic> report, Location place, INamedTypeSymbol converter, Shadowing shadowing, bool isRemovable) =>
        report(Diagnostic.Create(
            RuleDescriptors.ShadowedConverter,
            place,
            isRemovable ? Removable : null,
            converter.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
            shadowing.Shadowed.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
            shadowing.Effect));
}
