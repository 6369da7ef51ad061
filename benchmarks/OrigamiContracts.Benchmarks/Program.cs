using System.CommandLine;
using OrigamiContracts.Benchmarks.Measuring;
using OrigamiContracts.Benchmarks.Sections;

ISection[] sections = [new RunsSection(), new CorporaSection(), new CheckSection(), new StartSection(), new GenerateSection(), new GrowthSection()];
Type[] benchmarks = [typeof(RunBenchmarks), typeof(CorpusBenchmarks)];

var full = new Option<bool>("--full") { Description = "Measure until figures can be compared: more than half an hour in all." };
var brief = new Option<bool>("--short") { Description = "Measure for a first look: a few minutes in all. This is the default." };
var only = new Option<string[]>("--only")
{
    Description = "The sections to measure: " + string.Join(", ", sections.Select(static section => section.Name)) + ". All, if none is named.",
    AllowMultipleArgumentsPerToken = true,
};
only.AcceptOnlyFromAmong([.. sections.Select(static section => section.Name)]);
var print = new Option<bool>("--print") { Description = "Print results instead of writing them into docs/performance.md." };
var filter = new Option<string?>("--filter") { Description = "Measure the benchmarks whose full names match this glob, and only print what BenchmarkDotNet says." };

var command = new RootCommand("Measures Origami Contracts and what it is compared with.") { brief, full, only, print, filter };
command.SetAction(arguments =>
{
    Effort effort = arguments.GetValue(full) ? Effort.Full : Effort.Short;
    if (arguments.GetValue(filter) is { } pattern)
    {
        return BenchmarkJob.Show(benchmarks, pattern) ? 0 : throw new InvalidOperationException($"No benchmark is called {pattern}.");
    }

    string[] chosen = arguments.GetValue(only) ?? [];
    foreach (ISection section in sections.Where(section => chosen.Length == 0 || chosen.Contains(section.Name)))
    {
        string surroundings = Surroundings.Describe(effort);
        string results = $"{section.Measure(effort).Trim()}\n\n{surroundings}";
        if (arguments.GetValue(print))
        {
            Console.WriteLine(results);
        }
        else
        {
            ResultsPage.Replace(section.Name, results);
        }
    }

    return 0;
});
return command.Parse(args).Invoke();
