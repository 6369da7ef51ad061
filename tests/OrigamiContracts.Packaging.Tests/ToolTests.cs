using Xunit;

namespace OrigamiContracts.Packaging.Tests;

/// <summary>The tool, installed from its package.</summary>
public sealed class ToolTests(PackageFeed feed)
{
    [Fact]
    public async Task The_installed_tool_compiles_descriptions()
    {
        string folder = feed.CreateProjectFolder();
        (await DotNet.SdkAsync(folder, "tool", "install", "OrigamiContracts.Tool", "--version", feed.Version, "--tool-path", "tools")).AssertSucceeded();
        File.WriteAllText(
            Path.Combine(folder, "api.openapi.yaml"),
            """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            paths: {}
            components:
              schemas:
                Pet:
                  type: object
                  properties:
                    name: {type: string, pattern: '^[a-z]+$', nullable: true}

            """);
        File.WriteAllText(Path.Combine(folder, "pet.json"), """{"name":"Minka"}""");

        string program = Path.Combine(folder, "tools", OperatingSystem.IsWindows() ? "origami-contracts.exe" : "origami-contracts");
        ProgramRun run = await DotNet.ProgramAsync(
            program, "check", Path.Combine(folder, "pet.json"), "--spec", Path.Combine(folder, "api.openapi.yaml"), "--schema", "Pet", "--no-cache");

        Assert.Equal(1, run.ExitCode);
        run.AssertPrinted("api.openapi.yaml(9,51): warning OC1007: ")
            .AssertPrinted("/name: error pattern: must match the pattern ^[a-z]+$")
            .AssertPrinted("1 checked: 0 conform, 1 violates, 0 uncheckable (1 violation)\n");
    }
}
