using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers;

/// <summary>
/// What all rules have in common: they look at written code only, at several places at a time, and at nothing where the
/// runtime is not referred to.
/// </summary>
/// <param name="rules">What the analyzer reports.</param>
public abstract class ContractAnalyzer(params DiagnosticDescriptor[] rules) : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. rules];

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (ContractSymbols.For(start.Compilation) is { } symbols)
            {
                Register(start, symbols);
            }
        });
    }

    private protected abstract void Register(CompilationStartAnalysisContext context, ContractSymbols symbols);
}
