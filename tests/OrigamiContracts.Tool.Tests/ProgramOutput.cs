using System.Diagnostics;
using System.Text;
using Xunit;

namespace OrigamiContracts.Tool.Tests;

/// <summary>What a program did, run to its end.</summary>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Text">What it wrote to standard output and standard error.</param>
internal sealed record ProgramOutput(int ExitCode, string Text)
{
    public static async Task<ProgramOutput> OfAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var text = new StringBuilder(await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        text.Append(await error);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new ProgramOutput(process.ExitCode, text.ToString());
    }
}
