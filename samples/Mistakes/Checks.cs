using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using OrigamiContracts;
using OrigamiContracts.V2;

namespace Mistakes;

/// <summary>The tests of the program: none of them holds as long as its mistakes are in it.</summary>
internal static class Checks
{
    private static readonly (string Name, Func<Task<bool>> Holds)[] All =
    [
        ("A new agent can be asked for", () => Holds(Requests.Bakeries().Validate().IsValid)),
        ("A follow-up can be sent", () => Holds(Requests.FollowUp().Validate().IsClean)),
        ("A request without a prompt has no body", () => Throws<InvalidOperationException>(() => Requests.BodyOf(Request(prompt: "")))),
        ("A running run keeps the contract", () => Holds(Answers.Running().Validate().IsClean)),
        ("A run is polled until it has ended", EndsPollingAsync),
        ("A completed run is done", () => Holds(RunReport.IsDone(Answers.Completed()))),
        ("The text of a running run is refused", () => Throws<InvalidOperationException>(() => RunReport.Text(Answers.Running()))),
        ("A running run has no duration", () => Holds(RunReport.Duration(Answers.Running()) is null)),
        ("A row has one status", () => Throws<JsonException>(() => RunReport.ReadRow("""{ "id": "v2_run-7", "status": "running, completed" }"""))),
    ];

    /// <summary>Prints how each check ends.</summary>
    /// <returns>Whether all hold.</returns>
    public static async Task<bool> RunAllAsync()
    {
        bool allHold = true;
        foreach ((string name, Func<Task<bool>> holds) in All)
        {
            string outcome = await OutcomeAsync(holds);
            Console.WriteLine($"{outcome}: {name}");
            allHold &= outcome == "ok";
        }

        return allHold;
    }

    private static async Task<string> OutcomeAsync(Func<Task<bool>> holds)
    {
        try
        {
            return await holds() ? "ok" : "FAILED";
        }
        catch (Exception exception)
        {
            return $"FAILED ({exception.GetType().Name})";
        }
    }

    private static async Task<bool> EndsPollingAsync()
    {
        using var service = new Service();
        using var http = new HttpClient(service);
        Run run = await Poller.WaitAsync(http, new Uri("https://service.example/run"));
        return run.IsTerminal == true && service.Polls == 2;
    }

    private static CreateAgentRequest Request(string prompt) => new() { Prompt = prompt };

    private static Task<bool> Holds(bool condition) => Task.FromResult(condition);

    private static Task<bool> Throws<TException>(Func<object?> action)
        where TException : Exception
    {
        try
        {
            action();
            return Task.FromResult(false);
        }
        catch (TException)
        {
            return Task.FromResult(true);
        }
    }

    // Answers without a network: a run that has ended when it is asked for again.
    private sealed class Service : HttpMessageHandler
    {
        public int Polls { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken token)
        {
            Run run = ++Polls == 1 ? Answers.Running() : Answers.Completed();
            var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(run.ToUtf8Json()) };
            response.Headers.RetryAfter = run.IsTerminal == true ? null : new RetryConditionHeaderValue(TimeSpan.Zero);
            return Task.FromResult(response);
        }
    }
}
