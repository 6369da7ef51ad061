namespace OrigamiContracts.Conformance.Reports;

/// <summary>The contract that was checked by.</summary>
/// <param name="Title">The title of the API.</param>
/// <param name="Version">The version of the API.</param>
/// <param name="Description">The file name of the description.</param>
public sealed record CheckedContract(string Title, string Version, string Description);
