using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace OrigamiContracts.Tests.Lifecycles;

/// <summary>What holds for all observations, whichever they are.</summary>
public sealed class LifecyclePropertyTests
{
    private static readonly Gen<Job> Jobs = from id in Gen.Elements("a", "b", "c")
                                            from state in Gen.Elements([.. Lifecycles.Jobs.States, "lost"])
                                            from steps in Gen.Choose(0, 3)
                                            from log in Gen.Choose(0, 3)
                                            select new Job(id, state, steps, log);

    [Fact]
    public void Any_grouping_gives_the_same_findings() => Prop.ForAll(
        Arb.From(
            from jobs in Jobs.ListOf()
            from cuts in Gen.Choose(1, 4).ListOf(jobs.Count + 1)
            select (Jobs: jobs.ToArray(), Cuts: cuts.ToArray())),
        static given =>
        {
            LifecycleObservation[] observations = [.. given.Jobs.Select(static (job, index) => job.At(index))];
            var oneByOne = new LifecycleTracker();
            var grouped = new LifecycleTracker();
            List<string> expected = [.. observations.SelectMany(observation => Lines(oneByOne.Observe(Lifecycles.Jobs.Full, observation.Utf8Json.Span, observation.Name)))];

            List<string> found = [];
            int at = 0;
            foreach (int cut in given.Cuts)
            {
                found.AddRange(Lines(grouped.ObserveAll(Lifecycles.Jobs.Full, observations.Skip(at).Take(cut))));
                at += cut;
            }

            Assert.Equal(expected, found);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_that_was_validated_shows_what_any_text_shows() => Prop.ForAll(JsonTree.Pairs, static pair =>
    {
        var plain = new LifecycleTracker();
        var validated = new LifecycleTracker();
        foreach (string value in new[] { pair.Left, pair.Right })
        {
            byte[] text = Encoding.UTF8.GetBytes($$"""{"note":{{pair.Left}},"owner":{{value}},"other":[{{pair.Right}}],"id":"a","result":{"x":{{value}},"log":[{{value}}]},"status":"done"}""");
            Assert.Equal(plain.Observe(Lifecycles.Jobs.Full, text, "seen").ToString(), validated.ObserveValidated(Lifecycles.Jobs.Full, text, "seen").ToString());
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_seen_of_an_allowed_life_is_clean() => Prop.ForAll(Lives, static life =>
    {
        var tracker = new LifecycleTracker();
        LifecycleObservation[] seen = [.. life.Observed.Select(static (job, index) => job.At(index))];

        Assert.Equal("conforms", tracker.ObserveAll(Lifecycles.Jobs.Full, seen).ToString());
        Assert.Equal("conforms", new LifecycleTracker().ObserveAll(Lifecycles.Jobs.Full, seen.SelectMany(static each => new[] { each, each })).ToString());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void One_forbidden_step_in_an_allowed_life_is_found_once() => Prop.ForAll(
        Arb.From(from life in Lives.Generator
                 where life.Observed.Length > 1
                 from at in Gen.Choose(1, life.Observed.Length - 1)
                 from fault in Gen.Elements("Terminal-status", "Nondecreasing-progress.steps", "Growing-result.log", "Constant-owner")
                 select (life.Observed, At: at, Fault: fault)),
        static given =>
        {
            Job[] jobs = [.. given.Observed];
            Job before = jobs[given.At - 1];
            int fall = jobs[given.At].Steps - before.Steps + 1;
            for (int i = 0; i < jobs.Length; i++)
            {
                bool isLater = i >= given.At;
                jobs[i] = given.Fault switch
                {
                    "Terminal-status" => jobs[i] with { State = isLater ? "running" : i == given.At - 1 ? "done" : "queued" },
                    "Nondecreasing-progress.steps" => jobs[i] with { Steps = jobs[i].Steps - (isLater ? fall : 0) },
                    "Growing-result.log" => jobs[i] with { FirstOfLog = isLater ? 1 : 0 },
                    _ => jobs[i] with { Owner = isLater ? 1 : 0 },
                };
            }

            LifecycleReport report = new LifecycleTracker().ObserveAll(Lifecycles.Jobs.Full, jobs.Select(static (job, index) => job.At(index)));

            // A log without items has none that could change.
            bool isFault = given.Fault != "Growing-result.log" || before.Log > 0;
            LifecycleFinding[] found = [.. report.Findings];
            Assert.Equal(isFault ? [given.Fault] : [], found.Select(static finding => finding.Rule.Id));
            Assert.All(found, finding => Assert.Equal((Name(given.At - 1), Name(given.At)), (finding.Earlier, finding.Later)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_a_finding_shows_is_what_was_seen() => Prop.ForAll(
        Arb.From((
            from id in Gen.Elements("a", "b")
            from owner in Gen.Choose(0, Owners.Length - 1)
            from steps in Gen.Elements(7, 40, 1_000_000)
            from update in Gen.Choose(0, Updates.Length - 1)
            select (Id: id, Owner: owner, Steps: steps, Update: update)).ListOf()),
        static seen =>
        {
            var tracker = new LifecycleTracker();
            Dictionary<string, (int Owner, int Steps, int Update)> before = [];
            foreach ((string id, int owner, int steps, int update) in seen)
            {
                List<(string, string, string, string)> expected = [];
                if (before.TryGetValue(id, out (int Owner, int Steps, int Update) was))
                {
                    if (was.Owner != owner)
                    {
                        expected.Add(("Constant-owner", $"job {id}", Owners[was.Owner].Shown, Owners[owner].Shown));
                    }

                    if (was.Steps > steps)
                    {
                        expected.Add(("Nondecreasing-progress.steps", $"job {id}", $"{was.Steps}", $"{steps}"));
                    }

                    if (was.Update > update)
                    {
                        expected.Add(("Nondecreasing-updatedAt", $"job {id}", $"'{Updates[was.Update]}'", $"'{Updates[update]}'"));
                    }
                }

                before[id] = (owner, steps, update);
                byte[] text = Encoding.UTF8.GetBytes(
                    $$"""{"id":"{{id}}","status":"running","owner":{{Owners[owner].Json}},"progress":{"steps":{{steps}} },"updatedAt":"{{Updates[update]}}"}""");
                Assert.Equal(
                    expected,
                    tracker.Observe(Lifecycles.Jobs.Full, text, "seen").Findings.Select(static finding => (finding.Rule.Id, finding.Resource, finding.EarlierValue, finding.LaterValue)));
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Values_that_differ_are_told_apart_however_alike_they_are_written()
    {
        // Were lengths told by their lowest eight bits only, the end of one's name would be in the middle of the other's.
        string middle = new('m', 248);
        string[] values =
        [
            $$"""{"1234567":"{{middle}}1234567\u0007end"}""", $$"""{"1234567\u0007{{middle}}1234567":"end"}""",
            "{}", "[]", "\"\"", "0", "false", "true", "[{}]", "[{},{}]", "[[]]", "[[],[]]", "[\"\"]", "[0]", "[null]", "[null,null]", "\"a\"", "\"a\\u0000\"", "\"aa\"",
            "{\"a\":{}}", "{\"a\":[]}", "{\"a\":\"\"}", "{\"a\":0}", "{\"a\":null}", "{\"a\":8}", "{\"\":\"a\"}", "{\"a\":\"b\"}", "{\"ab\":\"\"}", "{\"b\":\"a\"}",
            "{\"a\":1,\"b\":2}", "{\"a\":2,\"b\":1}", "{\"a\":{\"b\":1}}", "{\"b\":{\"a\":1}}", "[\"a\",\"b\"]", "[\"b\",\"a\"]", "[[\"a\"],\"b\"]", "[[\"a\",\"b\"]]",
            "\"12345678\"", "\"1234567\"", "\"123456781234567\"", "1", "10", "-1", "0.1", "12345678901234567890", "[1,0]", "[10]",
        ];
        foreach (string earlier in values)
        {
            foreach (string later in values)
            {
                int expected = earlier == later ? 0 : 1;
                Assert.Equal(expected, Changes("owner", earlier, later));
                Assert.Equal(expected, Changes("result", $$"""{"log":[{{earlier}}]}""", $$"""{"log":[{{later}}]}"""));
            }
        }

        static int Changes(string name, string earlier, string later) => Lifecycles.Jobs.Observe(
            $$"""{"id":"a","status":"running","{{name}}":{{earlier}}}""",
            $$"""{"id":"a","status":"running","{{name}}":{{later}}}""").Length;
    }

    // Of all kinds and many lengths, beyond what messages show.
    private static readonly (string Json, string Shown)[] Owners =
    [
        ("\"\"", "''"),
        ("\"x\"", "'x'"),
        ("\"a\\n\\u0062\"", "'a\nb'"),
        ("\"\u00fc\u20ac\"", "'\u00fc\u20ac'"),
        ($"\"{new string('y', 61)}\"", $"'{new string('y', 60)}\u2026'"),
        ($"\"{new string('\u20ac', 200)}\"", $"'{new string('\u20ac', 60)}\u2026'"),
        ($"\"\\t{new string('z', 300)}\"", $"'\t{new string('z', 59)}\u2026'"),
        ("12.50", "12.50"),
        ("true", "true"),
        ("[1,2]", "an array"),
        ("{}", "an object"),
    ];

    // From the earliest to the latest.
    private static readonly string[] Updates = ["2026-01-01T00:00:00Z", "2026-01-01T02:00:00.25+02:00", "2026-01-01T00:00:01Z", "2026-02-28T23:59:59.9999999Z"];

    // A walk through the states in which steps and log only grow, and some of its points, as a poller sees them.
    private static Arbitrary<Life> Lives { get; } = Arb.From(
        from length in Gen.Choose(1, 12)
        from choices in Gen.Choose(0, 1_000).ListOf(length * 3)
        select Life.Of([.. choices]));

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"poll {index}");

    private static string[] Lines(LifecycleReport report) =>
        [.. report.Findings.Select(static finding => $"{finding} {finding.InstanceLocation}"), .. report.Notes.Select(static note => $"{note}")];

    private sealed record Job(string Id, string State, int Steps, int Log, int FirstOfLog = 0, int Owner = 0)
    {
        public LifecycleObservation At(int index)
        {
            IEnumerable<int> log = Enumerable.Range(0, Log).Select(item => item == 0 ? FirstOfLog : item);
            string text = string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"id":"{{Id}}","status":"{{State}}","owner":{{Owner}},"progress":{"steps":{{Steps}} },"result":{"log":[{{string.Join(',', log)}}]} }""");
            return new LifecycleObservation(Encoding.UTF8.GetBytes(text), Name(index));
        }
    }

    private sealed record Life(Job[] Observed)
    {
        public static Life Of(int[] choices)
        {
            List<Job> seen = [];
            Job job = new("a", "queued", 0, 0);
            for (int i = 0; i + 2 < choices.Length; i += 3)
            {
                string[] next = [.. Lifecycles.Jobs.States.Where(state => state == job.State || Lifecycles.Jobs.Follow(job.State, state))];
                job = job with { State = next[choices[i] % next.Length], Steps = job.Steps + (choices[i + 1] % 3), Log = job.Log + (choices[i + 1] % 2) };
                if (choices[i + 2] % 2 == 0)
                {
                    seen.Add(job);
                }
            }

            return new Life([.. seen]);
        }
    }
}
