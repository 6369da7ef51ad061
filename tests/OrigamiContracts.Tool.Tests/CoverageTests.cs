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

    private const string Pets = """
        openapi: 3.1.0
        info: { title: Pets, version: '1' }
        paths: {}
        components:
          schemas:
            Visit:
              type: object
              properties:
                pet: { $ref: '#/components/schemas/Pet' }
                size:
                  anyOf:
                    - { title: Exactly, type: integer }
                    - { title: Roughly, type: number }
                    - { title: Name, type: string }
                owner: { anyOf: [{ type: string }, { type: 'null' }] }
            Pet:
              oneOf:
                - { $ref: '#/components/schemas/Cat' }
                - { $ref: '#/components/schemas/Dog' }
            Cat:
              type: object
              required: [name, lives]
              properties: { name: { type: string }, lives: { type: integer } }
            Dog:
              type: object
              required: [name, tricks]
              properties: { name: { type: string }, tricks: { type: array, items: { type: string } } }
        """;

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

        Assert.EndsWith("\ncoverage 77.8 %: 4 of 5 properties, 1 of 2 listed values, 2 of 2 union cases\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_exercise_the_cases_of_unions_that_they_conform_to_and_nothing_of_the_others()
    {
        string spec = _folder.Write("pets.openapi.yaml", Pets);
        string json = _folder["report.json"];

        ToolRun run = await ToolRun.WithInput(
            """{"pet":{"name":"Tom","lives":9},"size":3,"owner":null}""",
            "check", "-", "--spec", spec, "--schema", "Visit", "--coverage", "--report", "text", "--report", $"json={json}");

        Assert.Equal(
            "1 checked: 1 conforms, 0 violate, 0 uncheckable (0 violations)\n"
            + "coverage 66.7 %: 5 of 7 properties, 3 of 5 union cases\n"
            + "    never seen: union case Pet Dog\n"
            + "    never seen: union case VisitSize Name\n",
            run.Output);
        using var report = JsonDocument.Parse(await File.ReadAllBytesAsync(json, TestContext.Current.CancellationToken));
        Assert.Equal(
            [
                "/components/schemas/Pet/oneOf/0 True", "/components/schemas/Pet/oneOf/1 False",
                "/components/schemas/Visit/properties/size/anyOf/0 True", "/components/schemas/Visit/properties/size/anyOf/1 True",
                "/components/schemas/Visit/properties/size/anyOf/2 False",
            ],
            report.RootElement.GetProperty("coverage").GetProperty("items").EnumerateArray()
                .Where(static item => item.GetProperty("kind").GetString() == "union-case")
                .Select(static item => $"{item.GetProperty("location").GetString()} {item.GetProperty("seen").GetBoolean()}"));
        Assert.Equal(0, (await ToolRun.Of("check", json, "--spec", ReportSchema)).ExitCode);
    }

    [Theory]
    [InlineData("""{"pet":{"name":"Tom","lives":9,"tricks":["sit"]},"size":3}""", "0 of 5 union cases")]
    [InlineData("""{"pet":{"name":"Tom"},"size":true}""", "0 of 5 union cases")]
    public async Task A_value_of_no_case_or_of_two_that_exclude_each_other_exercises_none(string visit, string coverage)
    {
        string spec = _folder.Write("pets.openapi.yaml", Pets.Replace("anyOf", "oneOf", StringComparison.Ordinal));

        ToolRun run = await ToolRun.WithInput(visit, "check", "-", "--spec", spec, "--schema", "Visit", "--coverage");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(coverage, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cases_of_unions_in_each_other_are_told_at_every_level()
    {
        string schema = _folder.Write("s.json", """
            {"$defs":{"tree":{"oneOf":[{"title":"leaf","type":"string"},{"title":"fork","type":"array","items":{"$ref":"#/$defs/tree"}},{"title":"blossom","type":"integer"}]}},
             "type":"object","properties":{"trees":{"additionalProperties":{"$ref":"#/$defs/tree"}}}}
            """);

        ToolRun run = await ToolRun.WithInput("""{"trees":{"a":[[],["x"]]}}""", "check", "-", "--spec", schema, "--coverage");

        Assert.Contains("2 of 3 union cases", run.Output, StringComparison.Ordinal);
        Assert.Contains("blossom", run.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_alternative_of_several_types_is_one_case()
    {
        string schema = _folder.Write("s.json", """{"anyOf":[{"type":["string","integer"]},{"type":"object","properties":{"a":true}}]}""");

        ToolRun run = await ToolRun.WithInput("1", "check", "-", "--spec", schema, "--coverage");

        Assert.Contains("1 of 2 union cases\n    never seen: union case ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merged_reports_and_every_kind_of_report_have_the_cases_of_unions()
    {
        string spec = _folder.Write("pets.openapi.yaml", Pets);
        string[] documents = ["""{"pet":{"name":"Tom","lives":9}}""", """{"pet":{"name":"Rex","tricks":["sit"]},"size":"toy"}"""];
        for (int i = 0; i < documents.Length; i++)
        {
            await ToolRun.WithInput(documents[i], "check", "-", "--spec", spec, "--schema", "Visit", "--coverage", "--report", $"json={_folder[$"{i}.json"]}");
        }

        foreach (string kind in (string[])["text", "markdown", "html"])
        {
            ToolRun run = await ToolRun.Of("report", "merge", "--report", kind, _folder["0.json"], _folder["1.json"]);

            Assert.Contains("3 of 5 union cases", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_body_that_is_not_UTF_8_exercises_nothing()
    {
        string body = Convert.ToBase64String([.. "{\""u8, 0xFF, .. "\":1}"u8]);

        ToolRun run = await ToolRun.WithInput(
            Placed.Replace("""{"quantity":1}},""", $"\"{body}\",\"encoding\":\"base64\"}},", StringComparison.Ordinal),
            "check", "--exchanges", "-", "--spec", Shop, "--coverage");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("3 of 7 properties", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_of_sequences_and_the_JSON_in_events_exercise_their_schemas()
    {
        string events = Path.Combine(SolutionFolder.Path, "samples", "events");

        ToolRun run = await ToolRun.Of("check", "--exchanges", Path.Combine(events, "conforming"), "--spec", Path.Combine(events, "builds.openapi.yaml"), "--coverage");

        Assert.Contains(
            "\ncoverage 86.4 %: 1 of 2 operations, 1 of 2 statuses, 2 of 3 media types, 10 of 10 properties, 2 of 2 listed values, 2 of 2 union cases, 1 of 1 rules\n",
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
