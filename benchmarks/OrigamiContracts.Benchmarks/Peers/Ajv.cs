using System.Globalization;
using System.Text.Json;
using OrigamiContracts.Benchmarks.Documents;
using OrigamiContracts.Benchmarks.Measuring;

namespace OrigamiContracts.Benchmarks.Peers;

/// <summary>ajv in Node, which validates what <c>JSON.parse</c> makes of a text.</summary>
internal static class Ajv
{
    private static readonly string[] Packages = ["ajv@8.17.1"];

    /// <summary>Measures the corpora; where there is no npm, or it has no packages to give, none is measured.</summary>
    public static AjvResults Measure(IEnumerable<string> corpora, Effort effort)
    {
        string folder = Path.Combine(Path.GetTempPath(), $"origami-contracts-{string.Join('-', Packages).Replace('@', '-')}");
        Directory.CreateDirectory(folder);
        string script = Path.Combine(folder, "ajv.mjs");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Peers", "ajv.mjs"), script, overwrite: true);
        string milliseconds = (effort == Effort.Short ? 500 : 3_000).ToString(CultureInfo.InvariantCulture);
        try
        {
            if (!Directory.Exists(Path.Combine(folder, "node_modules", "ajv")))
            {
                ChildProcess.Run("npm", folder, ["install", "--no-audit", "--no-fund", "--save-exact", .. Packages]);
            }

            return AjvResults.Read(ChildProcess.Run("node", folder, [script, milliseconds, .. corpora.Select(static name => Corpus.FolderOf(name)!)]).Output);
        }
        catch (InvalidOperationException exception)
        {
            return AjvResults.None($"ajv was not measured: {exception.Message}");
        }
    }
}

/// <summary>What ajv needed for each corpus, or why it did not do it.</summary>
internal sealed class AjvResults
{
    private readonly Dictionary<string, double> _seconds = [];
    private readonly Dictionary<string, string> _failures = [];

    private AjvResults(string note) => Note = note;

    /// <summary>What has to be said about all of them.</summary>
    public string Note { get; }

    public static AjvResults None(string why) => new(why);

    /// <summary>Reads what the script prints: one JSON object for Node and the packages, and one a corpus.</summary>
    public static AjvResults Read(string output)
    {
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        JsonElement about = JsonElement.Parse(lines[0]);
        var results = new AjvResults($"ajv {about.GetProperty("ajv").GetString()} in Node {about.GetProperty("node").GetString()}: `JSON.parse` and the compiled validator, which stops at the first error.");
        foreach (JsonElement line in lines.Skip(1).Select(static line => JsonElement.Parse(line)))
        {
            string corpus = line.GetProperty("corpus").GetString()!;
            if (line.TryGetProperty("seconds", out JsonElement seconds))
            {
                results._seconds.Add(corpus, seconds.GetDouble());
            }
            else
            {
                results._failures.Add(corpus, line.GetProperty("failure").GetString()!);
            }
        }

        return results;
    }

    public double? SecondsOf(string corpus) => _seconds.TryGetValue(corpus, out double seconds) ? seconds : null;

    public string WhyNot(string corpus) => _failures.GetValueOrDefault(corpus, "not measured");
}
