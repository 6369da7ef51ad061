namespace OrigamiContracts.Benchmarks.Measuring;

/// <summary>How much time measuring may take.</summary>
internal enum Effort
{
    /// <summary>Minutes, for looking where one is.</summary>
    Short,

    /// <summary>As long as it takes for figures that can be compared.</summary>
    Full,
}
