using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OrigamiContracts.Analyzers.Diagnostics;
using OrigamiContracts.Analyzers.Symbols;
using OrigamiContracts.Analyzers.Values;

namespace OrigamiContracts.Analyzers.Rules;

/// <summary>OC2006: a required member is set to null, or to a default that nothing in JSON stands for.</summary>
/// <remarks>The defaults of numbers, UUIDs and the like may be meant, and the compiler speaks of null where it is let.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequiredValueAnalyzer() : ContractAnalyzer(RuleDescriptors.RequiredValue)
{
    private protected override void Register(CompilationStartAnalysisContext context, ContractSymbols symbols)
    {
        INamedTypeSymbol? jsonElement = symbols.Compilation.GetTypeByMetadataName("System.Text.Json.JsonElement");
        context.RegisterOperationAction(
            action =>
            {
                var assignment = (ISimpleAssignmentOperation)action.Operation;
                if (assignment.Target is not IPropertyReferenceOperation { Property: { IsRequired: true } member })
                {
                    return;
                }

                var walker = new MemberValueWalker(symbols, member, paths: [], value =>
                {
                    if ((IsSilencedNull(value) || IsEmptyDefault(value.Operation, symbols, jsonElement)) && symbols.IsEmitted(member.ContainingType))
                    {
                        action.ReportDiagnostic(value.Report(RuleDescriptors.RequiredValue, ShownText.Of(value.Operation.Syntax.ToString())));
                    }
                });
                walker.Walk(assignment.Value);
            },
            OperationKind.SimpleAssignment);
    }

    private static bool IsSilencedNull(MemberValue value) =>
        value is { Member.Type: { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated }, Operation.ConstantValue: { HasValue: true, Value: null } }
        && (IsSuppressed(value.Operation.Syntax)
            || IsSuppressed(value.Place)
            || !value.Operation.SemanticModel!.GetNullableContext(value.Place.SpanStart).WarningsEnabled());

    // The exclamation mark may be of the value, of what it is a part of, or of what is cast.
    private static bool IsSuppressed(SyntaxNode value)
    {
        for (SyntaxNode? node = value; node is (ExpressionSyntax and not AssignmentExpressionSyntax) or SwitchExpressionArmSyntax; node = node.Parent)
        {
            if (node.IsKind(SyntaxKind.SuppressNullableWarningExpression))
            {
                return true;
            }
        }

        return value.DescendantNodes().Any(static node => node.IsKind(SyntaxKind.SuppressNullableWarningExpression));
    }

    private static bool IsEmptyDefault(IOperation value, ContractSymbols symbols, INamedTypeSymbol? jsonElement) => value switch
    {
        { Type: { TypeKind: TypeKind.Enum } type, ConstantValue: { HasValue: true, Value: { } constant } } =>
            symbols.ListedValuesOf(type) is not null && !HasMember(type, constant),
        IDefaultValueOperation or IObjectCreationOperation { Arguments: [], Initializer: null } =>
            SymbolEqualityComparer.Default.Equals(value.Type, jsonElement)
            || (symbols.IsOpenEnum(value.Type, out ITypeSymbol? listed) && symbols.ListedValuesOf(listed) is { } values && !MayListNothing(values)),
        _ => false,
    };

    private static bool HasMember(ITypeSymbol type, object constant) =>
        type.GetMembers().Any(member => member is IFieldSymbol { HasConstantValue: true } field && Equals(field.ConstantValue, constant));

    // The default of an open enum is the empty text. A member that stands for it carries none, since attributes can't.
    private static bool MayListNothing(ListedValues values) =>
        values.Enum.GetMembers().Count(static member => member is IFieldSymbol { HasConstantValue: true }) > values.All.Length;
}
