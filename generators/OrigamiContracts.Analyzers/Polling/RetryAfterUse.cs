using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrigamiContracts.Analyzers.Polling;

/// <summary>Whether a loop may look at the header <c>Retry-After</c> of a response.</summary>
internal sealed class RetryAfterUse(ITypeSymbol responseType, PrintSymbols prints)
{
    /// <param name="loop">The loop.</param>
    /// <param name="response">The variable with the response.</param>
    /// <param name="read">Where the resource is read from the response; that it is handed on there says nothing.</param>
    public bool MayBeIn(ILoopOperation loop, ILocalSymbol response, ResourceRead read)
    {
        foreach (IOperation operation in loop.Descendants())
        {
            if (IsLookAtHeaders(operation) || (IsReference(operation, response) && IsHandedOn(operation, read)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsLookAtHeaders(IOperation operation) =>
        operation is IPropertyReferenceOperation { Property: { Name: "Headers", ContainingType: var owner } }
        && SymbolEqualityComparer.Default.Equals(owner, responseType)
        && operation.Parent switch
        {
            IPropertyReferenceOperation { Property.Name: var header } => header == "RetryAfter",
            IInvocationOperation call when call.Instance == operation => !NamesOtherHeader(call),
            _ => true,
        };

    private static bool NamesOtherHeader(IInvocationOperation call) =>
        call.Arguments is [{ Value.ConstantValue: { HasValue: true, Value: string name } }, ..]
        && !name.Equals("Retry-After", StringComparison.OrdinalIgnoreCase);

    private static bool IsReference(IOperation operation, ILocalSymbol response) =>
        operation is ILocalReferenceOperation { Local: var local } && SymbolEqualityComparer.Default.Equals(local, response);

    private bool IsHandedOn(IOperation reference, ResourceRead read) =>
        reference.Parent is not (IMemberReferenceOperation or IConditionalAccessOperation)
        && !(reference.Parent is IInvocationOperation call && call.Instance == reference)
        && !(reference.Parent is IAssignmentOperation assignment && assignment.Target == reference)
        && !prints.IsPrinted(reference)
        && !read.Value.Syntax.Span.Contains(reference.Syntax.Span);
}
