using System.Reflection;
using System.Text.Json.Serialization;
using OrigamiContracts.Annotations;
using Xunit;

namespace OrigamiContracts.V2.Tests;

/// <summary>What the types of the contract tell analyzers.</summary>
public sealed class AnalyzerFactTests
{
    [Fact]
    public void The_assembly_tells_its_contract() =>
        Assert.Equal([typeof(OrigamiV2)], typeof(OrigamiV2).Assembly.GetCustomAttributes<EmittedContractAttribute>().Select(static told => told.Contract));

    [Fact]
    public void A_run_tells_when_it_has_a_response() => Assert.Equal(
        [
            "Response is null: Status is running",
            "Response is not null: Status is not running",
            "Response.Text is null: Status is errored, timed_out",
        ],
        NullRulesOf(typeof(Run)));

    [Fact]
    public void An_action_tells_when_it_has_a_count() => Assert.Equal(
        ["Count is not null: Type is columns_deleted, leads_deleted, leads_restored, columns_restored"],
        NullRulesOf(typeof(RunAction)));

    // The rules about the transcript are warnings, which nobody can rely on.
    [Fact]
    public void A_response_tells_nothing_of_null() => Assert.Empty(NullRulesOf(typeof(RunResponse)));

    [Theory]
    [InlineData(typeof(Run), true)]
    [InlineData(typeof(RunSummary), false)]
    public void A_run_tells_its_states_and_who_says_when_to_ask_again(Type type, bool hasRetryAfter)
    {
        ResourceStateAttribute state = type.GetCustomAttribute<ResourceStateAttribute>()!;

        Assert.Equal("Status", state.Member);
        Assert.Equal("run", state.Resource);
        Assert.Equal(Enum.GetValues<RunStatus>().Except([RunStatus.Running]).Select(TextOf), state.Terminal);
        Assert.Equal(hasRetryAfter, state.HasRetryAfter);
    }

    [Fact]
    public void A_model_tells_its_old_names() => Assert.Equal(
        ["origami-fast", "origami-mid"],
        typeof(RunModel).GetField(nameof(RunModel.OrigamiLite))!.GetCustomAttributes<DeprecatedAliasAttribute>().Select(static alias => alias.Text));

    [Fact]
    public void A_request_tells_what_its_members_have_to_keep()
    {
        Assert.Equal(["minLength 1", "maxLength 10000"], KeywordsOf(nameof(RunRequest.Prompt)));
        Assert.Equal(["maxItems 50", "items: format uuid"], KeywordsOf(nameof(RunRequest.FocusTableIds)));
    }

    private static IEnumerable<string> KeywordsOf(string member) => typeof(RunRequest).GetProperty(member)!
        .GetCustomAttributes<SchemaKeywordAttribute>()
        .Select(static keyword => $"{(keyword.Within.Length == 0 ? "" : $"{keyword.Within}: ")}{keyword.Keyword} {keyword.Value}");

    private static IEnumerable<string> NullRulesOf(Type type) => type.GetCustomAttributes<NullRuleAttribute>().Select(static rule =>
        $"{rule.Member} is {(rule.IsNull ? "" : "not ")}null: {rule.When} is {(rule.Is is null ? "not " : "")}{string.Join(", ", (rule.Is ?? rule.IsNot)!)}");

    private static string TextOf(RunStatus status) =>
        typeof(RunStatus).GetField(status.ToString())!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name;
}
