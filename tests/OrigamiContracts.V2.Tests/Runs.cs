using System.Text.Json.Nodes;
using OrigamiContracts.Testing;

namespace OrigamiContracts.V2.Tests;

/// <summary>Runs as the API sends them.</summary>
internal static class Runs
{
    public static JsonObject Completed() => JsonNode.Parse(File.ReadAllText(Path.Combine(SolutionFolder.Path, "samples", "runs", "conforming", "completed.json")))!.AsObject();

    /// <summary>The run with another value at a place, given by names and indexes with slashes between them.</summary>
    public static JsonObject Changed(JsonObject run, string place, string json)
    {
        string[] parts = place.Split('/');
        JsonNode at = run;
        foreach (string part in parts[..^1])
        {
            at = at is JsonArray items ? items[int.Parse(part, null)]! : at[part]!;
        }

        if (at is JsonArray array)
        {
            array[int.Parse(parts[^1], null)] = JsonNode.Parse(json);
        }
        else
        {
            at[parts[^1]] = JsonNode.Parse(json);
        }

        return run;
    }
}
