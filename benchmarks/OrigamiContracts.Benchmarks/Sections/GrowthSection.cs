using OrigamiContracts.Benchmarks.Documents;
using OrigamiContracts.Benchmarks.Measuring;

namespace OrigamiContracts.Benchmarks.Sections;

/// <summary>Time per byte while documents grow: it stays as it is where time is linear.</summary>
internal sealed class GrowthSection : ISection
{
    private static readonly int[] Sizes = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    public string Name => "growth";

    public string Measure(Effort effort)
    {
        // 100 MB are for when there is time.
        int largest = effort == Effort.Short ? Sizes[^2] : Sizes[^1];
        var table = new MarkdownTable(["ns a byte, for how many", .. Sizes.Where(size => size <= largest).Select(static size => Format.Count(size))]);
        foreach (GrowingDocument kind in GrowingDocument.All())
        {
            Warm(kind);
            table.AddRow([kind.Name, .. Sizes.Where(size => size <= largest).Select(size => size <= kind.Largest ? Format.Digits(Measure(kind, size, effort)) : "")]);
        }

        return table.ToString();
    }

    // Until the JIT compiler has seen enough: it compiles again what was called often, a tenth of a second after it has
    // compiled something for the first time, and what was profiled a second time after that.
    private static void Warm(GrowingDocument kind)
    {
        byte[] document = kind.Make(Math.Min(kind.Largest, 100));
        for (int round = 0; round < 4; round++)
        {
            for (double spent = 0; spent < 200e6;)
            {
                spent += ProcessorTime.Of(() => Judge(kind, document));
            }

            Thread.Sleep(TimeSpan.FromMilliseconds(150));
        }
    }

    private static double Measure(GrowingDocument kind, int size, Effort effort)
    {
        byte[] document = kind.Make(size);
        double once = ProcessorTime.Of(() => Judge(kind, document));
        double budget = effort == Effort.Short ? 30e6 : 100e6;
        int times = (int)Math.Clamp(budget / once, 1, 100_000);
        double best = double.MaxValue;
        for (int round = 0; round < 3; round++)
        {
            best = Math.Min(best, ProcessorTime.Of(() =>
            {
                for (int time = 0; time < times; time++)
                {
                    Judge(kind, document);
                }
            }));
        }

        return best / times / document.Length;
    }

    private static void Judge(GrowingDocument kind, byte[] document)
    {
        ValidationReport report = kind.Validate(document);
        if (report.IsValid != kind.IsValid)
        {
            throw new InvalidOperationException($"{kind.Name}: the verdict is not what was expected.\n{report}");
        }
    }
}
