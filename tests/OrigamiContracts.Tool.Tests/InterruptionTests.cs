using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace OrigamiContracts.Tool.Tests;

/// <summary>The process of the tool, ended by the signals that users and systems end processes by.</summary>
public sealed class InterruptionTests
{
    [Theory]
    [InlineData("INT", 2)]
    [InlineData("TERM", 15)]
    public async Task A_check_that_waits_for_input_reports_what_it_has_checked(string signal, int number)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals.");
        Assert.SkipWhen(IsIgnored(number), $"Where this runs, SIG{signal} is ignored, which processes inherit.");
        using Process process = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "origami-contracts"), ["check", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        // More than fits into the pipe and is ahead of the threads, so that some of it has been judged when it has been written.
        for (int i = 0; i < 5_000; i++)
        {
            await process.StandardInput.WriteAsync("{\"status\":\"lost\"}" + new string(' ', 1000) + "\n");
        }

        await ProgramOutput.OfAsync(new ProcessStartInfo("kill", ["-s", signal, process.Id.ToString(CultureInfo.InvariantCulture)]));

        Assert.Equal("origami-contracts: interrupted: not all of the input was checked\n", await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, process.ExitCode);
        Assert.StartsWith("-:1: ", await output, StringComparison.Ordinal);
        Assert.Contains("\nThis report is partial: the check was interrupted.\n", await output, StringComparison.Ordinal);
    }

    private static bool IsIgnored(int signal)
    {
        string mask = File.ReadLines("/proc/self/status").Single(static line => line.StartsWith("SigIgn:", StringComparison.Ordinal))["SigIgn:".Length..];
        return (ulong.Parse(mask.Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) >> (signal - 1) & 1) == 1;
    }
}
