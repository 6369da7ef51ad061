using OrigamiContracts.Catalogue;

namespace OrigamiContracts;

/// <summary>Two observations of a resource that its life-cycle does not allow one after the other.</summary>
public sealed record LifecycleFinding
{
    /// <summary>The rule that is broken.</summary>
    public required ApiLifecycleRule Rule { get; init; }

    /// <summary>What resource it is about, such as <c>run v2_run-17</c>; long keys are cut.</summary>
    public required string Resource { get; init; }

    /// <summary>The earlier observation: the last one before <see cref="Later"/> that had the value.</summary>
    public required string Earlier { get; init; }

    /// <summary>The observation that does not go with the earlier one.</summary>
    public required string Later { get; init; }

    /// <summary>What was seen in the earlier observation, cut to a length that suits a message.</summary>
    public required string EarlierValue { get; init; }

    /// <summary>What was seen in the later observation, cut to a length that suits a message.</summary>
    public required string LaterValue { get; init; }

    /// <summary>Where in the later observation: a JSON Pointer (RFC 6901).</summary>
    public required string InstanceLocation { get; init; }

    /// <summary>Where in the UTF-8 text of the later observation the value begins, in bytes from its start.</summary>
    public required long ByteOffset { get; init; }

    /// <summary>What is wrong, for a person. Not to be taken apart by programs: use the other members.</summary>
    public required string Message { get; init; }

    /// <summary>How bad, which rule and why, in a line.</summary>
    public override string ToString() =>
        $"{(Rule.Severity == Severity.Error ? "error" : "warning")} {Rule.Id}: {Message}";
}
