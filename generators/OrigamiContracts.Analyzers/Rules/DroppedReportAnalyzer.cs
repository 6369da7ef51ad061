using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OrigamiContracts.Analyzers.Diagnostics;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Rules;

/// <summary>OC3101: the report of a check is looked at, or dropped by a discard that says so.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DroppedReportAnalyzer() : ContractAnalyzer(RuleDescriptors.DroppedReport)
{
    private protected override void Register(CompilationStartAnalysisContext context, ContractSymbols symbols) =>
        context.RegisterOperationAction(operation => Analyze(operation, symbols), OperationKind.ExpressionStatement);

    private static void Analyze(OperationAnalysisContext context, ContractSymbols symbols)
    {
        var statement = (IExpressionStatementOperation)context.Operation;
        IOperation value = statement.Operation;
        if (value is IAwaitOperation awaited)
        {
            value = awaited.Operation;
        }

        while (value is IConditionalAccessOperation access)
        {
            value = access.WhenNotNull;
        }

        if (value is IInvocationOperation { TargetMethod: var method }
            && ReportOf(method.ReturnType, symbols) is { } report
            && OnlyReports(method, symbols)
            && !IsCalledToThrow(statement))
        {
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.DroppedReport, statement.Operation.Syntax.GetLocation(), method.Name, report.Name));
        }
    }

    // Also of a task.
    private static ITypeSymbol? ReportOf(ITypeSymbol type, ContractSymbols symbols) => type switch
    {
        INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] } => ReportOf(result, symbols),
        _ when SymbolEqualityComparer.Default.Equals(type, symbols.ValidationReport)
            || SymbolEqualityComparer.Default.Equals(type, symbols.ExchangeReport) => type,
        _ => null,
    };

    // What else a method of someone else does is not known here.
    private static bool OnlyReports(IMethodSymbol method, ContractSymbols symbols) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, symbols.SchemaKeyword.ContainingAssembly)
        || (method.Name == "Validate" && symbols.IsContract(method.ContainingType) && symbols.IsEmitted(method.ContainingType));

    // A test that a call throws, such as Assert.Throws(() => …), has looked at all there is.
    private static bool IsCalledToThrow(IExpressionStatementOperation statement) =>
        statement is { IsImplicit: true, Parent: IBlockOperation { Parent: IAnonymousFunctionOperation lambda } }
        && lambda.Parent is IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: var name } } }
        && name.Contains("Throw");
}
