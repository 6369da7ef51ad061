using System.Text.Json;
using OrigamiContracts.Conformance.Tests;
using OrigamiContracts.Testing;
using Xunit;

namespace OrigamiContracts.Tool.Tests;

/// <summary><c>check --exchanges</c>: requests with their responses.</summary>
public sealed class ExchangeTests : IDisposable
{
    private const string Hint = "see 'origami-contracts check --help'\n";

    private const string Placed =
        """{"request":{"method":"POST","url":"https://shop.example/v1/orders","headers":{"X-Api-Key":"key-1","Content-Type":"application/json"},"body":{"quantity":1}},"response":{"status":201,"headers":{"Location":"/v1/orders/7","Content-Type":"application/json"},"body":{"id":7,"quantity":1}}}""";

    private static readonly string Shop = Path.Combine(SolutionFolder.Path, "tests", "Shared", "Http", "shop.openapi.yaml");

    private static readonly string Builds = Path.Combine(SolutionFolder.Path, "samples", "events", "builds.openapi.yaml");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Exchanges_are_checked_by_a_description()
    {
        string file = _folder.Write(
            "traffic.jsonl",
            $"{Placed}\n"
            + Placed.Replace("\"X-Api-Key\":\"key-1\",", "", StringComparison.Ordinal).Replace("\"Location\":\"/v1/orders/7\",", "", StringComparison.Ordinal) + "\n"
            + Placed.Replace("\"quantity\":1}}}", "\"quantity\":1,\"shippedAt\":\"now\",\"paid\":false}}}", StringComparison.Ordinal) + "\n"
            + Placed.Replace("/v1/orders\"", "/v1/returns\"", StringComparison.Ordinal) + "\n");

        Assert.Equal(
            new ToolRun(
                1,
                $"{file}:2: /request/headers: error required: header 'X-Api-Key': is required, but missing\n"
                + $"    described at {Shop}:11:52\n"
                + $"{file}:2: /response/headers: error required: header 'Location': is required, but missing\n"
                + $"    described at {Shop}:20:35\n"
                + $"{file}:3: /response/body: error order-shipped-once-paid: Only what is paid is shipped.\n"
                + $"    described at {Shop}:61:11\n"
                + $"{file}:4: /request/url: error paths: no described path matches that of the URL (POST /v1/returns)\n"
                + $"    described at {Shop}:5:1\n\n"
                + "4 checked: 1 conforms, 3 violate, 0 uncheckable (4 violations)\n",
                ""),
            await ToolRun.Of("check", "--exchanges", "--spec", Shop, file));
    }

    [Fact]
    public async Task Rules_of_operations_are_judged()
    {
        string overlay = _folder.Write("rules.yaml", """
            overlay: 1.0.0
            info: {title: Ours, version: '1'}
            actions:
              - target: $.paths['/orders'].post
                update:
                  x-invariants:
                    - {id: placed-what-was-ordered, rule: response.body.quantity == request.body.quantity, message: Another quantity was placed., severity: warning}
            """);
        ToolRun run = await ToolRun.WithInput(
            Placed.Replace("\"quantity\":1}}}", "\"quantity\":2}}}", StringComparison.Ordinal), "check", "--exchanges", "-", "--spec", Shop, "--overlay", overlay, "--fail-on", "warning");

        Assert.Equal(
            new ToolRun(
                1,
                $"-:1: (root): warning placed-what-was-ordered: Another quantity was placed.\n    described at {overlay}:7:11\n\n1 checked: 1 conforms, 0 violate, 0 uncheckable (1 violation)\n",
                ""),
            run);
    }

    [Fact]
    public async Task All_items_of_a_stream_are_one_place()
    {
        string file = _folder.Write("traffic.jsonl", Stream("events", "event: progress\ndata: {\"step\":0,\"of\":1}\n\nevent: ended\ndata: failed\n\nevent: progress\ndata: {\"step\":-1,\"of\":1}\n\n"));

        Assert.Equal(
            new ToolRun(
                1,
                $"{file}:1: /response/body/0/data/step: error minimum: must be at least 1, but is 0\n"
                + $"    found 2 times, last at {file}:1; described at {Builds}:59:41\n\n"
                + "1 checked: 0 conform, 1 violates, 0 uncheckable (2 violations)\n",
                ""),
            await ToolRun.Of("check", "--exchanges", "--spec", Builds, file));
    }

    [Fact]
    public async Task A_stream_of_whose_items_nothing_is_said_is_uncheckable_with_the_line_of_the_description()
    {
        string file = _folder.Write("traffic.json", Stream("log", "data: hello\n\n"));

        ToolRun run = await ToolRun.Of("check", "--exchanges", "--spec", Builds, file, "--fail-on", "uncheckable");

        Assert.Equal(
            new ToolRun(
                1,
                $"{file}:1: /response/body: uncheckable streamed: the body of the response was not checked: it is a sequence, and the description has no 'itemSchema' for what is in it\n"
                + $"    described at {Builds}:30:9\n\n"
                + "1 checked: 0 conform, 0 violate, 1 uncheckable (0 violations)\n",
                ""),
            run);
    }

    [Fact]
    public async Task What_is_no_exchange_exits_with_2()
    {
        string file = _folder.Write("a.json", "{\"quantity\":1}");

        Assert.Equal(
            new ToolRun(
                2,
                "1 checked: 0 conform, 0 violate, 1 uncheckable (0 violations)\n",
                $"{file}:1:1: not a recorded exchange: it has no 'request'; an exchange is {{\"request\":{{\"method\":…,\"url\":…}},\"response\":{{\"status\":…}}}}\n"),
            await ToolRun.Of("check", "--exchanges", "--spec", Shop, file));
    }

    [Fact]
    public async Task A_schema_makes_no_sense_beside_exchanges() => Assert.Equal(
        new ToolRun(2, "", $"origami-contracts: --exchanges goes without --schema: the operation of an exchange says which schemas its bodies have\n{Hint}"),
        await ToolRun.Of("check", "a.jsonl", "--exchanges", "--schema", "Run"));

    [Fact]
    public async Task A_description_without_operations_checks_no_exchanges() => Assert.Equal(
        new ToolRun(2, "", $"origami-contracts: s.json describes no operations, which --exchanges are checked by\n{Hint}"),
        await ToolRun.Of("check", "a.jsonl", "--exchanges", "--spec", _folder.Write("s.json", "true")));

    private static string Stream(string path, string body) => JsonSerializer.Serialize(new
    {
        request = new { method = "GET", url = $"/v1/builds/7/{path}" },
        response = new { status = 200, headers = new Dictionary<string, string> { ["Content-Type"] = "text/event-stream" }, body },
    });
}
