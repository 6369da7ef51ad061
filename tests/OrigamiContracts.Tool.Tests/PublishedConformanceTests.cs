using System.Text.Json;
using OrigamiContracts.Testing;
using Xunit;

namespace OrigamiContracts.Tool.Tests;

/// <summary>
/// The required tests of the JSON Schema Test Suite as Bowtie asks them, and real documents as users check them: what
/// docs/conformance.md publishes.
/// </summary>
[Trait("Category", "Slow")]
public sealed class PublishedConformanceTests
{
    private const string Folder = "suites/json-schema-test-suite";
    private const string Draft = "draft2020-12";
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    [Fact]
    public async Task Bowtie_is_answered_as_the_suite_expects_and_the_counts_are_published()
    {
        string[] files = [.. Directory.GetFiles(SharedMaterial.PathOf($"{Folder}/tests/{Draft}"), "*.json").Order(StringComparer.Ordinal)];
        (string File, JsonElement Case)[] cases = [.. files.SelectMany(static path => Parse(path).EnumerateArray().Select(one => (Path.GetFileNameWithoutExtension(path), one)))];

        ToolRun run = await ToolRun.WithInput(string.Join('\n', Questions([.. cases.Select(static one => one.Case)])), "bowtie");
        string[] answers = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(cases.Select(static (one, i) => $$"""{"seq":{{i}},"results":[{{string.Join(',', Expected(one.Case))}}]}"""), answers.Skip(2));
        int total = cases.Sum(static one => one.Case.GetProperty("tests").GetArrayLength());
        AssertPublished($"{total:N0} of {total:N0} required tests");
        foreach (IGrouping<string, (string File, JsonElement Case)> file in cases.GroupBy(static one => one.File))
        {
            int tests = file.Sum(static one => one.Case.GetProperty("tests").GetArrayLength());
            AssertPublished($"| {file.Key} | {tests} | {tests} |");
        }
    }

    [Theory]
    [InlineData("ansible-meta")]
    [InlineData("cmake-presets")]
    [InlineData("cql2")]
    [InlineData("cypress")]
    [InlineData("helm-chart-lock")]
    [InlineData("krakend")]
    [InlineData("lazygit")]
    [InlineData("pulumi")]
    [InlineData("ui5-manifest")]
    [InlineData("yamllint")]
    public async Task Real_documents_conform_to_the_schemas_they_were_written_for_and_their_number_is_published(string corpus)
    {
        string folder = SharedMaterial.PathOf($"corpora/{corpus}");
        string documents = Path.Combine(folder, "instances.jsonl");
        int count = File.ReadLines(documents).Count();

        ToolRun run = await ToolRun.Of("check", "--no-cache", "--spec", Path.Combine(folder, "schema.json"), documents);

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith($"{count} checked: {count} conform, 0 violate, 0 uncheckable (0 violations)\n", run.Output, StringComparison.Ordinal);
        AssertPublished($"| {corpus} | {count} | {count} |");
    }

    private static void AssertPublished(string counts) =>
        Assert.Contains(counts, File.ReadAllText(Path.Combine(SolutionFolder.Path, "docs", "conformance.md")), StringComparison.Ordinal);

    private static IEnumerable<string> Questions(JsonElement[] cases)
    {
        string registry = Registry();
        return
        [
            """{"cmd":"start","version":1}""",
            $$"""{"cmd":"dialect","dialect":"{{Dialect}}"}""",
            .. cases.Select((one, i) => $$$"""{"cmd":"run","seq":{{{i}}},"case":{"description":"","schema":{{{LineOf(one.GetProperty("schema"))}}},"registry":{{{registry}}},"tests":[{{{Tests(one)}}}]}}"""),
            """{"cmd":"stop"}""",
        ];
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
