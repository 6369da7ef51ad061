using System.Text;
using System.Text.Json;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Support;
using Xunit;

namespace OrigamiContracts.Tests.Exchanges;

/// <summary>Responses that are judged by those before them.</summary>
public class SuccessiveResponseTests
{
    private static readonly ApiLifecyclePath Status = new(ApiLifecycleComparison.Json, "status");

    // A job is valid if it is an object.
    private static readonly ShopContract Jobs = new(new ApiOperation
    {
        Id = "getJob",
        Method = "GET",
        Path = "/job",
        Location = "/paths/~1job/get",
        Responses = [new ApiResponse { Status = "200", Location = "/r", Content = [ShopContract.Json(new ApiSchema("Job", "/Job", JsonTypes.Object, Validate) { Lifecycle = Lifecycle })] }],
    });

    private static ApiLifecycle Lifecycle => new()
    {
        Key = new ApiLifecycleKey("job", "/Job/x-lifecycle", new ApiLifecyclePath(ApiLifecycleComparison.Json, "id")),
        State = Status,
        States = ["running", "done"],
        TerminalStates = ["done"],
        Rules = [new ApiLifecycleRule { Id = "job-ends", Kind = ApiLifecycleRuleKind.Terminal, Severity = Severity.Error, Location = "/Job/x-lifecycle/terminal", Path = Status }],
    };

    private static ExchangeChecker Tracking => new(Jobs, new ExchangeCheckOptions { TracksLifecycles = true });

    [Fact]
    public void A_response_that_does_not_go_with_an_earlier_one_violates()
    {
        ExchangeChecker checker = Tracking;
        Check(checker, """{"id":"a","status":"done"}""");
        Check(checker, """{"id":"b","status":"running"}""");

        ExchangeReport report = Check(checker, """{"id":"a","status":"running"}""");

        Assert.Equal("getJob: response body /status: error job-ends (/Job/x-lifecycle/terminal)", report.ToString());
        Assert.Equal("job a was done (answer 1) and is running (answer 3): nothing leaves a terminal state", report.Findings[0].Violation.Message);
        Assert.Equal(ExchangeOutcome.ResponseViolates, report.Outcome);
    }

    [Fact]
    public void Nothing_is_compared_unless_asked_for()
    {
        var checker = new ExchangeChecker(Jobs);
        Check(checker, """{"id":"a","status":"done"}""");

        Assert.Equal(ExchangeOutcome.Conforms, Check(checker, """{"id":"a","status":"running"}""").Outcome);
    }

    [Theory]
    [InlineData("""{"status":"done"}""", true)]
    [InlineData("""{"id":"a"}""", true)]
    [InlineData("[]", false)]
    [InlineData("{", false)]
    public void A_body_that_can_not_be_compared_is_not_checked_unless_it_is_wrong_itself(string body, bool isUnchecked)
    {
        ExchangeReport report = Check(Tracking, body);

        UncheckedPart[] expected = isUnchecked ? [new UncheckedPart(ExchangeSide.Response, ExchangePart.Body, null, UncheckedReason.NotComparable)] : [];
        Assert.Equal(expected, report.Unchecked);
        Assert.Equal(isUnchecked ? ExchangeOutcome.PartlyChecked : ExchangeOutcome.ResponseViolates, report.Outcome);
    }

    [Fact]
    public void What_is_forgotten_is_not_about_the_response_at_hand()
    {
        ExchangeChecker checker = Tracking;
        for (int i = 0; i < LifecycleTracker.DefaultMaximumResources; i++)
        {
            Check(checker, $$"""{"id":"{{i}}","status":"done"}""");
        }

        Assert.Equal(ExchangeOutcome.Conforms, Check(checker, """{"id":"one more","status":"done"}""").Outcome);
    }

    private static ExchangeReport Check(ExchangeChecker checker, string body) => checker.Check(
        new ExchangeRequest { Method = "GET", Url = "/job" },
        new ExchangeResponse { Status = 200, Headers = [new("Content-Type", "application/json")], Body = ExchangeBody.Of(Encoding.UTF8.GetBytes(body)) });

    private static void Validate(ref ContractReader reader, ref ViolationCollector violations)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            violations.Type(reader.TokenStartIndex, "/Job/type", "an object", reader.TokenType);
        }

        reader.Skip();
    }
}
