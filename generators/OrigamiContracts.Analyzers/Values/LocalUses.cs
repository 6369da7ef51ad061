using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrigamiContracts.Analyzers.Operations;

namespace OrigamiContracts.Analyzers.Values;

/// <summary>
/// How the locals of a method, and of the functions in it, are used: found once for each method that is asked about, and
/// shared by all rules.
/// </summary>
internal sealed class LocalUses
{
    private static readonly ConditionalWeakTable<IOperation, LocalUses> Found = new();

    private readonly Dictionary<ILocalSymbol, Use> _uses = new(SymbolEqualityComparer.Default);

    private LocalUses(IOperation root)
    {
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            if (operation is IVariableDeclaratorOperation { Initializer: { } initializer } declarator)
            {
                UseOf(declarator.Symbol).Initializer = initializer.Value;
            }
            else if (operation is ILocalReferenceOperation reference)
            {
                Use use = UseOf(reference.Local);
                use.References++;
                use.MayChange |= MayChange(reference);
            }
        }
    }

    /// <summary>The value that a local still has where it is read; null if that is not sure.</summary>
    public static IOperation? ValueOf(ILocalReferenceOperation reference)
    {
        LocalUses uses = Found.GetValue(reference.Root(), static root => new LocalUses(root));
        return uses._uses.TryGetValue(reference.Local, out Use? use)
            && use is { Initializer: { } value, MayChange: false }
            // What can be added to by any who know it is what it was only if nobody else does.
            && (IsImmutable(reference.Local.Type) || use.References == 1)
            // In code that does not compile, a local may be read before it has a value, and even by that value.
            && value.Syntax.Span.End <= reference.Syntax.SpanStart
                ? value
                : null;
    }

    private static bool IsImmutable(ITypeSymbol type) => type.IsValueType || type.SpecialType == SpecialType.System_String;

    private static bool MayChange(ILocalReferenceOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference || assignment is ISimpleAssignmentOperation { IsRef: true },
        IArgumentOperation argument => argument.Parameter is not { RefKind: RefKind.None },
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol.IsRef,
        IConditionalOperation conditional => conditional.IsRef,
        // A tuple may be what is assigned to. The others may hand out the local itself.
        IIncrementOrDecrementOperation or ITupleOperation or IAddressOfOperation or IDynamicInvocationOperation
            or IDynamicObjectCreationOperation or { Kind: OperationKind.None or OperationKind.FunctionPointerInvocation } => true,
        _ => false,
    };

    private Use UseOf(ILocalSymbol local)
    {
        if (!_uses.TryGetValue(local, out Use? use))
        {
            _uses.Add(local, use = new Use());
        }

        return use;
    }

    private sealed class Use
    {
        public IOperation? Initializer { get; set; }

        public int References { get; set; }

        public bool MayChange { get; set; }
    }
}
