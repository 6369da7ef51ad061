namespace OrigamiContracts.Analyzers.Diagnostics;

/// <summary>What rules are grouped by.</summary>
internal static class RuleCategories
{
    /// <summary>About values and their constraints.</summary>
    public const string Values = "OrigamiContracts.Values";

    /// <summary>About the life-cycle of resources and the use of the contract.</summary>
    public const string Usage = "OrigamiContracts.Usage";
}
