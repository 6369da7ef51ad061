using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OrigamiContracts.Analyzers.Diagnostics;
using OrigamiContracts.Analyzers.Operations;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Rules;

/// <summary>OC3102: who parses what came from elsewhere also validates it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnvalidatedParseAnalyzer() : ContractAnalyzer(RuleDescriptors.UnvalidatedParse)
{
    private protected override void Register(CompilationStartAnalysisContext context, ContractSymbols symbols) =>
        context.RegisterOperationAction(operation => Analyze(operation, symbols), OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context, ContractSymbols symbols)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is { Name: "Parse", IsStatic: true, Parameters: [{ Ordinal: 0 }, ..] }
            && ParsedType(call.TargetMethod, symbols) is { } type
            && call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 0) is { } input
            && !IsOwn(input.Value, symbols)
            && !IsValidated(type, call, symbols))
        {
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.UnvalidatedParse, call.Syntax.GetLocation(), type.Name));
        }
    }

    private static ITypeSymbol? ParsedType(IMethodSymbol method, ContractSymbols symbols)
    {
        ITypeSymbol? type = SymbolEqualityComparer.Default.Equals(method.ContainingType, symbols.ContractJson)
            ? method.TypeArguments is [var argument] ? argument : null
            : method.Parameters is [_] ? method.ContainingType : null;
        return type is not null && symbols.IsContract(type) && symbols.IsEmitted(type) ? type : null;
    }

    // What the code itself has written needs no validation: a literal, or a record.
    private static bool IsOwn(IOperation input, ContractSymbols symbols)
    {
        input = input.WithoutConversions();
        return input switch
        {
            IUtf8StringOperation => true,
            ILocalReferenceOperation local => local.InitialValue() is { } initial && IsOwn(initial, symbols),
            IInvocationOperation { TargetMethod.Name: "ToUtf8Json" } written =>
                SymbolEqualityComparer.Default.Equals(written.TargetMethod.ContainingType, symbols.ContractJson),
            IInvocationOperation { TargetMethod.Name: "ToArray" or "AsSpan", Instance: var instance, Arguments: var arguments } =>
                (instance ?? arguments.FirstOrDefault()?.Value) is { } copied && IsOwn(copied, symbols),
            IInvocationOperation { TargetMethod.Name: "GetBytes", Arguments: [{ Value.ConstantValue.HasValue: true }] } => true,
            _ => false,
        };
    }

    // Anywhere in the member: before or after, in a function within it, or by way of another input.
    private static bool IsValidated(ITypeSymbol type, IInvocationOperation parsing, ContractSymbols symbols) =>
        parsing.Root().Descendants().Any(operation => operation is IInvocationOperation call && Validates(call, type, symbols));

    private static bool Validates(IInvocationOperation call, ITypeSymbol type, ContractSymbols symbols)
    {
        IMethodSymbol method = call.TargetMethod;
        if (SymbolEqualityComparer.Default.Equals(method.ReturnType, symbols.ExchangeReport))
        {
            return true;
        }

        // Of the type itself, of something generic that was made for it, or of a schema of the catalogue, which may be that of the type.
        return method.Name.StartsWith("Validate", StringComparison.Ordinal)
            && (IsSame(method.ContainingType)
                || method.TypeArguments.Any(IsSame)
                || method.ContainingType.TypeArguments.Any(IsSame)
                || method.Parameters.Any(parameter => IsSame(parameter.Type))
                || method.ContainingType is { Name: "ApiSchema", ContainingNamespace.Name: "Catalogue" });

        bool IsSame(ITypeSymbol candidate) => SymbolEqualityComparer.Default.Equals(candidate, type);
    }
}
