using OrigamiContracts.Conformance.Coverage;
using OrigamiContracts.Conformance.Timelines;

namespace OrigamiContracts.Conformance.Reports;

/// <summary>What a check found, ready to be written down.</summary>
public sealed record CheckReport
{
    /// <summary>What was checked by.</summary>
    public required CheckedContract Contract { get; init; }

    /// <summary>What the check came to.</summary>
    public required CheckSummary Summary { get; init; }

    /// <summary>Whether the check was ended before it was through.</summary>
    public bool IsPartial { get; init; }

    /// <summary>What was found, by its causes, in the order in which they were first found.</summary>
    public required IReadOnlyList<Cause> Causes { get; init; }

    /// <summary>How many findings are of further causes, <see cref="CauseBook.MaximumCauses"/> being told apart.</summary>
    public long OmittedFindings { get; init; }

    /// <summary>The inputs that can't be used; <see cref="CauseBook.MaximumUnusable"/> of them at most.</summary>
    public IReadOnlyList<UnusableInput> Unusable { get; init; } = [];

    /// <summary>What the traffic exercised; <see langword="null"/> if nobody wanted to know.</summary>
    public CoverageReport? Coverage { get; init; }

    /// <summary>In which states resources were seen; <see cref="TimelineBook.MaximumResources"/> of them at most.</summary>
    public IReadOnlyList<ResourceTimeline> Timelines { get; init; } = [];

    /// <summary>The causes that count: those that no baseline knows.</summary>
    public IEnumerable<Cause> NewCauses => Causes.Where(static cause => !cause.IsKnown);
}
