using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>What the bounds of numbers mean.</summary>
internal static class Bounds
{
    /// <summary>How a number compares with the limit when it breaks the bound.</summary>
    public static string BrokenWhen(BoundKeyword bound) => bound.Name switch
    {
        "minimum" => "<",
        "exclusiveMinimum" => "<=",
        "maximum" => ">",
        _ => ">=",
    };
}
