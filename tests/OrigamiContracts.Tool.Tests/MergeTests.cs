using System.Diagnostics;
using OrigamiContracts.Conformance.Tests;
using OrigamiContracts.Testing;
using Xunit;

namespace OrigamiContracts.Tool.Tests;

/// <summary><c>report merge</c>: recordings that were checked in parts.</summary>
public sealed class MergeTests : IDisposable
{
    private static readonly string Shop = Path.Combine(SolutionFolder.Path, "tests", "Shared", "Http", "shop.openapi.yaml");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("json")]
    [InlineData("text")]
    [InlineData("html")]
    public async Task The_reports_of_parts_are_merged_into_that_of_the_whole(string kind)
    {
        string[] parts = [.. Enumerable.Range(0, 4).Select(WritePart)];

        ToolRun whole = await ToolRun.Of(["check", "--exchanges", "--spec", Shop, "--coverage", "--report", kind, .. parts]);
        foreach (string part in parts)
        {
            await ToolRun.Of("check", "--exchanges", "--spec", Shop, "--coverage", "--report", $"json={part}.report", part);
        }

        ToolRun merged = await ToolRun.Of(["report", "merge", "--report", kind, .. parts.Select(static part => $"{part}.report")]);

        Assert.Equal(whole, merged);
        Assert.Equal(2, merged.ExitCode);
    }

    [Theory]
    [InlineData("--pipe < traffic.jsonl")]
    [InlineData("--pipepart -a traffic.jsonl")]
    public async Task GNU_parallel_checks_a_recording_in_parts(string input)
    {
        string? parallel = InstalledProgram.Find("ORIGAMI_CONTRACTS_PARALLEL", "parallel");
        Assert.SkipWhen(parallel is null, "There is no GNU parallel here.");
        string traffic = _folder.Write("traffic.jsonl", string.Concat(Directory
            .EnumerateFiles(Path.Combine(SolutionFolder.Path, "samples", "exchanges"), "*.jsonl", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)));
        string tool = Path.Combine(AppContext.BaseDirectory, "origami-contracts");

        string command =
            $"cat > part-{{#}}.jsonl && '{tool}' check --exchanges part-{{#}}.jsonl --coverage --fail-on never --report json=part-{{#}}.json > /dev/null";

        ProgramOutput run = await ProgramOutput.OfAsync(
            new ProcessStartInfo("sh", ["-c", $"'{parallel}' --will-cite --block 12k {input} \"$1\"", "sh", command]) { WorkingDirectory = _folder.Path });

        Assert.Equal(new ProgramOutput(0, ""), run);
        string[] parts = [.. Enumerable.Range(1, int.MaxValue).Select(i => _folder[$"part-{i}.jsonl"]).TakeWhile(File.Exists)];
        Assert.InRange(parts.Length, 3, 100);
        Assert.Equal(await File.ReadAllTextAsync(traffic, TestContext.Current.CancellationToken), string.Concat(parts.Select(File.ReadAllText)));
        foreach (string kind in (string[])["json", "text", "html"])
        {
            ToolRun whole = await ToolRun.WithBuiltInContract(["check", "--exchanges", "--coverage", "--report", kind, .. parts]);
            ToolRun merged = await ToolRun.WithBuiltInContract(["report", "merge", "--report", kind, .. parts.Select(static part => Path.ChangeExtension(part, ".json"))]);
            Assert.Equal(whole with { Output = whole.Output.Replace(_folder.Path + "/", "", StringComparison.Ordinal) }, merged);
            Assert.Equal(1, merged.ExitCode);
        }
    }

    [Fact]
    public async Task Reports_of_different_contracts_can_not_be_merged()
    {
        await ToolRun.WithInput("{}", "check", "-", "--report", $"json={_folder["a"]}");
        await ToolRun.WithInput("{}", "check", "-", "--spec", Shop, "--schema", "Order", "--report", $"json={_folder["b"]}");

        Assert.Equal(
            new ToolRun(2, "", "origami-contracts: reports of different contracts can't be merged: Test API 1 and Shop 1\n"),
            await ToolRun.Of("report", "merge", _folder["a"], _folder["b"]));
    }

    [Theory]
    [InlineData("oops", "is no report of --report json")]
    [InlineData("{}", "is no report of --report json")]
    [InlineData("{\"version\":2}", "is a report of another version than 1")]
    [InlineData("{\"version\":1,\"contract\":{\"title\":null}}", "is no report of --report json")]
    public async Task What_is_no_report_exits_with_2(string text, string reason)
    {
        string file = _folder.Write("a.json", text);

        Assert.Equal(new ToolRun(2, "", $"{file}: {reason}\n"), await ToolRun.Of("report", "merge", file));
    }

    [Fact]
    public async Task A_baseline_counts_for_merged_reports()
    {
        string report = _folder["report.json"];
        string baseline = _folder["baseline.json"];
        await ToolRun.WithInput("{}", "check", "-", "--report", $"json={report}", "--write-baseline", baseline);

        Assert.Equal(1, (await ToolRun.Of("report", "merge", report)).ExitCode);
        Assert.Equal(0, (await ToolRun.Of("report", "merge", report, "--baseline", baseline)).ExitCode);
    }

    private string WritePart(int part) => _folder.Write($"part-{part}.jsonl", string.Concat(Enumerable.Range(0, 50).Select(line => (part + line) % 9 == 0
        ? "oops\n"
        : $$$"""
        {"request":{"method":"POST","url":"/v1/orders{{{(line % 11 == part ? "?x=1" : "")}}}","headers":{"X-Api-Key":"key-1","Content-Type":"application/json"},"body":{"quantity":{{{(line % (part + 2)) - 1}}} } },"response":{"status":{{{(line % 5 == 0 ? 418 : 201)}}},"headers":{"Location":"/","Content-Type":"application/json"},"body":{"id":{{{line}}},"quantity":1} } }

        """)));
}
