using OrigamiContracts.Catalogue;

namespace OrigamiContracts.Tool;

/// <summary>The contract the tool checks against when it is given no other.</summary>
internal static class BuiltInContract
{
    public static ApiContract Value => throw new NotSupportedException("There is no built-in contract yet.");
}
