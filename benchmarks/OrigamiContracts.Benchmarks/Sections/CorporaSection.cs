using OrigamiContracts.Benchmarks.Documents;
using OrigamiContracts.Benchmarks.Measuring;
using OrigamiContracts.Benchmarks.Peers;

namespace OrigamiContracts.Benchmarks.Sections;

/// <summary>Validating real documents by their schemas, beside ajv.</summary>
internal sealed class CorporaSection : ISection
{
    public string Name => "corpora";

    public string Measure(Effort effort)
    {
        if (Corpus.Present.Count == 0)
        {
            return "Not measured: the corpora are not here.";
        }

        var measured = BenchmarkJob.Measure<CorpusBenchmarks>(effort);
        AjvResults ajv = Ajv.Measure(Corpus.Present, effort);
        var table = new MarkdownTable("Corpus", "Documents", "Bytes", "Origami Contracts", "Allocated", "ajv", "Ratio");
        List<double> ratios = [];
        foreach (string name in Corpus.Names)
        {
            if (!Corpus.Present.Contains(name))
            {
                table.AddRow(name, "not here", "", "", "", "", "");
                continue;
            }

            Corpus corpus = Corpus.Of(name);
            Measurement ours = measured[(nameof(CorpusBenchmarks.Validate), name)];
            double? theirs = ajv.SecondsOf(name) is { } seconds ? corpus.Length / seconds / 1e6 : null;
            double speed = ours.MegabytesPerSecond(corpus.Length);
            if (theirs is { } comparable)
            {
                ratios.Add(speed / comparable);
            }

            table.AddRow(
                name,
                Format.Count(corpus.Count),
                Format.Bytes(corpus.Length),
                $"{Format.Digits(speed)} MB/s",
                Format.Bytes(ours.AllocatedBytes),
                theirs is { } shown ? $"{Format.Digits(shown)} MB/s" : ajv.WhyNot(name),
                theirs is { } other ? Format.Ratio(speed / other) : "");
        }

        string mean = ratios.Count == 0
            ? ""
            : $"\nGeometric mean of the {ratios.Count} ratios: {Format.Ratio(Math.Exp(ratios.Average(Math.Log)))} (target ≥ 3×).";
        return $"{table}{mean}\n{ajv.Note}";
    }
}
