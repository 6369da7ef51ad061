using OrigamiContracts.Benchmarks.Documents;
using OrigamiContracts.Benchmarks.Measuring;

namespace OrigamiContracts.Benchmarks.Sections;

/// <summary>Reading, writing and validating what the Origami agent API answers, in units of a bare walk over the text.</summary>
internal sealed class RunsSection : ISection
{
    private static readonly (string Work, string Target, string Method)[] Rows =
    [
        ("`Utf8JsonReader` reads every token", "the unit", nameof(RunBenchmarks.Walk)),
        ("**text → record** (`Run.Parse`)", "≤ 1.8×", nameof(RunBenchmarks.Parse)),
        ("– System.Text.Json, source generation", "", nameof(RunBenchmarks.ParsePlainBySourceGeneration)),
        ("– System.Text.Json, reflection", "", nameof(RunBenchmarks.ParsePlainByReflection)),
        ("**record → text** (`run.ToUtf8Json`)", "≤ 1.0×", nameof(RunBenchmarks.Write)),
        ("– System.Text.Json, source generation", "", nameof(RunBenchmarks.WritePlainBySourceGeneration)),
        ("**validate a text** (`Run.Validate`)", "≤ 1.3×, 0 B", nameof(RunBenchmarks.ValidateText)),
        ("– NJsonSchema 10.7.2, no rules", "", nameof(RunBenchmarks.ValidateTextByNJsonSchema)),
        ("**validate an object** (`run.Validate`)", "≤ 0.3×, 0 B", nameof(RunBenchmarks.ValidateObject)),
        ("**text → validated record** (`TryParse`)", "≤ 2.1×", nameof(RunBenchmarks.ValidateAndParse)),
    ];

    public string Name => "runs";

    public string Measure(Effort effort)
    {
        var measured = BenchmarkJob.Measure<RunBenchmarks>(effort);
        var table = new MarkdownTable([
            "Work", "Target", .. RunDocument.Names.Select(static name => $"{name}, {Format.Bytes(RunDocument.Of(name).Utf8Json.Length)}")]);
        foreach ((string work, string target, string method) in Rows)
        {
            table.AddRow([work, target, .. RunDocument.Names.Select(name => Cell(measured[(method, name)], measured[(nameof(RunBenchmarks.Walk), name)]))]);
        }

        return table.ToString();
    }

    private static string Cell(Measurement measured, Measurement unit) =>
        $"{Format.Ratio(measured.Nanoseconds / unit.Nanoseconds)}<br>{Format.Time(measured.Nanoseconds)}<br>{Format.Bytes(measured.AllocatedBytes)}";
}
