using System.Text;
using OrigamiContracts.Catalogue;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Lifecycles;

/// <summary>Life-cycles from the description to the findings.</summary>
public sealed class EmittedLifecycleTests
{
    private const string Jobs =
        """
        JobSummary:
          properties:
            tenant: {type: string}
            number: {type: integer}
            status: {type: string, enum: [queued, running, done]}
            progress: {type: [object, 'null'], properties: {steps: {type: integer}}}
          x-lifecycle:
            resource: batch job
            key: [tenant, number]
            state: status
            initial: [queued]
            terminal: {states: [done], id: job-ends, severity: warning, message: what is done is done}
            transitions: {queued: [running], running: [done]}
            nondecreasing: [progress.steps]
        Job:
          allOf:
            - $ref: '#/components/schemas/JobSummary'
            - properties: {log: {type: array, items: {type: string}}}
          x-lifecycle: {growing: [log]}
        """;

    [Theory]
    [InlineData("types")]
    [InlineData("validators")]
    public void What_the_description_says_is_what_is_judged(string emit)
    {
        ApiContract contract = EmittedContract.Of(SmallDescription.Of(Jobs).With("Emit", emit)).Contract;
        ApiLifecycle job = contract.Schemas["Job"].Lifecycle!;
        ApiLifecycle summary = contract.Schemas["JobSummary"].Lifecycle!;
        var tracker = new LifecycleTracker();
        (ApiLifecycle Lifecycle, string Text)[] seen =
        [
            (job, """{"tenant":"t","number":1,"status":"queued","progress":{"steps":1},"log":["a"]}"""),
            (summary, """{"tenant":"t","number":1.0,"status":"done","progress":null}"""),
            (summary, """{"tenant":"t","number":2,"status":"running"}"""),
            (summary, """{"number":1,"tenant":"t","status":"running","progress":{"steps":0}}"""),
            (job, """{"tenant":"t","number":1,"status":"queued","log":["b"]}"""),
        ];

        Assert.Equal(
            [
                "warning job-ends: batch job t, 1 was done (1) and is running (3): what is done is done",
                "error batch-job-transitions-status: batch job t, 1 was running (3) and is queued (4): no transitions lead from running to queued",
                "error batch-job-growing-log: batch job t, 1: log had 1 item (0) and has another one at index 0 (4): its items stay, and new ones come after them",
            ],
            seen.SelectMany((each, index) => tracker.Observe(each.Lifecycle, Encoding.UTF8.GetBytes(each.Text), $"{index}").Findings).Select(static finding => finding.ToString()));
    }
}
