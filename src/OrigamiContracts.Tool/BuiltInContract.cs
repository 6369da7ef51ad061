using OrigamiContracts.Catalogue;
using OrigamiContracts.Compilation;
using OrigamiContracts.V2;

namespace OrigamiContracts.Tool;

/// <summary>The contract the tool checks against when it is given no other.</summary>
internal static class BuiltInContract
{
    public static ApiContract Value => OrigamiV2.Contract;

    /// <summary>The description it was compiled from; null for a contract that is not it.</summary>
    public static DescriptionSource? DescriptionOf(ApiContract contract)
    {
        if (contract != Value || typeof(BuiltInContract).Assembly.GetManifestResourceStream(contract.DescriptionFile) is not { } stream)
        {
            return null;
        }

        using var text = new StreamReader(stream);
        return new DescriptionSource(contract.DescriptionFile, text.ReadToEnd());
    }
}
