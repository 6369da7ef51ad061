namespace OrigamiContracts.Analyzers.Diagnostics;

/// <summary>What OC3001 tells its code fix.</summary>
internal static class NullGuardProperties
{
    /// <summary>When the member is null, in words.</summary>
    public const string When = "When";
}
