namespace OrigamiContracts.Benchmarks.Measuring;

/// <summary>What one execution takes.</summary>
/// <param name="Nanoseconds">The median of the iterations, of the pass in which it was the least.</param>
/// <param name="AllocatedBytes">On the managed heap.</param>
internal readonly record struct Measurement(double Nanoseconds, long AllocatedBytes)
{
    /// <summary>How fast a text of that length was worked through, in 10^6 bytes a second.</summary>
    public double MegabytesPerSecond(long bytes) => bytes * 1e3 / Nanoseconds;
}
