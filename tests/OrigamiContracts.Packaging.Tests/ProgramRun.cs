using System.Diagnostics;
using Xunit;

namespace OrigamiContracts.Packaging.Tests;

/// <summary>A program that ran.</summary>
/// <param name="Start">How it was started.</param>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Output">What it printed, standard output and standard error.</param>
internal sealed record ProgramRun(ProcessStartInfo Start, int ExitCode, string Output)
{
    public ProgramRun AssertSucceeded()
    {
        Assert.True(ExitCode == 0, $"Exit code {ExitCode} of {this}");
        return this;
    }

    public ProgramRun AssertFailed()
    {
        Assert.True(ExitCode > 0, $"No failure of {this}");
        return this;
    }

    public ProgramRun AssertPrinted(string text)
    {
        Assert.True(Output.Contains(text, StringComparison.Ordinal), $"'{text}' is not in the output of {this}");
        return this;
    }

    public ProgramRun AssertBuiltWithoutWarnings() => AssertSucceeded().AssertPrinted("    0 Warning(s)\n");

    public override string ToString() => $"{Start.FileName} {string.Join(' ', Start.ArgumentList)}\n{Output}";
}
