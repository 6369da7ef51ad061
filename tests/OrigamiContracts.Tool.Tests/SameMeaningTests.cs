using System.Text;
using OrigamiContracts.Testing;
using Xunit;

namespace OrigamiContracts.Tool.Tests;

/// <summary>A description means the same whether it was compiled by a build or by the tool.</summary>
[Trait("Category", "Slow")]
public sealed class SameMeaningTests
{
    public static TheoryData<string, string> Samples => new(
    [
        ("runs/violating", "Run"),
        ("runs/conforming", "Run"),
        ("requests/violating", "CreateAgentRequest"),
        .. Directory.EnumerateDirectories(FullPath("answers")).Select(Path.GetFileName).Order(StringComparer.Ordinal).Select(static schema => ($"answers/{schema!}", schema!)),
    ]);

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task The_description_of_the_built_in_contract_finds_what_the_contract_finds(string samples, string schema)
    {
        string[] check = ["check", FullPath(samples), "--schema", schema, "--report", "json"];

        string byContract = await Run(check);

        string spec = Path.Combine(SolutionFolder.Path, "spec", "origami-v2.openapi.yaml");
        Assert.Equal(byContract, (await Run([.. check, "--spec", spec])).Replace(spec.Replace('\\', '/'), "origami-v2.openapi.yaml", StringComparison.Ordinal));
        Assert.Contains("\"checked\":", byContract, StringComparison.Ordinal);
    }

    private static async Task<string> Run(string[] arguments)
    {
        using var output = new MemoryStream();
        var commandLine = new CommandLine(BuiltInContract.Value, new StandardStreams(Stream.Null, output, Stream.Null));
        int exitCode = await commandLine.RunAsync(arguments, TestContext.Current.CancellationToken);
        return $"{exitCode}\n{Encoding.UTF8.GetString(output.ToArray())}";
    }

    private static string FullPath(string samples) => Path.Combine(SolutionFolder.Path, "samples", samples);
}
