using System.Globalization;
using OrigamiContracts.Benchmarks.Documents;
using OrigamiContracts.Benchmarks.Measuring;
using OrigamiContracts.Testing;

namespace OrigamiContracts.Benchmarks.Sections;

/// <summary>What the first validation of a process takes, with code that is compiled when it runs and code that was compiled ahead.</summary>
internal sealed class StartSection : ISection
{
    private static readonly string Project = Path.Combine(SolutionFolder.Path, "benchmarks", "OrigamiContracts.FirstValidation");

    public string Name => "start";

    public string Measure(Effort effort)
    {
        int processes = effort == Effort.Short ? 11 : 51;
        string folder = Directory.CreateTempSubdirectory("origami-contracts-start-").FullName;
        try
        {
            string document = Path.Combine(folder, "run.json");
            File.WriteAllBytes(document, RunDocuments.Typical().ToUtf8Json());
            var table = new MarkdownTable("Medians of fresh processes, a *typical* run", "First `Run.Validate`", "Second one", "First `Run.Parse` after them");
            foreach ((string code, bool isCompiledAhead) in new[] { ("compiled when it runs", false), ("compiled ahead (ReadyToRun)", true) })
            {
                string program = Publish(Path.Combine(folder, isCompiledAhead ? "ahead" : "jitted"), isCompiledAhead);
                double[][] runs = [.. Enumerable.Range(0, processes).Select(_ => Run(program, document))];
                table.AddRow([code, .. Enumerable.Range(0, runs[0].Length).Select(figure => Format.Time(Median(runs.Select(run => run[figure])) * 1e6))]);
            }

            return table.ToString();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Publish(string folder, bool isCompiledAhead)
    {
        PublishedProgram.Publish(Project, folder, isCompiledAhead);
        return Path.Combine(folder, "OrigamiContracts.FirstValidation.dll");
    }

    private static double[] Run(string program, string document) =>
        [.. ChildProcess.Run("dotnet", Path.GetDirectoryName(document)!, program, document).Output.Split(' ').Select(static text => double.Parse(text, CultureInfo.InvariantCulture))];

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);
}
