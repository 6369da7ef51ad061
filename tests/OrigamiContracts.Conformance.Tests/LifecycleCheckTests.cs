using System.Text;
using System.Text.Json;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Conformance.Payloads;
using OrigamiContracts.Conformance.Reports;
using OrigamiContracts.Support;
using Xunit;

namespace OrigamiContracts.Conformance.Tests;

/// <summary>The documents of one file are successive observations, where their schema has a life-cycle.</summary>
public class LifecycleCheckTests
{
    private static readonly ApiLifecyclePath Status = new(ApiLifecycleComparison.Json, "status");
    private static readonly ApiLifecyclePath Steps = new(ApiLifecycleComparison.Json, "steps");

    // A job is valid if it is an object.
    private static ApiSchema Job => new("Job", "/Job", JsonTypes.Object, Validate)
    {
        Lifecycle = new ApiLifecycle
        {
            Key = new ApiLifecycleKey("job", "/Job/x-lifecycle", new ApiLifecyclePath(ApiLifecycleComparison.Json, "id")),
            State = Status,
            States = ["running", "done"],
            TerminalStates = ["done"],
            Rules =
            [
                Rule("job-ends", ApiLifecycleRuleKind.Terminal, Severity.Error, Status),
                Rule("job-steps", ApiLifecycleRuleKind.Nondecreasing, Severity.Warning, Steps),
            ],
        },
    };

    [Fact]
    public async Task A_document_that_does_not_go_with_an_earlier_one_of_its_file_violates() => Assert.Equal(
        [
            "a.jsonl:3 /status job-ends",
            "3 = 2 + 1 + 0, 1 with 0 unlisted",
        ],
        await Check(At("a.jsonl", 1, Text("done")), At("a.jsonl", 2, Text("running", "b")), At("a.jsonl", 3, Text("running"))));

    [Fact]
    public async Task A_warning_alone_is_no_violating_document() => Assert.Equal(
        [
            "a.jsonl:2 /steps job-steps",
            "2 = 2 + 0 + 0, 1 with 0 unlisted",
        ],
        await Check(
            At("a.jsonl", 1, """{"id":"a","status":"running","steps":3}"""),
            At("a.jsonl", 2, """{"id":"a","status":"running","steps":2}""")));

    [Fact]
    public async Task Documents_of_different_files_are_not_compared() => Assert.Equal(
        ["2 = 2 + 0 + 0, 0 with 0 unlisted"],
        await Check(At("a.json", 1, Text("done")), At("b.json", 1, Text("running"))));

    [Fact]
    public async Task What_can_not_be_compared_is_told_of_documents_that_are_valid() => Assert.Equal(
        [
            "a.jsonl:1: which job this is can't be told, since it has no id",
            "a.jsonl:2  type",
            "2 = 0 + 1 + 1, 1 with 0 unlisted",
        ],
        await Check(At("a.jsonl", 1, "{}"), At("a.jsonl", 2, "[]")));

    [Fact]
    public async Task More_resources_than_are_remembered_are_told_once()
    {
        string[] lines = await Check([.. Enumerable.Range(1, SuccessiveDocumentsLimit + 3).Select(static line => At("a.jsonl", line, Text("done", $"{line}")))]);

        Assert.Equal(2, lines.Length);
        Assert.StartsWith("a.jsonl:100001: job 1 is forgotten, as there are more than 100,000 resources", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_name_both_documents()
    {
        Payload[] payloads = [At("a.jsonl", 1, Text("done")), At("a.jsonl", 2, Text("running"))];
        Task<CheckSummary> Check(ICheckSink sink) => new PayloadChecker(Job, sink).CheckAsync(payloads.ToAsyncEnumerable(), TestContext.Current.CancellationToken);

        string text = await Reporting.WriteAsync(new TextReport(), Check);
        string json = await Reporting.WriteAsync(new JsonReport(), Check);

        const string Message = "job a was done (a.jsonl:1) and is running (a.jsonl:2): nothing leaves a terminal state";
        Assert.StartsWith($"a.jsonl:2: /status: error job-ends: {Message}\n", text, StringComparison.Ordinal);
        Assert.Contains(
            $$"""{"source":"a.jsonl","line":2,"instanceLocation":"/status","message":"{{Message}}","comparedWith":"a.jsonl:1"}""",
            json,
            StringComparison.Ordinal);
    }

    private const int SuccessiveDocumentsLimit = 100_000;

    private static ApiLifecycleRule Rule(string id, ApiLifecycleRuleKind kind, Severity severity, ApiLifecyclePath path) => new()
    {
        Id = id,
        Kind = kind,
        Severity = severity,
        Location = $"/Job/x-lifecycle/{id}",
        Path = path,
    };

    private static void Validate(ref ContractReader reader, ref ViolationCollector violations)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            violations.Type(reader.TokenStartIndex, "/Job/type", "an object", reader.TokenType);
        }

        reader.Skip();
    }

    private static string Text(string status, string id = "a") => $$"""{"id":"{{id}}","status":"{{status}}"}""";

    private static Payload At(string file, long line, string text) => new(file, line, Encoding.UTF8.GetBytes(text));

    private static async Task<string[]> Check(params Payload[] payloads)
    {
        var sink = new RecordingSink();
        return sink.LinesWith(await new PayloadChecker(Job, sink).CheckAsync(payloads.ToAsyncEnumerable(), TestContext.Current.CancellationToken));
    }
}
