namespace OrigamiContracts.Conformance.Coverage;

/// <summary>Something of a description that traffic can exercise.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">What it is called, for a person.</param>
/// <param name="Location">Where it stands in the description: a JSON Pointer.</param>
/// <param name="IsSeen">Whether the traffic had it.</param>
public sealed record CoverageItem(CoverageKind Kind, string Name, string Location, bool IsSeen);
