using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrigamiContracts.Analyzers.Operations;

/// <summary>Sees through what the compiler puts around an expression.</summary>
internal static class Conversions
{
    /// <summary>The expression as it was written, without the conversions that were not.</summary>
    public static IOperation WithoutImplicitConversions(this IOperation value)
    {
        while (value is IConversionOperation { IsImplicit: true } conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }

    /// <summary>The expression without any conversions.</summary>
    public static IOperation WithoutConversions(this IOperation value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }
}
