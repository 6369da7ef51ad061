using OrigamiContracts.Conformance.Tests;
using OrigamiContracts.Testing;
using OrigamiContracts.Tool.Configuration;
using Xunit;

namespace OrigamiContracts.Tool.Tests;

/// <summary><c>origami-contracts.json</c>: the options of a project.</summary>
public sealed class ConfigTests : IDisposable
{
    private static readonly string Schema = Path.Combine(SolutionFolder.Path, "src", "OrigamiContracts.Tool", "Configuration", "config.schema.json");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_nearest_file_upwards_counts_and_the_command_line_wins()
    {
        _folder.Write("origami-contracts.json", """{"failOn":"error"}""");
        _folder.Write("a/origami-contracts.json", """
            {
              // Comments may stand here.
              "$schema": "x",
              "failOn": "never",
            }
            """);
        Directory.CreateDirectory(_folder["a/b/c"]);

        Assert.Equal(0, (await ToolRun.InFolder(_folder["a/b/c"], "check", "-")).ExitCode);
        Assert.Equal(1, (await ToolRun.InFolder(_folder["a/b/c"], "check", "-", "--fail-on", "error")).ExitCode);
        Assert.Equal(1, (await ToolRun.InFolder(_folder.Path, "check", "-")).ExitCode);
    }

    [Fact]
    public async Task Paths_are_those_of_the_folder_of_the_file()
    {
        _folder.Write("api/s.json", """{"required":["a"]}""");
        _folder.Write("origami-contracts.json", """{"spec":"api/s.json","reports":["json=out/report.json","text"]}""");
        Directory.CreateDirectory(_folder["deep"]);

        ToolRun run = await ToolRun.InFolder(_folder["deep"], "check", "-");

        Assert.StartsWith("-:1: (root): error required: the property 'a' is required, but missing\n", run.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder["out/report.json"]));
    }

    [Fact]
    public async Task What_belongs_to_the_description_of_the_file_does_not_count_for_another()
    {
        _folder.Write("origami-contracts.json", """{"spec":"no.json","overlays":["no.yaml"],"schema":"No"}""");

        ToolRun run = await ToolRun.InFolder(_folder.Path, "check", "-", "--spec", _folder.Write("s.json", "true"));

        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Each_setting_is_printed_with_where_it_comes_from()
    {
        _folder.Write("origami-contracts.json", "{\n\"ignoreHeader\": [\"X-A\", \"Cookie\"], \"redact\": [\"/a\", \"/b\"],\n\"failOn\": \"warning\", \"coverage\": true}");

        ToolRun run = await ToolRun.InFolder(_folder.Path, "check", "--print-config", "--fail-on", "never", "--threads", "3");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("\nfailOn: never (command line)\ncoverage: true (origami-contracts.json:3)\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nredact: /a, /b (origami-contracts.json:2)\nmaxDepth: 64 (default)\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nignoreHeader: X-A, Cookie (origami-contracts.json:2)\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("\nthreads: 3 (command line)\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nspec: - (default)\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "origami-contracts.json:1: has to be an object")]
    [InlineData("{\n\"failon\":1}", "origami-contracts.json:2: there is no setting 'failon'; did you mean failOn?")]
    [InlineData("{\"spec\":[]}", "origami-contracts.json:1: 'spec' has to be a string")]
    [InlineData("{\"servers\":[1]}", "origami-contracts.json:1: 'servers' has to be a list of strings")]
    [InlineData("{\"threads\":\"1\"}", "origami-contracts.json:1: 'threads' has to be a number")]
    [InlineData("{\"coverage\":0}", "origami-contracts.json:1: 'coverage' has to be true or false")]
    [InlineData("{\n\n oops", "origami-contracts.json:3: not JSON: 'o' is an invalid start of a property name. Expected a '\"'")]
    public async Task What_is_wrong_with_the_file_is_told_with_its_line(string text, string expected)
    {
        _folder.Write("origami-contracts.json", text);

        Assert.Equal(new ToolRun(2, "", $"{expected}\n"), await ToolRun.InFolder(_folder.Path, "check", "-"));
    }

    [Fact]
    public async Task The_schema_for_editors_knows_every_setting()
    {
        string config = _folder.Write("config.json", """
            {"$schema":"x","exchanges":true,"spec":"a","schema":"b","operation":"c","resources":["https://a=b"],"overlays":["d"],"assertFormats":true,
             "servers":["e"],"ignoreQuery":["f"],"ignoreHeader":["X-F"],"reports":["html=g"],"failOn":"warning","coverage":true,"minCoverage":80,"baseline":"h","redact":["/i"],
             "maxDepth":100,"maxSize":10,"threads":2}
            """);

        Assert.Equal(0, (await ToolRun.Of("check", config, "--spec", Schema)).ExitCode);
        Assert.All(
            ConfigMember.All,
            member => Assert.Contains($"\"{member.Name}\":", File.ReadAllText(config), StringComparison.Ordinal));
        Assert.Equal(1, (await ToolRun.WithInput("""{"failOn":"errors"}""", "check", "-", "--spec", Schema)).ExitCode);
    }
}
