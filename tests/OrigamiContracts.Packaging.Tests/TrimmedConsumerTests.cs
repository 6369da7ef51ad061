using System.Runtime.InteropServices;
using OrigamiContracts.Conformance.Tests;
using OrigamiContracts.Testing;
using Xunit;

namespace OrigamiContracts.Packaging.Tests;

/// <summary>The sample is published trimmed to the last member, and still does all it should.</summary>
public sealed class TrimmedConsumerTests
{
    private static readonly string Project = Path.Combine(SolutionFolder.Path, "samples", "TrimmedConsumer");
    private static readonly string BuiltInRun = Path.Combine(SolutionFolder.Path, "samples", "runs", "conforming", "needs_input.json");

    [Fact]
    public async Task A_trimmed_program_reads_validates_and_keeps_to_the_contract()
    {
        using TemporaryFolder folder = new();
        string output = folder["out"];

        // The project treats warnings as errors, those of the trimmer too.
        (await DotNet.SdkAsync(
            Project, "publish", "-c", PackageFeed.Configuration, "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "-o", output))
            .AssertSucceeded();

        string program = Path.Combine(output, OperatingSystem.IsWindows() ? "TrimmedConsumer.exe" : "TrimmedConsumer");
        (await DotNet.ProgramAsync(program)).AssertSucceeded().AssertPrinted("status: NeedsInput\n").AssertPrinted("conforms\n");

        string newer = folder.Write("newer.json", File.ReadAllText(BuiltInRun).Replace("needs_input", "paused", StringComparison.Ordinal));
        ProgramRun run = await DotNet.ProgramAsync(program, newer);
        Assert.Equal(1, run.ExitCode);
        run.AssertPrinted("status: paused, which this version does not know\n").AssertPrinted("/status: error enum: ");
    }
}
