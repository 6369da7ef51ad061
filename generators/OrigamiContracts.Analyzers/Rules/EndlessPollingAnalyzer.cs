using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OrigamiContracts.Analyzers.Diagnostics;
using OrigamiContracts.Analyzers.Polling;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Rules;

/// <summary>Finds loops that wait and read a resource again, and never ask whether it has ended.</summary>
/// <remarks>It speaks at the loop's keyword, and tells where the resource is read as an additional location.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndlessPollingAnalyzer() : ContractAnalyzer(RuleDescriptors.EndlessPolling)
{
    private protected override void Register(CompilationStartAnalysisContext context, ContractSymbols symbols)
    {
        var waits = new WaitSymbols(context.Compilation);
        var question = new EndQuestion(symbols, waits, new PrintSymbols(context.Compilation));
        // Calls that wait are rarer than loops.
        context.RegisterOperationAction(operation => Analyze(operation, symbols, waits, question), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, ContractSymbols symbols, WaitSymbols waits, EndQuestion question)
    {
        var wait = (IInvocationOperation)context.Operation;
        if (!waits.IsWait(wait)
            || PollingLoop.Around(wait, symbols, waits) is not { } polling
            // A loop that waits in several places is told of once.
            || polling.Waits[0] != wait)
        {
            return;
        }

        foreach (ResourceRead read in polling.Reads)
        {
            if (!read.State.Terminal.IsEmpty && !question.MayBeAskedBy(polling, read, wait.SemanticModel!))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    RuleDescriptors.EndlessPolling,
                    KeywordOf(polling.Loop.Syntax),
                    additionalLocations: [read.Operation.Syntax.GetLocation()],
                    read.Variable.Name,
                    read.State.Resource,
                    string.Join(", ", read.State.Terminal)));
                return;
            }
        }
    }

    private static Location KeywordOf(SyntaxNode loop) => loop switch
    {
        WhileStatementSyntax whileLoop => whileLoop.WhileKeyword.GetLocation(),
        DoStatementSyntax doLoop => doLoop.DoKeyword.GetLocation(),
        ForStatementSyntax forLoop => forLoop.ForKeyword.GetLocation(),
        _ => loop.GetLocation(),
    };
}
