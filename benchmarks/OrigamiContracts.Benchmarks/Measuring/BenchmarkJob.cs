using System.Collections.Immutable;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using BenchmarkDotNet.Validators;
using OrigamiContracts.Testing;
using Perfolizer.Horology;

namespace OrigamiContracts.Benchmarks.Measuring;

/// <summary>Has BenchmarkDotNet measure, and takes its figures.</summary>
/// <remarks>
/// It measures in this process. Its other way, a program that it writes and builds for each run, would inherit the
/// solution's settings (central package versions, warnings as errors), build all projects again, and still have to compile
/// the contracts of the corpora in each of its processes. What the process has run before can be seen by the profiles of
/// the JIT compiler then; so peers are measured in the same process as what they are compared with.
/// </remarks>
internal static class BenchmarkJob
{
    // A machine that others use too is slower for minutes, and what happens to be measured then would look slow beside
    // what is not. So the full job is the short one several times, and of each benchmark the best time counts.
    private static int PassesOf(Effort effort) => effort == Effort.Short ? 1 : 5;

    /// <summary>Measures all benchmarks of a class.</summary>
    /// <returns>What was measured, by the name of the method and the value of its parameter.</returns>
    /// <exception cref="InvalidOperationException">A benchmark has failed.</exception>
    public static IReadOnlyDictionary<(string Method, string Parameter), Measurement> Measure<TBenchmarks>(Effort effort) =>
        Enumerable.Range(0, PassesOf(effort))
            .SelectMany(static _ => Run(typeof(TBenchmarks), Configuration()))
            .GroupBy(
                static report => (
                    report.BenchmarkCase.Descriptor.WorkloadMethod.Name,
                    report.BenchmarkCase.Parameters.Items.SingleOrDefault()?.Value?.ToString() ?? ""),
                static report => new Measurement(
                    report.ResultStatistics!.Median,
                    report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0))
            .ToDictionary(static passes => passes.Key, static passes => passes.MinBy(static measured => measured.Nanoseconds));

    /// <summary>Measures the benchmarks whose names match; BenchmarkDotNet shows what comes of it.</summary>
    /// <returns>Whether there were any.</returns>
    public static bool Show(IEnumerable<Type> benchmarks, string pattern)
    {
        IConfig configuration = Configuration().AddFilter(new GlobFilter([pattern]));
        return benchmarks.Sum(type => Run(type, configuration).Length) > 0;
    }

    private static ImmutableArray<BenchmarkReport> Run(Type benchmarks, IConfig configuration)
    {
        Summary summary = BenchmarkRunner.Run(benchmarks, configuration);
        if (summary.HasCriticalValidationErrors || summary.Reports.Any(static report => report.ResultStatistics is null))
        {
            throw new InvalidOperationException($"Not all of {benchmarks.Name} could be measured; what was logged above says why.");
        }

        return summary.Reports;
    }

    private static ManualConfig Configuration() => ManualConfig
        .CreateEmpty()
        .AddJob(Job.Default
            .WithIterationTime(TimeInterval.FromMilliseconds(100)).WithWarmupCount(12).WithIterationCount(9).WithEvaluateOverhead(false)
            .WithToolchain(InProcessEmitToolchain.DontLogOutput).WithClock(ProcessorTime.Clock))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddLogger(ConsoleLogger.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddValidator(JitOptimizationsValidator.FailOnError)
        .WithArtifactsPath(Path.Combine(SolutionFolder.Path, "artifacts", "benchmarks"))
        .WithOptions(ConfigOptions.DisableLogFile);
}
