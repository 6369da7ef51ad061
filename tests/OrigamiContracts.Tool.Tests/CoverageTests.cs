using System.Text.Json;
using OrigamiContracts.Conformance.Tests;
using OrigamiContracts.Testing;
using Xunit;

namespace OrigamiContracts.Tool.Tests;

/// <summary>What of a description the traffic exercises.</summary>
public sealed class CoverageTests : IDisposable
{
    private const string Placed =
        """{"request":{"method":"POST","url":"/v1/orders","headers":{"X-Api-Key":"key-1","Content-Type":"application/json"},"body":{"quantity":1}},"response":{"status":201,"headers":{"Location":"/v1/orders/7","Content-Type":"application/json"},"body":{"id":7,"quantity":1,"paid":true}}}""";

    private static readonly string Shop = Path.Combine(SolutionFolder.Path, "tests", "Shared", "Http", "shop.openapi.yaml");
    private static readonly string ReportSchema = Path.Combine(SolutionFolder.Path, "src", "OrigamiContracts.Conformance", "Reports", "report.schema.json");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Exchanges_exercise_operations_statuses_media_types_properties_and_rules()
    {
        string json = _folder["report.json"];

        ToolRun run = await ToolRun.WithInput(Placed, "check", "--exchanges", "-", "--spec", Shop, "--coverage", "--report", "text", "--report", $"json={json}");

        Assert.Equal(
            "1 checked: 1 conforms, 0 violate, 0 uncheckable (0 violations)\n"
            + "coverage 50.0 %: 1 of 2 operations, 1 of 3 statuses, 2 of 5 media types, 4 of 7 properties, 1 of 1 rules\n"
            + "    never seen: status placeOrder 400\n"
            + "    never seen: operation getOrder\n"
            + "    never seen: status getOrder 200\n",
            run.Output);
        using var report = JsonDocument.Parse(await File.ReadAllBytesAsync(json, TestContext.Current.CancellationToken));
        Assert.Equal(
            ["/components/schemas/NewOrder/properties/quantity", "/components/schemas/Order/properties/id", "/components/schemas/Order/properties/quantity", "/components/schemas/Order/properties/paid"],
            report.RootElement.GetProperty("coverage").GetProperty("items").EnumerateArray()
                .Where(static item => item.GetProperty("kind").GetString() == "property" && item.GetProperty("seen").GetBoolean())
                .Select(static item => item.GetProperty("location").GetString()));
        Assert.Equal(0, (await ToolRun.Of("check", json, "--spec", ReportSchema)).ExitCode);
    }

    [Fact]
    public async Task Documents_exercise_their_schema_through_references_alternatives_lists_and_maps()
    {
        string schema = _folder.Write("s.json", """
            {"$defs":{"node":{"properties":{"kind":{"enum":["leaf","tree"]},"children":{"items":{"$ref":"#/$defs/node"}},"by~/name":{"additionalProperties":{"properties":{"deep":true}}}}}},
             "anyOf":[{"$ref":"#/$defs/node"},{"properties":{"other":true}}]}
            """);

        ToolRun run = await ToolRun.WithInput("""{"children":[{"kind":"leaf"}],"by~/name":{"x":{"deep":1}}}""", "check", "-", "--spec", schema, "--coverage");

        Assert.EndsWith("\ncoverage 71.4 %: 4 of 5 properties, 1 of 2 listed values\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_of_sequences_and_the_JSON_in_events_exercise_their_schemas()
    {
        string events = Path.Combine(SolutionFolder.Path, "samples", "events");

        ToolRun run = await ToolRun.Of("check", "--exchanges", Path.Combine(events, "conforming"), "--spec", Path.Combine(events, "builds.openapi.yaml"), "--coverage");

        Assert.Contains(
            "\ncoverage 85.0 %: 1 of 2 operations, 1 of 2 statuses, 2 of 3 media types, 10 of 10 properties, 2 of 2 listed values, 1 of 1 rules\n",
            run.Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("50", 0, "")]
    [InlineData("90", 1, "origami-contracts: the coverage is 50.0 %, less than --min-coverage 90\n")]
    public async Task Too_little_coverage_fails(string minimum, int exitCode, string error)
    {
        ToolRun run = await ToolRun.WithInput(Placed, "check", "--exchanges", "-", "--spec", Shop, "--min-coverage", minimum);

        Assert.Equal((exitCode, error), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task The_page_has_the_coverage()
    {
        ToolRun run = await ToolRun.WithInput(Placed, "check", "--exchanges", "-", "--spec", Shop, "--report", "html");

        Assert.Contains("<summary><span>1 of 2 operations seen</span>", run.Output, StringComparison.Ordinal);
    }
}
