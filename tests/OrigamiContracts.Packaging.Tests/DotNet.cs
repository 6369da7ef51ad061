using System.Diagnostics;
using System.Text;
using Xunit;

namespace OrigamiContracts.Packaging.Tests;

/// <summary>Runs programs as a user would, each with a time limit, and keeps what they print for the assertion.</summary>
internal static class DotNet
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(5);

    /// <summary>Runs a command of the .NET SDK.</summary>
    public static Task<ProgramRun> SdkAsync(string workingFolder, params IEnumerable<string> arguments) =>
        RunAsync(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", workingFolder, arguments);

    /// <summary>Runs a program that was built.</summary>
    public static Task<ProgramRun> ProgramAsync(string path, params IEnumerable<string> arguments) =>
        RunAsync(path, Path.GetDirectoryName(path)!, arguments);

    private static async Task<ProgramRun> RunAsync(string program, string workingFolder, IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What the test run's own MSBuild left behind is not for the builds that tests start.
        foreach (string name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        // Servers of earlier builds would keep an older generator loaded.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";

        using var process = new Process { StartInfo = start };
        StringBuilder output = new();
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeLimit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Append($"Ended after {TimeLimit}, or with the test run.");
            return new ProgramRun(start, ExitCode: -1, Text());
        }

        return new ProgramRun(start, process.ExitCode, Text());

        void Append(string? line)
        {
            lock (output)
            {
                output.Append(line is null ? "" : line + "\n");
            }
        }

        string Text()
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }
}
