using System.Text;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Conformance.Tests;
using Xunit;

namespace OrigamiContracts.Tool.Tests;

public sealed class CommandLineTests : IDisposable
{
    private const string Hint = "see 'origami-contracts check --help'\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_conforms_exits_with_0()
    {
        string file = _folder.Write("a.json", """{"status":"done"}""");

        Assert.Equal(
            new ToolRun(0, "1 checked: 1 conforms, 0 violate, 0 uncheckable (0 violations)\n", ""),
            await ToolRun.Of("check", file));
    }

    [Fact]
    public async Task What_violates_exits_with_1_and_says_where()
    {
        string file = _folder.Write("a.json", "{\n  \"status\": \"lost\"\n}");

        Assert.Equal(
            new ToolRun(
                1,
                $"{file}:2: /status: error enum: must be one of 'queued', 'done', but is 'lost'\n\n"
                + "1 checked: 0 conform, 1 violates, 0 uncheckable (1 violation)\n",
                ""),
            await ToolRun.Of("check", file));
    }

    [Fact]
    public async Task What_is_no_json_exits_with_2_and_keeps_nothing_else_from_being_checked()
    {
        _folder.Write("a.json", "{\n  oops");
        _folder.Write("b.jsonl", "{}\noops\n{\"status\":\"done\"}\n");
        string missing = _folder["c.json"];

        Assert.Equal(
            new ToolRun(
                2,
                $"{_folder.Path}/b.jsonl:1: (root): error required: the property 'status' is required, but missing\n\n"
                + "5 checked: 1 conforms, 1 violates, 3 uncheckable (1 violation)\n",
                $"{_folder.Path}/a.json:2:3: not JSON: 'o' is an invalid start of a property name. Expected a '\"'\n"
                + $"{_folder.Path}/b.jsonl:2:1: not JSON: 'o' is an invalid start of a value\n"
                + $"{missing}: does not exist\n"),
            await ToolRun.Of("check", _folder.Path, missing));
    }

    [Fact]
    public async Task A_folder_without_payloads_exits_with_2() => Assert.Equal(
        new ToolRun(
            2,
            "1 checked: 0 conform, 0 violate, 1 uncheckable (0 violations)\n",
            $"{_folder.Path}: has no .json, .jsonl or .ndjson files\n"),
        await ToolRun.Of("check", _folder.Path));

    [Fact]
    public async Task Paths_are_shown_as_they_were_given()
    {
        string relative = Path.GetRelativePath(Environment.CurrentDirectory, _folder.Path);
        _folder.Write("runs/a.json", "{}");

        Assert.StartsWith($"{relative}/./runs/a.json:1: ", (await ToolRun.Of("check", $"{relative}/./runs/")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "error", 1)]
    [InlineData("error", "error", 1)]
    [InlineData("warning", "error", 1)]
    [InlineData(null, "warning", 0)]
    [InlineData("error", "warning", 0)]
    [InlineData("warning", "warning", 1)]
    [InlineData("warning", "none", 0)]
    public async Task The_severity_that_fails_can_be_chosen(string? failOn, string worst, int exitCode)
    {
        string file = _folder.Write("a.json", worst switch
        {
            "error" => """{"legacy":1}""",
            "warning" => """{"status":"done","legacy":1}""",
            _ => """{"status":"done"}""",
        });
        string[] options = failOn is null ? [] : ["--fail-on", failOn];

        Assert.Equal(exitCode, (await ToolRun.Of(["check", file, .. options])).ExitCode);
    }

    [Fact]
    public async Task Reports_go_where_they_are_asked_for_and_what_is_unusable_to_standard_error_too()
    {
        string file = _folder.Write("a.jsonl", "[]\n{\n");
        string text = _folder["reports/a.txt"];

        ToolRun run = await ToolRun.Of("check", "--report", "json", "--report", $"text={text}", file);

        Assert.Equal((2, $"{file}:2:2: not JSON: Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed\n"), (run.ExitCode, run.Error));
        Assert.StartsWith("""{"version":1,"contract":{"title":"Test API","version":"1","description":"test.json"},"partial":false,"summary":{"checked":2,""", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            $"{file}:1: (root): error type: must be an object, but is an array\n\n2 checked: 0 conform, 1 violates, 1 uncheckable (1 violation)\n",
            await File.ReadAllTextAsync(text, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_report_whose_file_can_not_be_written_exits_with_2()
    {
        string file = _folder.Write("a.json", "{}");

        ToolRun run = await ToolRun.Of("check", file, "--report", $"json={file}/report.json");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"origami-contracts: {file}/report.json can't be written: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dash_is_standard_input() => Assert.Equal(
        new ToolRun(
            1,
            "-:2: (root): error required: the property 'status' is required, but missing\n\n"
            + "2 checked: 1 conforms, 1 violates, 0 uncheckable (1 violation)\n",
            ""),
        await ToolRun.WithInput("{\"status\":\"done\"}\n{}\n", "check", "-"));

    [Fact]
    public async Task The_schema_can_be_chosen()
    {
        string file = _folder.Write("a.json", """[{"status":"done"}]""");

        Assert.Equal(0, (await ToolRun.Of("check", "--schema", "RunList", file)).ExitCode);
        Assert.Equal(1, (await ToolRun.Of("check", "--schema", "Run", file)).ExitCode);
    }

    [Theory]
    [InlineData("run", "did you mean Run or RunList?")]
    [InlineData("Rum", "did you mean Run?")]
    [InlineData("RunLists", "did you mean RunList?")]
    [InlineData("list", "did you mean RunList?")]
    [InlineData("Invoice", "its schemas are Anything, Broken, Run, RunList")]
    [InlineData("", "its schemas are Anything, Broken, Run, RunList")]
    [InlineData("/components/schemas/Rum", "did you mean Run?")]
    [InlineData("#/nowhere", "its schemas are Anything, Broken, Run, RunList")]
    public async Task An_unknown_schema_is_a_usage_error(string name, string advice) => Assert.Equal(
        new ToolRun(2, "", $"origami-contracts: Test API has no schema '{name}'; {advice}\n{Hint}"),
        await ToolRun.Of("check", "--schema", name, "a.json"));

    [Fact]
    public async Task A_contract_without_the_default_schema_asks_for_another()
    {
        using var error = new MemoryStream();
        var commandLine = new CommandLine(new PetContract(), new StandardStreams(Stream.Null, Stream.Null, error));

        Assert.Equal(2, await commandLine.RunAsync(["check", "a.json"], TestContext.Current.CancellationToken));
        Assert.Equal(
            $"origami-contracts: Pets has no schema 'Run'; its schemas are Pet\n{Hint}",
            Encoding.UTF8.GetString(error.ToArray()));
    }

    [Theory]
    [InlineData("name at least one PATH to check", "check")]
    [InlineData("a PATH can't be empty", "check", "")]
    [InlineData("there is no option --shema", "check", "--shema", "Run", "a.json")]
    [InlineData("there is no option -x", "check", "a.json", "-x")]
    [InlineData("--report is KIND or KIND=FILE, where KIND is one of text, json, sarif, junit, github, markdown, html, not 'xml'", "check", "a.json", "--report", "xml")]
    [InlineData("the FILE of --report json= can't be empty", "check", "a.json", "--report", "json=")]
    [InlineData("--redact is a JSON Pointer, which begins with a slash, not 'name'", "check", "a.json", "--redact", "name")]
    [InlineData("--threads is a number from 1 to 256, not '0'", "check", "a.json", "--threads", "0")]
    [InlineData("--operation goes without --schema: it names the schema", "check", "a.json", "--operation", "a", "--schema", "b")]
    [InlineData("--fail-on is one of error, warning, uncheckable, never, not 'Error'", "check", "a.json", "--fail-on", "Error")]
    [InlineData("Required argument missing for option: '--schema'.", "check", "a.json", "--schema")]
    [InlineData("Option '--schema' expects a single argument but 2 were provided.", "check", "a.json", "--schema", "Run", "--schema", "RunList")]
    public async Task Misuse_of_check_is_told_in_a_sentence(string sentence, params string[] arguments) =>
        Assert.Equal(new ToolRun(2, "", $"origami-contracts: {sentence}\n{Hint}"), await ToolRun.Of(arguments));

    [Theory]
    [InlineData("Required command was not provided.")]
    [InlineData("there is no command chek", "chek", "a.json")]
    [InlineData("there is no option --verbose", "--verbose")]
    public async Task Misuse_of_the_tool_is_told_in_a_sentence(string sentence, params string[] arguments) => Assert.Equal(
        new ToolRun(2, "", $"origami-contracts: {sentence}\nsee 'origami-contracts --help'\n"),
        await ToolRun.Of(arguments));

    [Fact]
    public async Task What_follows_two_dashes_is_a_path() =>
        Assert.Equal("--format: does not exist\n", (await ToolRun.Of("check", "--", "--format")).Error);

    [Fact]
    public async Task A_path_may_begin_with_an_at_sign() =>
        Assert.Equal("@missing.json: does not exist\n", (await ToolRun.Of("check", "@missing.json")).Error);

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("check", "--help")]
    [InlineData("check", "--schema", "Nonsense", "-h")]
    [InlineData("bowtie", "--help")]
    public async Task Help_has_examples_and_exit_codes(params string[] arguments)
    {
        ToolRun help = await ToolRun.Of(arguments);

        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        Assert.StartsWith("Description:\n", help.Output, StringComparison.Ordinal);
        string usage = arguments[0] switch
        {
            "check" => "check <PATH>... [options]",
            "bowtie" => "bowtie [options]",
            _ => "[command] [options]",
        };
        Assert.Contains($"Usage:\n  origami-contracts {usage}\n", help.Output, StringComparison.Ordinal);
        Assert.Contains("Examples:\n  origami-contracts check run.json\n", help.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes:\n  0 ", help.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_is_that_of_the_tool()
    {
        ToolRun version = await ToolRun.Of("--version");

        Assert.Equal((0, ""), (version.ExitCode, version.Error));
        Assert.Matches(@"^\d+\.\d+\.\d+(-[\w.]+)?\n$", version.Output);
    }

    [Fact]
    public async Task A_defect_of_the_tool_is_told_as_one()
    {
        string file = _folder.Write("a.json", "1");

        ToolRun outcome = await ToolRun.Of("check", "--schema", "Broken", file);

        Assert.Equal((70, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith(
            "origami-contracts: internal error: System.InvalidOperationException: The validator is broken.\nthis is a defect of origami-contracts ",
            outcome.Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task A_report_that_can_not_be_written_exits_with_2(string format)
    {
        string file = _folder.Write("a.json", "{}");
        using var output = new FullStream();
        using var error = new MemoryStream();
        var commandLine = new CommandLine(new TestContract(), new StandardStreams(Stream.Null, output, error));

        int exitCode = await commandLine.RunAsync(["check", file, "--report", format], TestContext.Current.CancellationToken);

        Assert.Equal(2, exitCode);
        Assert.Equal("origami-contracts: the report can't be written: No space left.\n", Encoding.UTF8.GetString(error.ToArray()));
    }

    [Fact]
    public async Task Interrupting_exits_with_2_and_reports_what_was_checked()
    {
        using var cancellation = new CancellationTokenSource();
        IEnumerable<byte[]> Lines()
        {
            // More than is ever ahead of the threads, so that some of it has been judged.
            for (int i = 0; i < 100_000; i++)
            {
                yield return "{}\n"u8.ToArray();
            }

            cancellation.Cancel();
            yield return "{}\n"u8.ToArray();
        }

        await using var input = new GeneratedStream(Lines());
        ToolRun run = await ToolRun.WithInput(input, cancellation.Token, "check", "-");

        Assert.Equal((2, "origami-contracts: interrupted: not all of the input was checked\n"), (run.ExitCode, run.Error));
        Assert.StartsWith("-:1: (root): error required: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nThis report is partial: the check was interrupted.\n", run.Output, StringComparison.Ordinal);
    }

    private sealed class PetContract : ApiContract
    {
        public override string Title => "Pets";

        public override string Version => "1";

        public override string DescriptionFile => "pets.json";

        public override IReadOnlyList<string> Servers => [];

        protected override IEnumerable<ApiSchema> CreateSchemas() =>
            [new("Pet", "/components/schemas/Pet", JsonTypes.Any, static (ref reader, ref _) => reader.Skip())];

        protected override IEnumerable<ApiOperation> CreateOperations() => [];
    }

    private sealed class FullStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left.");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left.");
    }
}
