using Xunit;

namespace OrigamiContracts.Tests;

/// <summary>Counts what the current thread allocates.</summary>
internal static class Allocations
{
    private const int Attempts = 5;

    /// <summary>Fails if something allocates, once it is warm.</summary>
    public static void AssertNone(Action use)
    {
        // A collection in between may have emptied the pool, so not every attempt has to go without.
        long least = long.MaxValue;
        for (int i = 0; i < Attempts && least > 0; i++)
        {
            use();
            long before = GC.GetAllocatedBytesForCurrentThread();
            use();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }
}
