namespace OrigamiContracts.Compilation;

/// <summary>A description has errors, and so can't be compiled.</summary>
public sealed class InvalidDescriptionException : Exception
{
    internal InvalidDescriptionException(IReadOnlyList<DescriptionFinding> findings)
        : base(string.Join('\n', findings.Where(static finding => finding.IsError))) => Findings = findings;

    /// <summary>All that was found, errors first, then in the order of their places.</summary>
    public IReadOnlyList<DescriptionFinding> Findings { get; }
}
