using OrigamiContracts.Conformance.Tests;
using Xunit;

namespace OrigamiContracts.Tool.Tests;

/// <summary><c>check --max-depth</c>: how deep documents can be nested.</summary>
public sealed class MaximumDepthTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(64, new string[0], 0)]
    [InlineData(65, new string[0], 2)]
    [InlineData(3, new[] { "--max-depth", "3" }, 0)]
    [InlineData(4, new[] { "--max-depth", "3" }, 2)]
    [InlineData(1000, new[] { "--max-depth", "1000" }, 0)]
    public async Task A_document_can_be_nested_as_deep_as_is_said(int depth, string[] options, int exitCode)
    {
        string schema = _folder.Write("tree.json", """{"type":"array","anyOf":[{"items":{"$ref":"#"}},{"maxItems":0}]}""");

        ToolRun run = await ToolRun.WithInput(
            new string('[', depth) + new string(']', depth),
            ["check", "--no-cache", "--spec", schema, .. options, "-"]);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(exitCode != 0, run.Error.Contains("nested too deep", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1001")]
    [InlineData("deep")]
    public async Task A_depth_out_of_range_is_refused(string depth)
    {
        ToolRun run = await ToolRun.Of("check", "--max-depth", depth, "-");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"--max-depth is a number from 1 to 1000, not '{depth}'", run.Error, StringComparison.Ordinal);
    }
}
