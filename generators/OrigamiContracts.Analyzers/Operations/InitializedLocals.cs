using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OrigamiContracts.Analyzers.Operations;

/// <summary>Knows what is in a local variable that only its declaration writes.</summary>
internal static class InitializedLocals
{
    /// <summary>What a local was declared with; null if that can't be said, or it may have been written later.</summary>
    public static IOperation? InitialValue(this ILocalReferenceOperation reference)
    {
        IOperation root = reference.Root();
        return reference.SemanticModel is { } model
            && reference.Local is { IsRef: false, DeclaringSyntaxReferences: [var declaration] }
            && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }
            && model.SyntaxTree == value.SyntaxTree
            && !IsWritten(reference.Local, root)
                ? model.GetOperation(value)
                : null;
    }

    private static bool IsWritten(ILocalSymbol local, IOperation root) => root.Descendants().Any(operation =>
        operation is ILocalReferenceOperation reference
        && SymbolEqualityComparer.Default.Equals(reference.Local, local)
        && IsWritten(reference));

    private static bool IsWritten(ILocalReferenceOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference || assignment is ISimpleAssignmentOperation { IsRef: true },
        IIncrementOrDecrementOperation or IAddressOfOperation => true,
        IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } => true,
        ITupleOperation tuple => IsDeconstructed(tuple),
        _ => false,
    };

    private static bool IsDeconstructed(ITupleOperation tuple) => tuple.Parent switch
    {
        IDeconstructionAssignmentOperation assignment => assignment.Target == tuple,
        ITupleOperation outer => IsDeconstructed(outer),
        _ => false,
    };
}
