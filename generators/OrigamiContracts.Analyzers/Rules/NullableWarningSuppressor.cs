using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OrigamiContracts.Analyzers.Flow;
using OrigamiContracts.Analyzers.Operations;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Rules;

/// <summary>
/// OCS3001 and its like: hides what the compiler says of a value that may be null, where a rule of the description and
/// what the code has established together say that it isn't.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NullableWarningSuppressor : DiagnosticSuppressor
{
    private const string Justification = "By a rule of the description (x-invariants), the value is not null in the state that the code has established.";

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
    [
        new("OCS3001", "CS8602", Justification),
        new("OCS3002", "CS8604", Justification),
        new("OCS3003", "CS8629", Justification),
        new("OCS3004", "CS8600", Justification),
        new("OCS3005", "CS8601", Justification),
        new("OCS3006", "CS8603", Justification),
    ];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (ContractSymbols.For(context.Compilation) is not { } symbols)
        {
            return;
        }

        foreach (Diagnostic warning in context.ReportedDiagnostics)
        {
            if (warning.Location.SourceTree is { } tree && IsNotNull(warning, tree, context, symbols))
            {
                context.ReportSuppression(Suppression.Create(SupportedSuppressions.First(suppression => suppression.SuppressedDiagnosticId == warning.Id), warning));
            }
        }
    }

    private static bool IsNotNull(Diagnostic warning, SyntaxTree tree, SuppressionAnalysisContext context, ContractSymbols symbols)
    {
        SyntaxNode node = tree.GetRoot(context.CancellationToken).FindNode(warning.Location.SourceSpan, getInnermostNodeForTie: true);
        if (context.GetSemanticModel(tree).GetOperation(node, context.CancellationToken) is not { } value)
        {
            return false;
        }

        var flow = BodyFlow.Of(value.Root(), symbols, context.CancellationToken);
        return StateAt(value, flow) is { } state
            && flow.Places.PathOf(value, state) is { } path
            && NullKnowledge.IsNotNullByRule(path, state, symbols);
    }

    // A variable is no place that is noted; what is read of it, or what it is given to, is.
    private static FlowState? StateAt(IOperation value, BodyFlow flow)
    {
        for (IOperation? operation = value; operation is not null and not IBlockOperation; operation = operation.Parent)
        {
            if (flow.Before(operation) is { } state)
            {
                return state;
            }
        }

        return null;
    }
}
