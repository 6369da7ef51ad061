using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrigamiContracts.Analyzers.Flow;

/// <summary>Finds the conditions that the items of a list have passed: <c>runs.Where(run => …)</c>.</summary>
internal sealed class Filters(Places places)
{
    // What gives the items on as they are.
    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal)
    {
        "Where", "OrderBy", "OrderByDescending", "Order", "ThenBy", "ThenByDescending", "Reverse", "Take", "TakeLast", "TakeWhile",
        "Skip", "SkipLast", "SkipWhile", "Distinct", "DistinctBy", "ToList", "ToArray", "AsEnumerable", "AsQueryable", "ToImmutableArray",
        "ToImmutableList",
    };

    private static readonly HashSet<string> Choosing = new(StringComparer.Ordinal)
    {
        "First", "Single", "Last", "MaxBy", "MinBy", "ElementAt",
    };

    /// <summary>The conditions on the first parameter of a lambda that is called for the items of a list.</summary>
    public IEnumerable<IAnonymousFunctionOperation> PredicatesOfParameter(IOperation lambda)
    {
        IOperation? argument = places.Original(lambda);
        while (argument is not null and not IArgumentOperation and not IBlockOperation)
        {
            argument = argument.Parent;
        }

        return argument is { Parent: IInvocationOperation { Arguments: [{ Value: var source }, ..] } call } && IsQuery(call)
            ? PredicatesOfItems(source)
            : [];
    }

    /// <summary>The conditions on a value that is an item of a list.</summary>
    /// <param name="value">The value.</param>
    /// <param name="variable">The variable that it is assigned to, perhaps one of a <c>foreach</c>.</param>
    public IEnumerable<IAnonymousFunctionOperation> PredicatesOfValue(IOperation value, ISymbol variable)
    {
        if (value is IInvocationOperation { Arguments: [{ Value: var source }, ..] } call && IsQuery(call) && Choosing.Contains(call.TargetMethod.Name))
        {
            IEnumerable<IAnonymousFunctionOperation> own = call.Arguments is [_, { Value: var argument }] && PredicateOf(argument) is { } predicate && call.TargetMethod.Name is "First" or "Single" or "Last"
                ? [predicate]
                : [];
            return own.Concat(PredicatesOfItems(source));
        }

        return variable is ILocalSymbol { IsForEach: true, DeclaringSyntaxReferences: [var declaration] }
            && declaration.GetSyntax() is ForEachStatementSyntax loop
            && places.OperationOf(loop.Expression) is { } collection
                ? PredicatesOfItems(collection)
                : [];
    }

    private IEnumerable<IAnonymousFunctionOperation> PredicatesOfItems(IOperation list)
    {
        while (places.Written(list) is IInvocationOperation { Arguments: [{ Value: var source }, ..] } call && IsQuery(call) && Passing.Contains(call.TargetMethod.Name))
        {
            if (call.TargetMethod.Name == "Where" && call.Arguments is [_, { Value: var argument }] && PredicateOf(argument) is { } predicate)
            {
                yield return predicate;
            }

            list = source;
        }
    }

    // A control flow graph has lambdas of its own kind.
    private IAnonymousFunctionOperation? PredicateOf(IOperation argument) => argument switch
    {
        IFlowAnonymousFunctionOperation => places.Original(argument) is { } original and not IFlowAnonymousFunctionOperation ? PredicateOf(original) : null,
        IDelegateCreationOperation { Target: var target } => PredicateOf(target),
        IConversionOperation { Operand: var operand } => PredicateOf(operand),
        IAnonymousFunctionOperation lambda => lambda,
        _ => null,
    };

    private static bool IsQuery(IInvocationOperation call) =>
        call.TargetMethod is { IsExtensionMethod: true, ContainingType.Name: "Enumerable" or "Queryable" or "AsyncEnumerable" or "ParallelEnumerable" or "ImmutableArray" or "ImmutableList" };
}
