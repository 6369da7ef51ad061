using System.Text.Json;
using OrigamiContracts.Testing;
using Xunit;

namespace OrigamiContracts.Tool.Tests;

/// <summary>The required tests of the JSON Schema Test Suite, as Bowtie asks them.</summary>
[Trait("Category", "Slow")]
public sealed class BowtieSuiteTests
{
    private const string Folder = "suites/json-schema-test-suite";

    [Theory]
    [InlineData("draft2020-12", "https://json-schema.org/draft/2020-12/schema")]
    public async Task Bowtie_is_answered_as_the_suite_expects(string draft, string dialect)
    {
        JsonElement[] cases = [.. Directory.GetFiles(SharedMaterial.PathOf($"{Folder}/tests/{draft}"), "*.json").Order(StringComparer.Ordinal).SelectMany(static path => Parse(path).EnumerateArray())];
        string registry = Registry();
        IEnumerable<string> runs = cases.Select((one, i) =>
            $$$"""{"cmd":"run","seq":{{{i}}},"case":{"description":"","schema":{{{LineOf(one.GetProperty("schema"))}}},"registry":{{{registry}}},"tests":[{{{Tests(one)}}}]}}""");

        ToolRun run = await ToolRun.WithInput(
            string.Join('\n', [$$"""{"cmd":"start","version":1}""", $$"""{"cmd":"dialect","dialect":"{{dialect}}"}""", .. runs, """{"cmd":"stop"}"""]),
            "bowtie");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            cases.Select(static (one, i) => $$"""{"seq":{{i}},"results":[{{string.Join(',', Expected(one))}}]}"""),
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2));
    }

    // The suite's remote schemas are served at this address.
    private static string Registry()
    {
        string folder = SharedMaterial.PathOf($"{Folder}/remotes");
        IEnumerable<string> schemas = Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => $"\"http://localhost:1234/{Path.GetRelativePath(folder, path).Replace('\\', '/')}\":{LineOf(Parse(path))}");
        return $"{{{string.Join(',', schemas)}}}";
    }

    private static string Tests(JsonElement testCase) => string.Join(
        ',',
        testCase.GetProperty("tests").EnumerateArray().Select(static test => $$$"""{"description":"","instance":{{{LineOf(test.GetProperty("data"))}}}}"""));

    private static IEnumerable<string> Expected(JsonElement testCase) =>
        testCase.GetProperty("tests").EnumerateArray().Select(static test => $$$"""{"valid":{{{test.GetProperty("valid").GetRawText()}}}}""");

    private static JsonElement Parse(string path) => JsonElement.Parse(File.ReadAllBytes(path));

    private static string LineOf(JsonElement element) => element.GetRawText().ReplaceLineEndings("");
}
