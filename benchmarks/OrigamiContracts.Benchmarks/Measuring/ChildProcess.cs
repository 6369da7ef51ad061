using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace OrigamiContracts.Benchmarks.Measuring;

/// <summary>A program that was run to its end.</summary>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Seconds">Its processor time where the system tells it, else how long it took.</param>
internal sealed record ChildProcess(string Output, double Seconds)
{
    /// <summary>Runs a program.</summary>
    /// <exception cref="InvalidOperationException">It is not here, or failed.</exception>
    public static ChildProcess Run(string program, string folder, params IEnumerable<string> arguments)
    {
        try
        {
            double? before = ProcessorTime.OfEndedChildren();
            var watch = Stopwatch.StartNew();
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            double seconds = ProcessorTime.OfEndedChildren() - before ?? watch.Elapsed.TotalSeconds;
            return process.ExitCode == 0
                ? new ChildProcess(output, seconds)
                : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {output}"));
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException($"{program} is not here.", exception);
        }
    }
}
