using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using OrigamiContracts.Analyzers.Diagnostics;
using OrigamiContracts.Analyzers.Flow;
using OrigamiContracts.Analyzers.Operations;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Rules;

/// <summary>OC3001: a member is read that may be null by a rule of the description.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NullByInvariantAnalyzer() : ContractAnalyzer(RuleDescriptors.NullByInvariant)
{
    private protected override void Register(CompilationStartAnalysisContext context, ContractSymbols symbols)
    {
        var seen = new ConcurrentDictionary<IOperation, bool>();
        context.RegisterOperationAction(
            operation =>
            {
                // All of a body is looked at when the first member with a rule is met in it: what is dereferenced later
                // may be a variable that holds the member's value.
                if (HasNullRule(((IPropertyReferenceOperation)operation.Operation).Property, symbols)
                    && operation.Operation.Root() is var root
                    && seen.TryAdd(root, true))
                {
                    Check(BodyFlow.Of(root, symbols, operation.CancellationToken), operation.ReportDiagnostic);
                }
            },
            OperationKind.PropertyReference);
    }

    private static bool HasNullRule(IPropertySymbol property, ContractSymbols symbols)
    {
        foreach (NullRule rule in symbols.FactsOf(property.ContainingType).NullRules)
        {
            if (rule.Member[0] == property.Name)
            {
                return true;
            }
        }

        return false;
    }

    private static void Check(BodyFlow flow, Action<Diagnostic> report)
    {
        var reported = new HashSet<TextSpan>();
        foreach (Observation read in flow.Reads)
        {
            if (ReadAsNotNull(read.Operation) is { } value
                && PathOf(value, read.State, flow.Places) is { } path
                && NullKnowledge.RuleForNull(path, read.State, flow.Places.Symbols) is { } rule
                && reported.Add(value.Syntax.Span))
            {
                string when = Describe(rule);
                report(Diagnostic.Create(
                    RuleDescriptors.NullByInvariant,
                    value.Syntax.GetLocation(),
                    ImmutableDictionary<string, string?>.Empty.Add(NullGuardProperties.When, when),
                    NameOf(value, path),
                    when,
                    rule.Id));
            }
        }
    }

    // Of a value that has no name, nothing is known, but the rules hold for it as well.
    private static AccessPath? PathOf(IOperation value, FlowState state, Places places) => places.PathOf(value, state) ?? value switch
    {
        IPropertyReferenceOperation { Instance: { } instance, Property: { } property } => PathOf(instance, state, places)?.Member(property.Name, property.Type),
        IInvocationOperation or IAwaitOperation => AccessPath.Of(places.Symbols.Compilation.Assembly, value.Type),
        _ => null,
    };

    // What has to be not null for the operation to go on, or is said not to be by the code.
    private static IOperation? ReadAsNotNull(IOperation operation) => operation switch
    {
        _ when operation is IPropertyReferenceOperation or IFieldReferenceOperation && operation.Syntax.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression) => operation,
        IMemberReferenceOperation { Instance: { } instance, Member: var member } when IsDereferenced(instance.Type, member) => instance,
        IInvocationOperation { Instance: { } instance, TargetMethod: var method } when IsDereferenced(instance.Type, method) => instance,
        IArrayElementReferenceOperation element => element.ArrayReference,
        IConversionOperation { OperatorMethod: null, Operand: { Type: INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } } operand, Type.IsValueType: true } conversion
            when conversion.Type?.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T => operand,
        _ => null,
    };

    private static bool IsDereferenced(ITypeSymbol? receiver, ISymbol member) =>
        receiver?.IsReferenceType == true
        || (member.Name == "Value" && receiver?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T);

    private static string NameOf(IOperation value, AccessPath path)
    {
        string written = value.Syntax.ToString();
        return written.Contains('\n') ? path.ToString() : written;
    }

    private static string Describe(NullRule rule)
    {
        string values = string.Join(" or ", rule.Values.Select(static value => value is null ? "null" : $"'{value}'"));
        return $"{(rule.IsOneOf ? "where" : "unless")} {string.Join(".", rule.When)} is {values}";
    }
}
