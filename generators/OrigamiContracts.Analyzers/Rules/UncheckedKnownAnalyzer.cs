using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OrigamiContracts.Analyzers.Diagnostics;
using OrigamiContracts.Analyzers.Flow;
using OrigamiContracts.Analyzers.Operations;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Rules;

/// <summary>OC2103: the unlisted values of an open enum are cast away.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UncheckedKnownAnalyzer() : ContractAnalyzer(RuleDescriptors.UncheckedKnown)
{
    private protected override void Register(CompilationStartAnalysisContext context, ContractSymbols symbols)
    {
        context.RegisterOperationAction(
            operation =>
            {
                if (operation.Operation is IPropertyReferenceOperation { Property.Name: "Value", Instance: { } known })
                {
                    Check(operation, known, symbols);
                }
            },
            OperationKind.PropertyReference);
        context.RegisterOperationAction(
            operation =>
            {
                if (operation.Operation is IInvocationOperation { TargetMethod: { Name: "GetValueOrDefault", Parameters: [] }, Instance: { } known })
                {
                    Check(operation, known, symbols);
                }
            },
            OperationKind.Invocation);
        context.RegisterOperationAction(
            operation =>
            {
                if (operation.Operation is IConversionOperation { IsImplicit: false, OperatorMethod: null, Type.TypeKind: TypeKind.Enum, Operand: var known })
                {
                    Check(operation, known, symbols);
                }
            },
            OperationKind.Conversion);
    }

    private static void Check(OperationAnalysisContext context, IOperation known, ContractSymbols symbols)
    {
        if (known is IPropertyReferenceOperation { Property.Name: "Known", Instance: { } value }
            && symbols.IsOpenEnum(value.Type, out ITypeSymbol? listed)
            && symbols.ListedValuesOf(listed) is not null
            && MayBeUnlisted(context.Operation, known, symbols, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.UncheckedKnown, context.Operation.Syntax.GetLocation(), known.Syntax, listed.Name));
        }
    }

    private static bool MayBeUnlisted(IOperation forced, IOperation known, ContractSymbols symbols, CancellationToken cancellationToken)
    {
        var flow = BodyFlow.Of(forced.Root(), symbols, cancellationToken);
        if (flow.Before(forced) is not { } state)
        {
            return false;
        }

        Subject subject = flow.Places.SubjectOf(known, state);
        return subject.Path is not { } path || state[path].Overlaps(Comparison.Of(subject, constant: null, symbols).WhenEqual);
    }
}
