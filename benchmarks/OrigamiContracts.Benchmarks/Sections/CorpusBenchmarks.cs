using BenchmarkDotNet.Attributes;
using OrigamiContracts.Benchmarks.Documents;

namespace OrigamiContracts.Benchmarks.Sections;

/// <summary>All documents of a corpus, text in, verdict out.</summary>
public class CorpusBenchmarks
{
    private Corpus _corpus = null!;

    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    public static IEnumerable<string> Names => Corpus.Present;

    [GlobalSetup]
    public void Compile() => _corpus = Corpus.Of(Name);

    [Benchmark]
    public int Validate() => _corpus.CountValid();
}
