using OrigamiContracts.Conformance.Coverage;
using OrigamiContracts.Conformance.Timelines;

namespace OrigamiContracts.Conformance;

/// <summary>How a check goes about its work, whatever it checks.</summary>
public sealed record CheckRunSettings
{
    /// <summary>How many threads judge at once; what is found does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Is told now and then how far the check has come.</summary>
    public IProgress<CheckProgress>? Progress { get; init; }

    /// <summary>Is told what the traffic exercises; <see langword="null"/> if nobody wants to know.</summary>
    public CoverageBook? Coverage { get; init; }

    /// <summary>Is told in which states resources are seen; <see langword="null"/> if nobody wants to know.</summary>
    public TimelineBook? Timelines { get; init; }
}
