using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrigamiContracts.Analyzers.Polling;

/// <summary>What only shows a value to people, so that nothing is decided by it: found once for each compilation.</summary>
internal sealed class PrintSymbols(Compilation compilation)
{
    private readonly INamedTypeSymbol? _console = compilation.GetTypeByMetadataName("System.Console");
    private readonly INamedTypeSymbol? _textWriter = compilation.GetTypeByMetadataName("System.IO.TextWriter");
    private readonly INamedTypeSymbol? _debug = compilation.GetTypeByMetadataName("System.Diagnostics.Debug");
    private readonly INamedTypeSymbol? _trace = compilation.GetTypeByMetadataName("System.Diagnostics.Trace");
    private readonly INamedTypeSymbol? _logger = compilation.GetTypeByMetadataName("Microsoft.Extensions.Logging.ILogger");
    private readonly INamedTypeSymbol? _loggerExtensions = compilation.GetTypeByMetadataName("Microsoft.Extensions.Logging.LoggerExtensions");

    /// <summary>Whether a value, or a part or text of it, goes nowhere but to be printed or logged.</summary>
    public bool IsPrinted(IOperation value)
    {
        for (IOperation child = value; child.Parent is { } parent; child = parent)
        {
            switch (parent)
            {
                case IArgumentOperation { Parent: IInvocationOperation call } when Prints(call):
                    return true;
                case IConversionOperation or IConditionalAccessOperation:
                case IInterpolationOperation or IInterpolatedStringOperation:
                case IInterpolatedStringAppendOperation or IInterpolatedStringHandlerCreationOperation:
                case IArrayInitializerOperation or IArrayCreationOperation or ICollectionExpressionOperation:
                case IPropertyReferenceOperation property when property.Instance == child:
                case IInvocationOperation { TargetMethod.Name: nameof(ToString) } call when call.Instance == child:
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String }:
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Format" or "Concat" or "Join", ContainingType.SpecialType: SpecialType.System_String } } }:
                case IInvocationOperation { TargetMethod: { Name: "Format" or "Concat" or "Join", ContainingType.SpecialType: SpecialType.System_String } }:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    private bool Prints(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        return method.Name.StartsWith("Write", StringComparison.Ordinal)
            ? Is(method.ContainingType, _console) || IsOrDerives(method.ContainingType, _textWriter) || Is(method.ContainingType, _debug) || Is(method.ContainingType, _trace)
            : method.Name.StartsWith("Log", StringComparison.Ordinal)
                && (Is(method.ContainingType, _logger) || Is(method.ContainingType, _loggerExtensions));
    }

    private static bool Is(ITypeSymbol type, INamedTypeSymbol? other) => other is not null && SymbolEqualityComparer.Default.Equals(type, other);

    private static bool IsOrDerives(INamedTypeSymbol? type, INamedTypeSymbol? other)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (Is(type, other))
            {
                return true;
            }
        }

        return false;
    }
}
