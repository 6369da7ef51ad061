using System.Globalization;
using System.Runtime.InteropServices;
using OrigamiContracts.Testing;

namespace OrigamiContracts.Benchmarks.Measuring;

/// <summary>Where and when something is measured.</summary>
internal static class Surroundings
{
    /// <summary>One sentence in Markdown: effort, machine, date and commit.</summary>
    public static string Describe(Effort effort) => string.Create(
        CultureInfo.InvariantCulture,
        $"Measured {DateTime.UtcNow:yyyy-MM-dd} at {Commit()} by the {(effort == Effort.Short ? "short" : "full")} job: {Environment.ProcessorCount} × {Processor()}, {RuntimeInformation.FrameworkDescription}, {OperatingSystem()}{Load()}; {ProcessorTime.Clock.Title}.");

    private static string Commit()
    {
        string commit = Git("rev-parse", "--short", "HEAD");
        // The results themselves are written while the sections are measured.
        return Git("status", "--porcelain", "--", ".", ":!docs/performance.md").Length == 0 ? commit : $"{commit} with changes";
    }

    private static string Processor()
    {
        const string Label = "model name";
        string? line = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(static line => line.StartsWith(Label, StringComparison.Ordinal))
            : null;
        return line is null ? RuntimeInformation.ProcessArchitecture.ToString() : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }

    private static string OperatingSystem() =>
        System.OperatingSystem.IsLinux() ? "Linux" : System.OperatingSystem.IsWindows() ? "Windows" : RuntimeInformation.OSDescription;

    // Other work on the machine is what most often makes figures differ.
    private static string Load() => File.Exists("/proc/loadavg")
        ? $", load average {File.ReadAllText("/proc/loadavg").Split(' ')[0]} before"
        : "";

    private static string Git(params string[] arguments) => ChildProcess.Run("git", SolutionFolder.Path, arguments).Output.Trim();
}
