namespace OrigamiContracts.Conformance;

/// <summary>What a check came to.</summary>
public sealed class CheckSummary
{
    /// <summary>How many inputs were looked at: those that conform, those that violate and those that can't be checked.</summary>
    public long Checked => Conforming + Violating + Uncheckable;

    /// <summary>How many documents conform: they have no violation that is an error. They may have warnings.</summary>
    public long Conforming { get; internal set; }

    /// <summary>How many documents have a violation that is an error.</summary>
    public long Violating { get; internal set; }

    /// <summary>How many inputs can't be checked: texts that are no JSON, and paths that can't be read.</summary>
    public long Uncheckable { get; internal set; }

    /// <summary>How many violations there are in all documents, warnings and <see cref="UnlistedViolations"/> included.</summary>
    public long Violations { get; internal set; }

    /// <summary>
    /// How many of the violations no report lists, because one document lists
    /// <see cref="ValidationReport.MaximumViolations"/> at most.
    /// </summary>
    public long UnlistedViolations { get; internal set; }
}
