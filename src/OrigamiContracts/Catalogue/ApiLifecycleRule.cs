namespace OrigamiContracts.Catalogue;

/// <summary>What must hold between one observation of a resource and the next.</summary>
public sealed class ApiLifecycleRule
{
    /// <summary>The id that findings carry, such as <c>run-constant-started-at</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of rule it is.</summary>
    public required ApiLifecycleRuleKind Kind { get; init; }

    /// <summary>How much a finding weighs.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Where the rule stands in the description: a JSON Pointer.</summary>
    public required string Location { get; init; }

    /// <summary>The property that it binds.</summary>
    public required ApiLifecyclePath Path { get; init; }

    /// <summary>Why the description has it so, for a person; <see langword="null"/> where it does not say.</summary>
    public string? Message { get; init; }

    /// <summary>Where the rule is stated; <see langword="null"/> where the description does not say.</summary>
    public string? Source { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
