using OrigamiContracts.Catalogue;
using OrigamiContracts.V2;

namespace OrigamiContracts.Tool;

/// <summary>The contract the tool checks against when it is given no other.</summary>
internal static class BuiltInContract
{
    public static ApiContract Value => OrigamiV2.Contract;
}
