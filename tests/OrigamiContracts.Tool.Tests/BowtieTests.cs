using System.Text;
using System.Text.Json;
using Xunit;

namespace OrigamiContracts.Tool.Tests;

/// <summary><c>bowtie</c>: what Bowtie is answered.</summary>
public sealed class BowtieTests
{
    private const string Start = """{"cmd":"start","version":1}""";
    private const string Stop = """{"cmd":"stop"}""";

    [Fact]
    public async Task Start_is_answered_with_what_the_implementation_is()
    {
        JsonElement answer = Assert.Single(await Answers(Start));

        Assert.Equal(1, answer.GetProperty("version").GetInt32());
        JsonElement implementation = answer.GetProperty("implementation");
        Assert.Equal("dotnet", implementation.GetProperty("language").GetString());
        Assert.Equal("origami-contracts", implementation.GetProperty("name").GetString());
        Assert.Matches(@"^\d+\.\d+\.\d+", implementation.GetProperty("version").GetString());
        Assert.All(
            (string[])["homepage", "issues", "source"],
            name => Assert.True(Uri.IsWellFormedUriString(implementation.GetProperty(name).GetString(), UriKind.Absolute)));
        Assert.Equal(
            [
                "https://json-schema.org/draft/2020-12/schema",
                "https://json-schema.org/draft/2019-09/schema",
                "http://json-schema.org/draft-07/schema#",
                "http://json-schema.org/draft-06/schema#",
                "http://json-schema.org/draft-04/schema#",
            ],
            implementation.GetProperty("dialects").EnumerateArray().Select(static dialect => dialect.GetString()));
    }

    [Fact]
    public async Task A_case_is_answered_with_a_verdict_on_each_instance() => Assert.Equal(
        """{"seq":1,"results":[{"valid":true},{"valid":false}]}""",
        await Answer(Run("""{"type":"integer"}""", "37", "\"37\"")));

    [Theory]
    [InlineData("1.0")]
    [InlineData("\"a \\u0062\"")]
    [InlineData("""{"n":[1e400]}""")]
    [InlineData("null")]
    public async Task The_sequence_identifier_comes_back_as_it_was(string seq) => Assert.Equal(
        $$"""{"seq":{{seq}},"results":[{"valid":true}]}""",
        await Answer(Run("true", "1").Replace("\"seq\":1", "\"seq\":" + seq, StringComparison.Ordinal)));

    [Fact]
    public async Task Numbers_keep_all_of_their_digits() => Assert.Equal(
        """{"seq":1,"results":[{"valid":true},{"valid":false}]}""",
        await Answer(Run("""{"const":12345678901234567890.0001}""", "12345678901234567890.0001", "12345678901234567890.0002")));

    [Fact]
    public async Task Each_case_has_a_schema_of_its_own()
    {
        JsonElement[] answers = await Answers(Start, Run("""{"const":1}""", "1", "2"), Run("""{"const":2}""", "1", "2"));

        Assert.Equal("""[{"valid":true},{"valid":false}]""", answers[1].GetProperty("results").GetRawText());
        Assert.Equal("""[{"valid":false},{"valid":true}]""", answers[2].GetProperty("results").GetRawText());
    }

    [Theory]
    [InlineData("http://json-schema.org/draft-04/schema#", """{"const":1}""", true)]
    [InlineData("http://json-schema.org/draft-06/schema#", """{"const":1}""", false)]
    [InlineData("http://json-schema.org/draft-07/schema#", """{"if":true,"then":false}""", false)]
    [InlineData("http://json-schema.org/draft-07/schema#", """{"dependentRequired":{"a":["b"]}}""", true)]
    [InlineData("https://json-schema.org/draft/2019-09/schema", """{"dependentRequired":{"a":["b"]}}""", false)]
    [InlineData("https://json-schema.org/draft/2019-09/schema", """{"properties":{"a":{"prefixItems":[false]}}}""", true)]
    [InlineData("https://json-schema.org/draft/2020-12/schema", """{"properties":{"a":{"prefixItems":[false]}}}""", false)]
    [InlineData("http://json-schema.org/draft-04/schema#", """{"$schema":"https://json-schema.org/draft/2020-12/schema","const":1}""", false)]
    public async Task A_schema_that_does_not_say_its_dialect_is_read_as_the_current_one(string dialect, string schema, bool isValid)
    {
        JsonElement[] answers = await Answers(Start, $$"""{"cmd":"dialect","dialect":"{{dialect}}"}""", Run(schema, """{"a":[1]}"""));

        Assert.Equal("""{"ok":true}""", answers[1].GetRawText());
        Assert.Equal(isValid, answers[2].GetProperty("results")[0].GetProperty("valid").GetBoolean());
    }

    [Fact]
    public async Task A_dialect_that_is_not_offered_is_declined() =>
        Assert.Equal("""{"ok":false}""", await Answer("""{"cmd":"dialect","dialect":"http://json-schema.org/draft-03/schema#"}"""));

    [Fact]
    public async Task References_lead_to_the_registry() => Assert.Equal(
        """{"seq":1,"results":[{"valid":true},{"valid":false}]}""",
        await Answer(
            """
            {"cmd":"run","seq":1,"case":{"description":"a","comment":"b","schema":{"$ref":"http://localhost:1234/a.json#/$defs/b"},
            "registry":{"http://localhost:1234/a.json":{"$defs":{"b":{"const":1}}},"http://localhost:1234/b.json":false},
            "tests":[{"description":"c","comment":"d","instance":1},{"description":"e","instance":2}]},"output":"annotations"}
            """));

    [Fact]
    public async Task A_schema_with_errors_is_answered_with_them_and_the_next_case_is_run()
    {
        JsonElement[] answers = await Answers(Start, Run("""{"$ref":"#/missing"}""", "1"), Run("true", "1"));

        Assert.Equal(1, answers[1].GetProperty("seq").GetInt32());
        Assert.True(answers[1].GetProperty("errored").GetBoolean());
        Assert.StartsWith("schema.json(1,9): error OC1004: ", answers[1].GetProperty("context").GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.False(answers[1].TryGetProperty("results", out _));
        Assert.True(answers[2].TryGetProperty("results", out _));
    }

    [Fact]
    public async Task After_stop_nothing_is_read()
    {
        ToolRun run = await Converse(Start, Stop, "nonsense");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(1, run.Output.Count(static letter => letter == '\n'));
    }

    [Fact]
    public async Task The_end_of_the_commands_is_an_end() => Assert.Equal((0, ""), (await Converse(Start)) is var run ? (run.ExitCode, run.Error) : default);

    [Theory]
    [InlineData("'run' comes before 'start'", """{"cmd":"run","seq":1,"case":{}}""")]
    [InlineData("'stop' comes before 'start'", Stop)]
    [InlineData("the version of the protocol is 2, but only 1 is known", """{"cmd":"start","version":2}""")]
    [InlineData("the version of the protocol is \"1\", but only 1 is known", """{"cmd":"start","version":"1"}""")]
    [InlineData("a command has a 'version'", """{"cmd":"start"}""")]
    [InlineData("a command has a 'cmd'", "{}")]
    [InlineData("the 'cmd' of a command is a string", """{"cmd":1}""")]
    [InlineData("a command is an object", "[]")]
    public async Task A_conversation_that_does_not_begin_well_ends(string reason, string line) =>
        Assert.Equal(new ToolRun(2, "", $"origami-contracts: line 1 of standard input is no command of Bowtie's protocol: {reason}\n"), await Converse(line));

    [Theory]
    [InlineData("there is no command 'sing'", """{"cmd":"sing"}""")]
    [InlineData("a command has a 'seq'", """{"cmd":"run","case":{}}""")]
    [InlineData("a command has a 'case'", """{"cmd":"run","seq":1}""")]
    [InlineData("a case is an object", """{"cmd":"run","seq":1,"case":1}""")]
    [InlineData("a case has a 'schema'", """{"cmd":"run","seq":1,"case":{"tests":[]}}""")]
    [InlineData("a case has a 'tests'", """{"cmd":"run","seq":1,"case":{"schema":{}}}""")]
    [InlineData("the 'tests' of a case is an array", """{"cmd":"run","seq":1,"case":{"schema":{},"tests":{}}}""")]
    [InlineData("a test has a 'instance'", """{"cmd":"run","seq":1,"case":{"schema":{},"tests":[{}]}}""")]
    [InlineData("the 'registry' of a case is an object", """{"cmd":"run","seq":1,"case":{"schema":{},"registry":[],"tests":[]}}""")]
    public async Task A_line_that_is_no_command_ends_it(string reason, string line)
    {
        ToolRun run = await Converse(Start, line);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal($"origami-contracts: line 2 of standard input is no command of Bowtie's protocol: {reason}\n", run.Error);
    }

    [Fact]
    public async Task A_line_that_is_no_JSON_ends_it()
    {
        ToolRun run = await Converse(Start, "{\"cmd\":");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("origami-contracts: line 2 of standard input is no command of Bowtie's protocol: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_no_text_ends_it() => Assert.Equal(
        new ToolRun(2, "", "origami-contracts: line 1 of standard input is no command of Bowtie's protocol: is not UTF-8\n"),
        await ToolRun.WithInput([0xFF, (byte)'\n'], "bowtie"));

    private static string Run(string schema, params string[] instances)
    {
        IEnumerable<string> tests = instances.Select(static instance => $$"""{"description":"a test","instance":{{instance}}}""");
        return $$"""{"cmd":"run","seq":1,"case":{"description":"a case","schema":{{schema}},"tests":[{{string.Join(',', tests)}}]},"output":"flag"}""";
    }

    private static async Task<string> Answer(string command) => (await Answers(Start, command))[1].GetRawText();

    private static async Task<JsonElement[]> Answers(params string[] commands)
    {
        ToolRun run = await Converse([.. commands, Stop]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonElement.Parse(Encoding.UTF8.GetBytes(line)))];
    }

    private static Task<ToolRun> Converse(params string[] commands) =>
        ToolRun.WithInput(string.Join('\n', commands.Select(static command => command.ReplaceLineEndings(""))) + "\n", "bowtie");
}
