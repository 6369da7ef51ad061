using System.Text;
using OrigamiContracts.Catalogue;
using Xunit;

namespace OrigamiContracts.Tests.Lifecycles;

/// <summary>What observations of one and of many resources bring to light.</summary>
public sealed class LifecycleTrackerTests
{
    [Theory]
    [InlineData("done", "running", "error Terminal-status: job a was done (1) and is running (2): nothing leaves a terminal state")]
    [InlineData("done", "failed", "error Terminal-status: job a was done (1) and is failed (2): nothing leaves a terminal state")]
    [InlineData("failed", "lost", "error Terminal-status: job a was failed (1) and is lost (2): nothing leaves a terminal state")]
    [InlineData("running", "queued", "error Transitions-status: job a was running (1) and is queued (2): no transitions lead from running to queued")]
    public void A_change_of_state_that_must_not_be_is_told(string from, string to, string finding) =>
        Assert.Equal([finding], Jobs.Observe(Status(from), Status(to)));

    [Theory]
    [InlineData("queued", "running")]
    [InlineData("queued", "done")]
    [InlineData("paused", "failed")]
    [InlineData("running", "running")]
    [InlineData("done", "done")]
    [InlineData("running", "lost")]
    [InlineData("lost", "queued")]
    public void A_change_that_one_or_more_steps_lead_to_is_fine(string from, string to) =>
        Assert.Empty(Jobs.Observe(Status(from), Status(to)));

    [Fact]
    public void Without_transitions_nothing_comes_back_to_an_initial_state()
    {
        var tracker = new LifecycleTracker();
        Assert.True(Observe(tracker, Jobs.Short, Status("queued"), "1").IsClean);
        Assert.True(Observe(tracker, Jobs.Short, Status("paused"), "2").IsClean);

        Assert.Equal(
            "error Initial-status: job a was paused (2) and is queued (3): nothing comes back to an initial state",
            Observe(tracker, Jobs.Short, Status("queued"), "3").ToString());
    }

    [Theory]
    [InlineData("\"owner\":\"x\"", "\"owner\":\"y\"", "owner was 'x' (1) and is 'y' (2): it never changes", "Constant-owner", "/owner")]
    [InlineData("\"owner\":{\"a\":1}", "\"owner\":{\"a\":2}", "owner was an object (1) and is another one (2): it never changes", "Constant-owner", "/owner")]
    [InlineData("\"owner\":1", "\"owner\":null", "owner was 1 (1) and is null (2): it never changes", "Constant-owner", "/owner")]
    [InlineData("\"startedAt\":\"2026-01-01T00:00:00Z\"", "\"startedAt\":\"2026-01-01T00:00:01Z\"", "startedAt was '2026-01-01T00:00:00Z' (1) and is '2026-01-01T00:00:01Z' (2): it never changes", "Constant-startedAt", "/startedAt")]
    [InlineData("\"progress\":{\"steps\":5}", "\"progress\":{\"steps\":4.5}", "progress.steps was 5 (1) and is 4.5 (2): it never falls", "Nondecreasing-progress.steps", "/progress/steps")]
    [InlineData("\"progress\":{\"steps\":1e400}", "\"progress\":{\"steps\":1e399}", "progress.steps was 1e400 (1) and is 1e399 (2): it never falls", "Nondecreasing-progress.steps", "/progress/steps")]
    [InlineData("\"updatedAt\":\"2026-01-01T01:00:00Z\"", "\"updatedAt\":\"2026-01-01T01:30:00+01:00\"", "updatedAt was '2026-01-01T01:00:00Z' (1) and is '2026-01-01T01:30:00+01:00' (2): it never falls", "Nondecreasing-updatedAt", "/updatedAt")]
    [InlineData("\"result\":{\"log\":[1,2]}", "\"result\":{\"log\":[1]}", "result.log had 2 items (1) and has 1 item (2): a log is only written", "Growing-result.log", "/result/log")]
    [InlineData("\"result\":{\"log\":[1,2]}", "\"result\":{\"log\":[1,3,2]}", "result.log had 2 items (1) and has another one at index 1 (2): a log is only written", "Growing-result.log", "/result/log/1")]
    public void A_value_that_changes_as_it_must_not_is_told(string earlier, string later, string message, string rule, string location)
    {
        var tracker = new LifecycleTracker();
        Assert.True(Observe(tracker, Jobs.Full, Job(earlier), "1").IsClean);

        string text = Job(later);
        LifecycleFinding finding = Assert.Single(Observe(tracker, Jobs.Full, text, "2").Findings);

        Assert.Equal($"job a: {message}", finding.Message);
        Assert.Equal(("1", "2", "job a"), (finding.Earlier, finding.Later, finding.Resource));
        Assert.Equal((rule, location), (finding.Rule.Id, finding.InstanceLocation));
        Assert.Contains(text[(int)finding.ByteOffset], later);
        Assert.True(Observe(tracker, Jobs.Full, text, "3").IsClean);
    }

    [Theory]
    [InlineData("\"owner\":{\"a\":1,\"b\":\"x\"}", "\"owner\":{ \"b\" : \"\\u0078\", \"a\" : 10e-1 }")]
    [InlineData("\"owner\":null", "\"owner\":1")]
    [InlineData("\"owner\":1", "\"progress\":null")]
    [InlineData("\"startedAt\":\"2026-01-01T00:00:00Z\"", "\"startedAt\":\"2026-01-01T01:00:00.000+01:00\"")]
    [InlineData("\"progress\":{\"steps\":5}", "\"progress\":{\"steps\":5.0}")]
    [InlineData("\"progress\":{\"steps\":5}", "\"progress\":{\"steps\":null}")]
    [InlineData("\"progress\":{\"steps\":5}", "\"progress\":null")]
    [InlineData("\"result\":{\"log\":[{\"a\":1,\"b\":2}]}", "\"result\":{\"log\":[{\"b\":2,\"a\":1},3]}")]
    [InlineData("\"result\":{\"log\":[]}", "\"result\":{\"log\":[3]}")]
    [InlineData("\"result\":{\"log\":[1]}", "\"result\":null")]
    public void A_value_that_stays_or_only_grows_is_fine(string earlier, string later) =>
        Assert.Empty(Jobs.Observe(Job(earlier), Job(later)));

    [Fact]
    public void A_value_is_compared_with_the_last_one_that_was_seen() => Assert.Equal(
        ["error Nondecreasing-progress.steps: job a: progress.steps was 5 (1) and is 4 (4): it never falls"],
        Jobs.Observe(
            Job("\"progress\":{\"steps\":5}"),
            Job("\"progress\":{\"steps\":null}"),
            Job("\"other\":1"),
            Job("\"progress\":{\"steps\":4}")));

    [Fact]
    public void One_fault_is_told_once() => Assert.Equal(
        ["error Terminal-status: job a was done (2) and is running (3): nothing leaves a terminal state"],
        Jobs.Observe(Status("running"), Status("done"), Status("running"), Status("running"), Status("done"), Status("done")));

    [Fact]
    public void What_goes_back_with_the_state_is_one_fault()
    {
        const string Ended = """{"id":"a","status":"done","owner":"x","startedAt":"2026-01-01T00:00:00Z","progress":{"steps":9},"result":{"log":[1,2]}}""";
        const string Before = """{"id":"a","status":"running","owner":"x","startedAt":null,"progress":{"steps":7},"result":{"log":[1]}}""";
        const string Other = """{"id":"a","status":"running","owner":"y","startedAt":"2026-01-01T00:00:00Z","progress":{"steps":7},"result":{"log":[2]}}""";

        Assert.Equal(["error Terminal-status: job a was done (1) and is running (2): nothing leaves a terminal state"], Jobs.Observe(Ended, Before, Ended));
        Assert.Equal(
            [
                "error Terminal-status: job a was done (1) and is running (2): nothing leaves a terminal state",
                "error Constant-owner: job a: owner was 'x' (1) and is 'y' (2): it never changes",
                "warning Growing-result.log: job a: result.log had 2 items (1) and has another one at index 0 (2): a log is only written",
            ],
            Jobs.Observe(Ended, Other));
    }

    [Fact]
    public void An_item_beyond_those_remembered_one_by_one_still_counts()
    {
        int[] items = [.. Enumerable.Range(0, 200)];
        int[] changed = [.. items[..150], 0, .. items[151..]];
        static string Log(int[] items) => Job($"\"result\":{{\"log\":[{string.Join(',', items)}]}}");

        Assert.Equal(
            ["warning Growing-result.log: job a: result.log had 200 items (1) and has others (2): a log is only written"],
            Jobs.Observe(Log(items), Log(changed), Log([.. changed, 1])));
    }

    [Fact]
    public void Resources_are_told_apart_by_their_keys_however_these_are_written()
    {
        const string Upper = """{"id":"3F2504E0-4F89-11D3-9A0C-0305E82C3301","status":"running"}""";
        const string Lower = """{"id":"3f2504e0-4f89-11d3-9a0c-0305e82c3301","status":"done"}""";
        const string Other = """{"id":"3f2504e0-4f89-11d3-9a0c-0305e82c3302","status":"running"}""";

        Assert.Equal(
            ["error Terminal-status: job 3F2504E0-4F89-11D3-9A0C-0305E82C3301 was done (2) and is running (4): nothing leaves a terminal state"],
            Jobs.Observe(Upper, Lower, Other, Upper, Other));
    }

    [Fact]
    public void Views_of_one_resource_are_compared_as_far_as_both_go()
    {
        var tracker = new LifecycleTracker();
        Observe(tracker, Jobs.Full, """{"id":"a","status":"done","owner":"x","progress":{"steps":3}}""", "read");
        LifecycleReport list = Observe(tracker, Jobs.Short, """{"id":"a","status":"running","owner":"y","progress":{"steps":2}}""", "list");

        Assert.Equal(["Terminal-status", "Constant-owner"], list.Findings.Select(static finding => finding.Rule.Id));
        Assert.Equal(["Nondecreasing-progress.steps"], Observe(tracker, Jobs.Full, Job("\"progress\":{\"steps\":1}"), "again").Findings.Select(static finding => finding.Rule.Id));
    }

    [Theory]
    [InlineData("", "NotJson 2: not JSON: ")]
    [InlineData("""{"id":"a","status":"running"}}""", "NotJson 2: not JSON: ")]
    [InlineData("""{"status":"running"}""", "NoKey 2: which job this is can't be told, since it has no id")]
    [InlineData("""{"id":null,"status":"running"}""", "NoKey 2: which job this is can't be told, since it has no id")]
    [InlineData("[]", "NoKey 2: which job this is can't be told, since it has no id")]
    [InlineData("""{"id":"a"}""", "NoState 2: the state of job a can't be judged, since status is not there or no string")]
    [InlineData("""{"id":"a","status":1}""", "NoState 2: the state of job a can't be judged, since status is not there or no string")]
    [InlineData("""{"id":"a","status":"done","progress":{"steps":"9"}}""", "NotComparable 2: Nondecreasing-progress.steps can't be judged, since progress.steps is no number")]
    [InlineData("""{"id":"a","status":"done","updatedAt":"today"}""", "NotComparable 2: Nondecreasing-updatedAt can't be judged, since updatedAt is no date and time (RFC 3339) of the years 1 to 9999")]
    [InlineData("""{"id":"a","status":"done","result":{"log":7}}""", "NotComparable 2: Growing-result.log can't be judged, since result.log is no list")]
    public void What_can_not_be_judged_is_told_and_forgets_nothing(string text, string note)
    {
        string[] lines = Jobs.Observe(Status("done"), text, Status("running"));

        Assert.Equal(2, lines.Length);
        Assert.StartsWith(note, lines[0], StringComparison.Ordinal);
        Assert.StartsWith("error Terminal-status: job a was done", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_of_more_digits_than_are_remembered_is_told() => Assert.Equal(
        ["NotComparable 1: Nondecreasing-progress.steps can't be judged, since progress.steps has more than 1,000 characters"],
        Jobs.Observe(Job($$"""
        "progress":{"steps":{{new string('9', 1_001)}} }
        """)));

    [Fact]
    public void Of_too_many_resources_the_one_not_seen_for_longest_is_forgotten()
    {
        var tracker = new LifecycleTracker(maximumResources: 2);
        string[] ids = ["a", "b", "a", "c", "b", "a"];
        string[] statuses = ["done", "done", "done", "done", "running", "running"];

        Assert.Equal(
            [
                "Forgotten 4: job b is forgotten, as there are more than 2 resources; what is seen of it later is compared with nothing before",
                "Forgotten 5: job a is forgotten, as there are more than 2 resources; what is seen of it later is compared with nothing before",
                "Forgotten 6: job c is forgotten, as there are more than 2 resources; what is seen of it later is compared with nothing before",
            ],
            ids.SelectMany((id, index) => Jobs.Lines(Observe(tracker, Jobs.Full, $$"""{"id":"{{id}}","status":"{{statuses[index]}}"}""", $"{index + 1}"))));
    }

    [Fact]
    public void Of_many_resources_those_seen_last_are_remembered()
    {
        const int Most = 250;
        const int Seed = 17;
        var tracker = new LifecycleTracker(Most);
        var random = new Random(Seed);
        List<string> remembered = [];
        for (int time = 0; time < 3_000; time++)
        {
            string id = $"job-{random.Next(2 * Most)}";
            remembered.Remove(id);
            remembered.Add(id);
            string[] forgotten = remembered.Count > Most ? [$"job {remembered[0]} is forgotten"] : [];
            remembered.RemoveRange(0, forgotten.Length);

            IReadOnlyList<LifecycleNote> notes = Observe(tracker, Jobs.Full, $$"""{"id":"{{id}}","status":"done"}""", "now").Notes;

            Assert.Equal(forgotten, notes.Select(static note => note.Message.Split(',')[0]));
        }
    }

    [Fact]
    public void A_view_that_comes_later_brings_rules_of_its_own()
    {
        ApiLifecycleKey key = new("job", "/x-lifecycle", Jobs.Path(ApiLifecycleComparison.Json, "id"));
        ApiLifecycleRule owner = Jobs.Rule(ApiLifecycleRuleKind.Constant, Jobs.Path(ApiLifecycleComparison.Json, "owner"));
        ApiLifecycleRule steps = Jobs.Rule(ApiLifecycleRuleKind.Nondecreasing, Jobs.Path(ApiLifecycleComparison.Json, "steps"));
        ApiLifecycleRule size = Jobs.Rule(ApiLifecycleRuleKind.Nondecreasing, Jobs.Path(ApiLifecycleComparison.Json, "size"));
        ApiLifecycle summary = new() { Key = key, Rules = [owner] };
        ApiLifecycle whole = new() { Key = key, Rules = [steps, size, owner] };
        var tracker = new LifecycleTracker();

        Assert.Empty(Jobs.Lines(Observe(tracker, summary, """{"id":"a","owner":"x"}""", "1")));
        Assert.Empty(Jobs.Lines(Observe(tracker, whole, """{"id":"a","owner":"x","steps":3,"size":2}""", "2")));

        Assert.Equal(
            [steps, size, owner],
            Observe(tracker, whole, """{"id":"a","owner":"y","steps":2,"size":1}""", "3").Findings.Select(static finding => finding.Rule));
        Assert.Equal(owner, Assert.Single(Observe(tracker, summary, """{"id":"a","owner":"x"}""", "4").Findings).Rule);
    }

    [Fact]
    public void An_observation_that_shows_nothing_new_takes_no_memory()
    {
        byte[] text = Encoding.UTF8.GetBytes(
            """{"id":"a","status":"running","owner":"x","startedAt":"2026-01-01T00:00:00Z","progress":{"steps":3},"updatedAt":"2026-01-01T00:00:00Z","result":{"log":[1,{"a":"b"}]}}""");
        var tracker = new LifecycleTracker();

        Allocations.AssertNone(() => tracker.ObserveValidated(Jobs.Full, text, "again"));
    }

    [Fact]
    public void A_byte_order_mark_moves_no_place()
    {
        var tracker = new LifecycleTracker();
        Observe(tracker, Jobs.Full, "\uFEFF" + Job("\"owner\":1"), "1");

        LifecycleFinding finding = Assert.Single(Observe(tracker, Jobs.Full, "\uFEFF" + Job("\"owner\":2"), "2").Findings);

        Assert.Equal(("/owner", (long)Job("\"owner\":2").LastIndexOf('2')), (finding.InstanceLocation, finding.ByteOffset));
    }

    [Fact]
    public void Values_can_be_nested_as_deep_as_texts_can_be()
    {
        string deep = new string('[', ContractJson.LargestMaximumDepth - 1) + new string(']', ContractJson.LargestMaximumDepth - 1);

        Assert.Empty(Jobs.Observe(Job($"\"owner\":{deep}"), Job($"\"owner\":{deep}")));
        Assert.StartsWith("NotJson 1: nested too deep", Jobs.Observe(Job($"\"owner\":[{deep}]"))[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("done", true)]
    [InlineData("queued", false)]
    [InlineData("lost", null)]
    public void Whether_a_state_is_terminal_is_known_of_listed_ones(string state, bool? expected) =>
        Assert.Equal(expected, Jobs.Full.IsTerminal(state));

    [Fact]
    public void A_tracker_remembers_at_least_one_resource() =>
        Assert.Throws<ArgumentOutOfRangeException>(static () => new LifecycleTracker(maximumResources: 0));

    private static string Status(string status) => $$"""{"id":"a","status":"{{status}}"}""";

    private static string Job(string member) => $$"""{"id":"a","status":"running",{{member}}}""";

    private static LifecycleReport Observe(LifecycleTracker tracker, ApiLifecycle lifecycle, string text, string observation) =>
        tracker.Observe(lifecycle, Encoding.UTF8.GetBytes(text), observation);
}
