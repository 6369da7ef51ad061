using System.Runtime.InteropServices;
using Perfolizer.Horology;

namespace OrigamiContracts.Benchmarks.Measuring;

/// <summary>
/// Counts the time that the current thread was on a processor, so that other work on the machine does not lengthen what
/// is measured. Where the system does not tell it, it is <see cref="Chronometer.BestClock"/> that counts.
/// </summary>
internal sealed class ProcessorTime : IClock
{
    private const int ClockThreadCpuTime = 3;
    private const int ResourcesOfChildren = -1;

    private ProcessorTime()
    {
    }

    public static IClock Clock { get; } = OperatingSystem.IsLinux() && Environment.Is64BitProcess ? new ProcessorTime() : Chronometer.BestClock;

    public string Title => "processor time of the thread";

    public bool IsAvailable => true;

    public Frequency Frequency => Frequency.GHz;

    public long GetTimestamp() => GetTime(ClockThreadCpuTime, out TimeSpec time) == 0
        ? (time.Seconds * 1_000_000_000) + time.Nanoseconds
        : throw new InvalidOperationException("The system does not tell the processor time of a thread.");

    /// <summary>What something takes.</summary>
    /// <returns>Nanoseconds.</returns>
    public static double Of(Action work)
    {
        StartedClock started = Clock.Start();
        work();
        return started.GetElapsed().GetNanoseconds();
    }

    /// <summary>The processor time of all processes that this one has started and that have ended.</summary>
    /// <returns>Seconds; <see langword="null"/> where the system does not tell.</returns>
    public static double? OfEndedChildren() => Clock is ProcessorTime && GetResourceUsage(ResourcesOfChildren, out ResourceUsage usage) == 0
        ? usage.UserSeconds + usage.SystemSeconds + ((usage.UserMicroseconds + usage.SystemMicroseconds) / 1e6)
        : null;

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetTime(int clock, out TimeSpec time);

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetResourceUsage(int whose, out ResourceUsage usage);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct TimeSpec
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }

    // Followed by what is of no interest here.
    [StructLayout(LayoutKind.Sequential, Size = 18 * sizeof(long))]
    private readonly struct ResourceUsage
    {
        public readonly long UserSeconds;
        public readonly long UserMicroseconds;
        public readonly long SystemSeconds;
        public readonly long SystemMicroseconds;
    }
}
