using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using OrigamiContracts.Testing;

namespace OrigamiContracts.Http.Tests;

/// <summary>The run of the samples that is polled from its start to its end, and how a server answers a poll.</summary>
internal static class PolledRun
{
    public const string Name = "run v2_run-8cabcffa-af8a-4484-97ae-1ad6c9b46457";
    public const string Path = "api/v2/agents/7a9a58a6-8e07-4ff2-85f4-e47ac430de0e/runs/v2_run-8cabcffa-af8a-4484-97ae-1ad6c9b46457";

    /// <summary>What five polls got; all but the last show it running, the second and third with 4 steps.</summary>
    public static IReadOnlyList<string> Polls { get; } =
        File.ReadAllLines(System.IO.Path.Combine(SolutionFolder.Path, "samples", "runs", "conforming", "polls.jsonl"));

    /// <summary>A poll in which a member has another value.</summary>
    public static string With(string poll, string member, string value)
    {
        JsonNode run = JsonNode.Parse(poll)!;
        run[member] = JsonNode.Parse(value);
        return run.ToJsonString();
    }

    public static Task AnswerAsync(HttpContext context, string run)
    {
        context.Response.ContentType = "application/json";
        if ((string?)JsonNode.Parse(run)!["status"] == "running")
        {
            context.Response.Headers.RetryAfter = "15";
        }

        return context.Response.WriteAsync(run);
    }
}
