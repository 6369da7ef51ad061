namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>What was sent for a parameter.</summary>
internal readonly struct ParameterReading
{
    private ParameterReading(IReadOnlyList<WireValue> values, string? json, string? problem, UncheckedReason? uncheckedReason)
    {
        Values = values;
        Json = json;
        Problem = problem;
        Unchecked = uncheckedReason;
        IsPresent = true;
    }

    /// <summary>Nothing was sent.</summary>
    public static ParameterReading Absent => default;

    /// <summary>Whether anything was sent.</summary>
    public bool IsPresent { get; }

    /// <summary>What the value can be, the likeliest first; empty if there is something else to say.</summary>
    public IReadOnlyList<WireValue> Values { get; }

    /// <summary>The value, where it was sent as JSON.</summary>
    public string? Json { get; }

    /// <summary>How what was sent does not keep the parameter's style.</summary>
    public string? Problem { get; }

    /// <summary>Why what was sent can't be judged, if it can't.</summary>
    public UncheckedReason? Unchecked { get; }

    public static ParameterReading Of(IReadOnlyList<WireValue> values) => new(values, null, null, null);

    public static ParameterReading OfJson(string json) => new([], json, null, null);

    public static ParameterReading Malformed(string problem) => new([], null, problem, null);

    public static ParameterReading NotChecked(UncheckedReason reason) => new([], null, null, reason);
}
