using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrigamiContracts.Analyzers.Polling;

/// <summary>Which loops an operation runs in.</summary>
internal static class Loops
{
    /// <summary>The innermost loop of the same function around an operation; null if there is none.</summary>
    public static ILoopOperation? Innermost(IOperation operation)
    {
        for (IOperation? parent = operation.Parent; parent is not null and not (IAnonymousFunctionOperation or ILocalFunctionOperation); parent = parent.Parent)
        {
            if (parent is ILoopOperation loop)
            {
                return loop;
            }
        }

        return null;
    }

    /// <summary>The outermost loop of the same function around a loop, which may be itself.</summary>
    public static ILoopOperation Outermost(ILoopOperation loop)
    {
        while (Innermost(loop) is { } outer)
        {
            loop = outer;
        }

        return loop;
    }

    /// <summary>Whether an operation only runs after something else in the loop has failed.</summary>
    public static bool IsAfterFailure(IOperation operation, ILoopOperation loop)
    {
        for (IOperation? parent = operation.Parent; parent is not null && parent != loop; parent = parent.Parent)
        {
            if (parent is ICatchClauseOperation)
            {
                return true;
            }
        }

        return false;
    }
}
