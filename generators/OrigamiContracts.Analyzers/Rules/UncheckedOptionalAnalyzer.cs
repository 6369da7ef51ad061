using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OrigamiContracts.Analyzers.Diagnostics;
using OrigamiContracts.Analyzers.Flow;
using OrigamiContracts.Analyzers.Operations;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Rules;

/// <summary>OC2201: an optional member is read without asking whether it is there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UncheckedOptionalAnalyzer() : ContractAnalyzer(RuleDescriptors.UncheckedOptional)
{
    private protected override void Register(CompilationStartAnalysisContext context, ContractSymbols symbols) =>
        context.RegisterOperationAction(
            operation =>
            {
                var read = (IPropertyReferenceOperation)operation.Operation;
                if (read is { Property: { Name: "Value", ContainingType: { IsValueType: true } type }, Instance: { } optional }
                    && symbols.IsOptional(type, out _)
                    && MayBeAbsent(read, optional, symbols, operation.CancellationToken))
                {
                    operation.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.UncheckedOptional, read.Syntax.GetLocation(), NameOf(read, optional)));
                }
            },
            OperationKind.PropertyReference);

    private static bool MayBeAbsent(IPropertyReferenceOperation read, IOperation optional, ContractSymbols symbols, CancellationToken cancellationToken)
    {
        if (read.Parent is IPropertySubpatternOperation { Parent: IRecursivePatternOperation pattern })
        {
            return !AsksForPresence(pattern, read);
        }

        var flow = BodyFlow.Of(read.Root(), symbols, cancellationToken);
        return flow.Before(read) is { } state
            && (flow.Places.PathOf(optional, state) is not { } path || state[path].Overlaps(ValueSet.OnlyAbsent));
    }

    // The members of a pattern are asked for in their order.
    private static bool AsksForPresence(IRecursivePatternOperation pattern, IPropertyReferenceOperation read)
    {
        foreach (IPropertySubpatternOperation part in pattern.PropertySubpatterns)
        {
            if (part.Member == read)
            {
                return false;
            }

            if (part is { Member: IPropertyReferenceOperation { Property.Name: "IsPresent" }, Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: true } } })
            {
                return true;
            }
        }

        return false;
    }

    private static string NameOf(IPropertyReferenceOperation read, IOperation optional) =>
        optional is IInstanceReferenceOperation ? read.Syntax.ToString() : optional.Syntax.ToString();
}
