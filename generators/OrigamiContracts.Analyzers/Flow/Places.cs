using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Flow;

/// <summary>Finds out which value an expression names, and by which side it looks at it.</summary>
/// <param name="symbols">The runtime's types.</param>
/// <param name="model">The model of the file that the expressions stand in.</param>
internal sealed class Places(ContractSymbols symbols, SemanticModel model)
{
    public ContractSymbols Symbols { get; } = symbols;

    /// <summary>The variable that an expression is; null if it is something else.</summary>
    public static ISymbol? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation { Local: { IsRef: false } local } => local,
        IParameterReferenceOperation { Parameter: var parameter } => parameter,
        IFieldReferenceOperation { Instance: null, Field: var field } => field,
        IPropertyReferenceOperation { Instance: null, Property: var property } => property,
        IDeclarationExpressionOperation { Expression: var expression } => VariableOf(expression),
        _ => null,
    };

    /// <summary>The operation of the tree that an operation of a control flow graph was made of.</summary>
    public IOperation? Original(IOperation operation) => model.GetOperation(operation.Syntax);

    /// <summary>The operation of a piece of the tree; null if it is none.</summary>
    public IOperation? OperationOf(SyntaxNode node) => model.GetOperation(node);

    /// <summary>The expression as it is written: control flow graphs have references to captured values in its place.</summary>
    public IOperation Written(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IFlowCaptureReferenceOperation when Original(operation) is { } original:
                    operation = original;
                    break;
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                // The graph's own: it has asked before whether there is a value.
                case IInvocationOperation { IsImplicit: true, Instance: { } nullable, TargetMethod.Name: "GetValueOrDefault", Arguments: [] }:
                    operation = nullable;
                    break;
                case IConditionalAccessInstanceOperation when ReceiverOf(operation) is { } receiver:
                    operation = receiver;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>Whether the compiler has found that an expression is not null.</summary>
    public bool IsNotNull(IOperation operation) =>
        operation is IObjectCreationOperation or IArrayCreationOperation or ICollectionExpressionOperation
        || (operation.Type?.IsReferenceType == true && model.GetTypeInfo(operation.Syntax).Nullability.FlowState == NullableFlowState.NotNull);

    /// <summary>The value that an expression names; null if code has no way to name it again.</summary>
    public AccessPath? PathOf(IOperation operation, FlowState state) => SubjectOf(operation, state) is { View: View.Value or View.OrDefault } subject ? subject.Path : null;

    /// <summary>What an expression looks at.</summary>
    public Subject SubjectOf(IOperation operation, FlowState state)
    {
        operation = Written(operation);
        if (VariableOf(operation) is { } variable)
        {
            return state.AliasOf(variable) is { } alias
                ? alias with { Type = operation.Type }
                : new Subject(AccessPath.Of(variable, operation.Type), View.Value, operation.Type);
        }

        switch (operation)
        {
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance, Type: { } type }:
                return new Subject(AccessPath.Of(type, type), View.Value, type);
            case IFieldReferenceOperation { Instance: { } instance } field:
                return SubjectOf(instance, state).Member(field.Field, this);
            case IPropertyReferenceOperation { Instance: { } instance, Arguments: [] } property:
                return SubjectOf(instance, state).Member(property.Property, this);
            case IPropertyReferenceOperation { Instance: { } instance, Arguments: [{ Value: var index }] }:
                return ItemOf(instance, index, operation.Type, state);
            case IArrayElementReferenceOperation { Indices: [var index] } element:
                return ItemOf(element.ArrayReference, index, operation.Type, state);
            case IInvocationOperation { Instance: { } instance, Arguments: [], TargetMethod.Name: "ToString" } when Symbols.IsOpenEnum(instance.Type, out _):
                return SubjectOf(instance, state) is { View: View.Value } text ? text with { View = View.Text, Type = operation.Type } : Subject.None;
            case IInvocationOperation { Instance: { } instance, Arguments: [], TargetMethod.Name: "GetValueOrDefault" } when Symbols.IsOptional(instance.Type, out _):
                return SubjectOf(instance, state) is { View: View.Value } optional ? optional with { View = View.OrDefault, Type = operation.Type } : Subject.None;
            case IAssignmentOperation { Target: var target }:
                return SubjectOf(target, state);
            case IDeclarationExpressionOperation { Expression: var expression }:
                return SubjectOf(expression, state);
            default:
                return Subject.None;
        }
    }

    private Subject ItemOf(IOperation list, IOperation index, ITypeSymbol? type, FlowState state)
    {
        string? written = Written(index) is var place && place.ConstantValue is { HasValue: true, Value: { } constant }
            ? Convert.ToString(constant, System.Globalization.CultureInfo.InvariantCulture)
            : VariableOf(place)?.Name;
        return written is not null && PathOf(list, state) is { } path ? new Subject(path.Item(written, type), View.Value, type) : Subject.None;
    }

    private static IOperation? ReceiverOf(IOperation instance)
    {
        IOperation inner = instance;
        for (IOperation? outer = instance.Parent; outer is not null; inner = outer, outer = outer.Parent)
        {
            if (outer is IConditionalAccessOperation access && access.WhenNotNull == inner)
            {
                return access.Operation;
            }
        }

        return null;
    }
}
