using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OrigamiContracts.Analyzers.Diagnostics;
using OrigamiContracts.Analyzers.Polling;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Rules;

/// <summary>Finds waits of a fixed time in a loop that has a response at hand which says how long to wait.</summary>
/// <remarks>It speaks at the time. Where the response is sure to be there, its variable is told as a property.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FixedDelayAnalyzer() : ContractAnalyzer(RuleDescriptors.FixedDelay)
{
    internal const string ResponseProperty = "Response";

    private protected override void Register(CompilationStartAnalysisContext context, ContractSymbols symbols)
    {
        if (context.Compilation.GetTypeByMetadataName("System.Net.Http.HttpResponseMessage") is not { } response)
        {
            return;
        }

        var waits = new WaitSymbols(context.Compilation);
        var use = new RetryAfterUse(response, new PrintSymbols(context.Compilation));
        context.RegisterOperationAction(operation => Analyze(operation, symbols, waits, response, use), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, ContractSymbols symbols, WaitSymbols waits, ITypeSymbol responseType, RetryAfterUse use)
    {
        var wait = (IInvocationOperation)context.Operation;
        if (!waits.IsWait(wait)
            || FixedWait.TimeOf(wait, waits) is not { } time
            || PollingLoop.Around(wait, symbols, waits) is not { } polling)
        {
            return;
        }

        foreach (ResourceRead read in polling.Reads)
        {
            if (read.State.HasRetryAfter
                && polling.Writes.FindOrigin(read.Value, responseType) is { } response
                && IsAtHand(response, wait)
                && !IsForOtherCase(wait, read, polling.Loop)
                && !use.MayBeIn(polling.Loop, response, read))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    RuleDescriptors.FixedDelay,
                    time.Syntax.GetLocation(),
                    IsSureToBeThere(response, wait)
                        ? ImmutableDictionary<string, string?>.Empty.Add(ResponseProperty, response.Name)
                        : null,
                    read.State.Resource));
                return;
            }
        }
    }

    // In scope, and declared before.
    private static bool IsAtHand(ILocalSymbol response, IInvocationOperation wait) =>
        response.DeclaringSyntaxReferences is [var declaration]
        && declaration.Span.End <= wait.Syntax.SpanStart
        && wait.SemanticModel!.LookupSymbols(wait.Syntax.SpanStart, name: response.Name).Contains(response, SymbolEqualityComparer.Default);

    // A wait before the read that depends on something else is one for a response without the resource, such as a failure.
    private static bool IsForOtherCase(IInvocationOperation wait, ResourceRead read, ILoopOperation loop)
    {
        if (wait.Syntax.SpanStart > read.Operation.Syntax.SpanStart)
        {
            return false;
        }

        for (IOperation? parent = wait.Parent; parent is not null && parent != loop; parent = parent.Parent)
        {
            if (parent is IConditionalOperation or ISwitchOperation or ISwitchExpressionOperation && !parent.Syntax.Span.Contains(read.Operation.Syntax.Span))
            {
                return true;
            }
        }

        return false;
    }

    // Declared with a value, or given one before in a block around the wait; and not null by its type.
    private static bool IsSureToBeThere(ILocalSymbol response, IInvocationOperation wait)
    {
        SemanticModel model = wait.SemanticModel!;
        if (response.DeclaringSyntaxReferences[0].GetSyntax() is not VariableDeclaratorSyntax declarator)
        {
            return false;
        }

        if (declarator.Initializer is { Value: var initial })
        {
            return IsNotNull(initial, model) && !MayBecomeNull(response, wait, model);
        }

        foreach (SyntaxNode ancestor in wait.Syntax.Ancestors())
        {
            if (ancestor is BlockSyntax block
                && block.Statements.Any(statement => statement.Span.End <= wait.Syntax.SpanStart && Assigns(statement, response, model)))
            {
                return !MayBecomeNull(response, wait, model);
            }
        }

        return false;
    }

    private static bool Assigns(StatementSyntax statement, ILocalSymbol response, SemanticModel model) =>
        statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax target } }
        && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(target).Symbol, response);

    private static bool MayBecomeNull(ILocalSymbol response, IInvocationOperation wait, SemanticModel model)
    {
        foreach (AssignmentExpressionSyntax assignment in Loops.Outermost(Loops.Innermost(wait)!).Syntax.DescendantNodes().OfType<AssignmentExpressionSyntax>())
        {
            if (SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(assignment.Left).Symbol, response) && !IsNotNull(assignment.Right, model))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNotNull(ExpressionSyntax value, SemanticModel model) =>
        model.GetTypeInfo(value).Nullability.FlowState != NullableFlowState.MaybeNull && !value.IsKind(SyntaxKind.NullLiteralExpression);
}
