using BenchmarkDotNet.Attributes;
using OrigamiContracts.Benchmarks.Documents;

namespace OrigamiContracts.Benchmarks.Sections;

/// <summary>What is done to documents of the Origami agent API. The walk is what all else is compared with.</summary>
public class RunBenchmarks
{
    private RunDocument _document = null!;

    [ParamsSource(nameof(Documents))]
    public string Document { get; set; } = "";

    public static IEnumerable<string> Documents => RunDocument.Names;

    [GlobalSetup]
    public void MakeDocument() => _document = RunDocument.Of(Document);

    [Benchmark(Baseline = true)]
    public int Walk() => _document.Walk();

    [Benchmark]
    public object Parse() => _document.Parse();

    [Benchmark]
    public object ParsePlainBySourceGeneration() => _document.PlainBySourceGeneration();

    [Benchmark]
    public object ParsePlainByReflection() => _document.PlainByReflection();

    [Benchmark]
    public byte[] Write() => _document.Write();

    [Benchmark]
    public byte[] WritePlainBySourceGeneration() => _document.WritePlainBySourceGeneration();

    [Benchmark]
    public ValidationReport ValidateText() => _document.ValidateText();

    [Benchmark]
    public int ValidateTextByNJsonSchema() => _document.ValidateByNJsonSchema();

    [Benchmark]
    public ValidationReport ValidateObject() => _document.ValidateObject();

    [Benchmark]
    public object ValidateAndParse() => _document.ValidateAndParse();
}
