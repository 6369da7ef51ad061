namespace OrigamiContracts.Conformance;

/// <summary>What a check came to.</summary>
public sealed class CheckSummary
{
    /// <summary>How many inputs were looked at: those that conform, those that violate and those that can't be checked.</summary>
    public long Checked => Conforming + Violating + Uncheckable;

    /// <summary>How many inputs were judged, all of them, and conform: they have no violation that is an error. They may have warnings.</summary>
    public long Conforming { get; internal set; }

    /// <summary>How many inputs have a violation that is an error.</summary>
    public long Violating { get; internal set; }

    /// <summary>
    /// How many inputs have no error, but were not judged, or not all of them: because of the description, because of what
    /// was recorded, or because they are <see cref="Unusable"/>.
    /// </summary>
    public long Uncheckable { get; internal set; }

    /// <summary>How many of the uncheckable inputs are no exchanges with this API.</summary>
    public long Elsewhere { get; internal set; }

    /// <summary>How many of the uncheckable inputs can't be used at all: texts that are no JSON, and paths that can't be read.</summary>
    public long Unusable { get; internal set; }

    /// <summary>How many violations there are in all inputs, warnings and <see cref="UnlistedViolations"/> included.</summary>
    public long Violations { get; internal set; }

    /// <summary>
    /// How many of the violations are in no report, because of one input
    /// <see cref="ValidationReport.MaximumViolations"/> are looked at, at most.
    /// </summary>
    public long UnlistedViolations { get; internal set; }

    /// <summary>Whether anything was judged.</summary>
    public bool HasJudged => Checked > Unusable + Elsewhere;

    internal void Add(CheckSummary other)
    {
        Conforming += other.Conforming;
        Violating += other.Violating;
        Uncheckable += other.Uncheckable;
        Elsewhere += other.Elsewhere;
        Unusable += other.Unusable;
        Violations += other.Violations;
        UnlistedViolations += other.UnlistedViolations;
    }
}
