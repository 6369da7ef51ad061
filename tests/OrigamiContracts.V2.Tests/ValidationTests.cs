using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrigamiContracts.V2.Tests.Presence;
using Xunit;

namespace OrigamiContracts.V2.Tests;

/// <summary>Texts and objects are judged alike, and each constraint is.</summary>
public sealed class ValidationTests
{
    [Fact]
    public void Objects_are_judged_as_their_texts_are()
    {
        Documents documents = new(seed: 11);
        int violating = 0;
        for (int i = 0; i < 1_000; i++)
        {
            string json = documents.Constrained().ToJsonString();
            byte[] utf8 = Encoding.UTF8.GetBytes(json);
            ValidationReport ofText = Constrained.Validate(utf8);
            ValidationReport ofObject = Constrained.Parse(utf8).Validate();

            Assert.True(Findings(ofText).SetEquals(Findings(ofObject)), $"{json}\nas text:\n{ofText}\nas object:\n{ofObject}");
            Assert.Equal(ofText.IsValid, ofObject.IsValid);
            violating += ofText.IsValid ? 0 : 1;
        }

        Assert.InRange(violating, 100, 999);
    }

    [Fact]
    public void A_run_is_judged_as_its_text_is()
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Testing.SolutionFolder.Path, "samples", "runs"), "run-*.json", SearchOption.AllDirectories))
        {
            byte[] utf8 = File.ReadAllBytes(file);
            Assert.True(Findings(Run.Validate(utf8)).SetEquals(Findings(Run.Parse(utf8).Validate())), file);
        }
    }

    [Theory]
    [InlineData("NullTwice", "null", false)]
    [InlineData("NullTwice", "\"text\"", true)]
    [InlineData("NullTwice", "1", false)]
    [InlineData("NullOrText", "null", true)]
    [InlineData("NullOrText", "\"text\"", true)]
    [InlineData("NullOrText", "1", false)]
    public void Null_matches_exactly_one_alternative_or_is_refused(string schema, string json, bool conforms) =>
        Assert.Equal(conforms, Presence.Presence.Contract.Schemas[schema].Validate(Encoding.UTF8.GetBytes(json)).IsValid);

    [Theory]
    [InlineData("""{"text":"a"}""", "/text", "minLength")]
    [InlineData("""{"text":"abcde"}""", "/text", "maxLength")]
    [InlineData("""{"text":"😀😀😀😀"}""", null, null)]
    [InlineData("""{"text":5}""", "/text", "type")]
    [InlineData("""{"text":null}""", "/text", "type")]
    [InlineData("""{"code":"abc\n"}""", "/code", "pattern")]
    [InlineData("""{"share":-0.25}""", "/share", "minimum")]
    [InlineData("""{"share":1.0}""", "/share", "exclusiveMaximum")]
    [InlineData("""{"share":1e-400}""", "/share", "multipleOf")]
    [InlineData("""{"share":7.5e-1}""", null, null)]
    [InlineData("""{"low":-3.0}""", "/low", "exclusiveMinimum")]
    [InlineData("""{"low":4}""", "/low", "maximum")]
    [InlineData("""{"low":0.5}""", "/low", "type")]
    [InlineData("""{"low":2.0}""", null, null)]
    [InlineData("""{"tags":[]}""", "/tags", "minItems")]
    [InlineData("""{"tags":["a","b","c","d"]}""", "/tags", "maxItems")]
    [InlineData("""{"tags":["a","\u0061"]}""", "/tags", "uniqueItems")]
    [InlineData("""{"tags":["\uD83D","\uD83E"]}""", null, null)]
    [InlineData("""{"tags":["a",1]}""", "/tags/1", "type")]
    [InlineData("""{"rows":[[1],[1,2]]}""", "/rows/1", "maxItems")]
    [InlineData("""{"rows":[[1],[-1]]}""", "/rows/1/0", "minimum")]
    [InlineData("""{"scores":{"a/b":10}}""", "/scores/a~1b", "maximum")]
    [InlineData("""{"map":{}}""", "/map", "minProperties")]
    [InlineData("""{"map":{"a":1,"b":2,"c":3}}""", "/map", "maxProperties")]
    [InlineData("""{"kind":"other"}""", "/kind", "enum")]
    [InlineData("""{"kind":""}""", null, null)]
    [InlineData("""{"kind":"\u0061\u0061\u0061\u0061\u0061\u0061\u0061\u0061\u0061\u0061\u0061\u0061"}""", "/kind", "enum")]
    [InlineData("""{"kind":"\uD83D"}""", "/kind", "enum")]
    [InlineData("""{"fixed":"loose"}""", "/fixed", "const")]
    [InlineData("""{"either":null}""", "/either", "oneOf")]
    [InlineData("""{"either":1.5}""", "/either", "oneOf")]
    [InlineData("""{"either":1.0}""", null, null)]
    [InlineData("""{"not":true}""", "/not", "not")]
    [InlineData("""{"child":{"child":{"text":""}}}""", "/child/child/text", "minLength")]
    [InlineData("""{"child":[]}""", "/child", "type")]
    [InlineData("""{"text":"ab","text":"ab"}""", "/text", "duplicateName")]
    [InlineData("""{"text":"ab","te\u0078t":"ab"}""", "/text", "duplicateName")]
    public void Each_constraint_is_checked(string json, string? location, string? keyword)
    {
        ValidationReport report = Constrained.Validate(Encoding.UTF8.GetBytes(json));

        Assert.Equal(keyword is null ? [] : [(location!, keyword)], report.Violations.Select(static violation => (violation.InstanceLocation, violation.Keyword)));
    }

    [Fact]
    public void The_alternative_that_was_meant_says_what_is_wrong()
    {
        ValidationReport report = Constrained.Validate("""{"either":"abc"}"""u8);

        Assert.Equal([("/either", "oneOf"), ("/either", "maxLength")], report.Violations.Select(static violation => (violation.InstanceLocation, violation.Keyword)));
    }

    [Theory]
    [InlineData("""{"a":1}""", "")]
    [InlineData("""{"a":1,"b":"x"}""", "")]
    [InlineData("""{"b":"x"}""", " required")]
    [InlineData("""{"a":1,"c":1,"d":{}}""", "/c additionalProperties /d additionalProperties")]
    [InlineData("""{"a":1,"\u0061bcdefghijkl":1}""", "/abcdefghijkl additionalProperties")]
    public void A_closed_object_has_nothing_else(string json, string expected) => Assert.Equal(
        expected,
        string.Join(' ', Closed.Validate(Encoding.UTF8.GetBytes(json)).Violations.Select(static violation => $"{violation.InstanceLocation} {violation.Keyword}")));

    [Theory]
    [InlineData("id", "\"a b\"", "/id", "pattern")]
    [InlineData("agentId", "\"22c29df8\"", "/agentId", "format")]
    [InlineData("status", "\"paused\"", "/status", "enum")]
    [InlineData("model", "\"gpt\"", "/model", "enum")]
    [InlineData("steps/completed", "-1", "/steps/completed", "minimum")]
    [InlineData("startedAt", "\"yesterday\"", "/startedAt", "format")]
    [InlineData("completedAt", "5", "/completedAt", "type")]
    [InlineData("request", "{}", "/request", "required")]
    [InlineData("request/focusTableIds", "[\"x\"]", "/request/focusTableIds/0", "format")]
    [InlineData("response/actions/0/type", "\"dropped\"", "/response/actions/0/type", "enum")]
    [InlineData("response/tables/0/cells/running", "-3", "/response/tables/0/cells/running", "minimum")]
    [InlineData("todo/nextActions", "[{\"label\":\"l\",\"type\":\"nap\"}]", "/todo/nextActions/0/type", "enum")]
    public void Each_constraint_of_a_run_is_checked(string place, string value, string location, string keyword)
    {
        ValidationReport report = Run.Validate(Encoding.UTF8.GetBytes(Runs.Changed(Runs.Completed(), place, value).ToJsonString()));

        Assert.Contains((location, keyword), report.Violations.Select(static violation => (violation.InstanceLocation, violation.Keyword)));
        Assert.False(report.IsValid);
    }

    [Fact]
    public void Judging_what_conforms_allocates_nothing()
    {
        const string Fast =
            """{"name":"é\u0041😀","count":3,"share":0.5,"kind":"with-dash","tags":["a","b"],"child":{"name":"n","count":1e2},"new":[{"x":null}]}""";
        const string Formats =
            """{"id":"0F8FAD5B-D9CB-469F-A165-70867728950E","at":"2026-06-10T12:34:56.5+02:00","day":"2026-06-10","code":"abc"}""";

        AssertAllocatesNothing(Fast, static utf8 => Presence.Fast.Validate(utf8));
        AssertAllocatesNothing(Formats, static utf8 => FastFormats.Validate(utf8));
        AssertAllocatesNothing(Runs.Completed().ToJsonString(), static utf8 => Run.Validate(utf8));
    }

    private static void AssertAllocatesNothing(string json, Func<byte[], ValidationReport> validate)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        for (int i = 0; i < 200; i++)
        {
            Assert.True(validate(utf8).IsClean);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10; i++)
        {
            validate(utf8);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static HashSet<(string, string, string)> Findings(ValidationReport report) =>
        [.. report.Violations.Select(static violation => (violation.InstanceLocation, violation.KeywordLocation, violation.Keyword))];
}
