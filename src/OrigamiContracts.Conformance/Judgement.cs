using OrigamiContracts.Catalogue;

namespace OrigamiContracts.Conformance;

/// <summary>What judging one payload by itself came to. The default is that it conforms.</summary>
internal readonly record struct Judgement
{
    /// <summary>Why the payload can't be used; null if it can.</summary>
    public UnusableInput? Unusable { get; init; }

    /// <summary>Whether it is no exchange with this API.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>Whether one of its violations, listed or not, is an error.</summary>
    public bool HasErrors { get; init; }

    /// <summary>What was found; null is nothing.</summary>
    public IReadOnlyList<Finding>? Findings { get; init; }

    /// <summary>How many more violations there are.</summary>
    public long Omitted { get; init; }

    /// <summary>What was not judged; null is nothing.</summary>
    public IReadOnlyList<UnjudgedPart>? Unjudged { get; init; }

    /// <summary>What shows a resource that has a life-cycle, so that it has to be compared with earlier ones.</summary>
    public Observation? Observation { get; init; }

    public static Judgement Refused(UnusableInput unusable) => new() { Unusable = unusable };
}
