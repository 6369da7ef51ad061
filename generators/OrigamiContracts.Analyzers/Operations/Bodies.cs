using Microsoft.CodeAnalysis;

namespace OrigamiContracts.Analyzers.Operations;

/// <summary>Finds the body of code that an operation stands in.</summary>
internal static class Bodies
{
    /// <summary>The body of the whole member that an operation is in, or the initializer.</summary>
    public static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }
}
