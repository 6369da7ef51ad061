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

    // Until the JIT compiler has seen enough, which may have to wait for what the generator has left to be compiled.
    private static void Warm(GrowingDocument kind)
    {
        const int EnoughWithoutGain = 8;
        const double Gain = 0.97;
        byte[] document = kind.Make(Math.Min(kind.Largest, 100));
        double best = double.MaxValue;
        for (int withoutGain = 0; withoutGain < EnoughWithoutGain;)
        {
            int times = 0;
            double spent = 0;
            for (; spent < 100e6; times++)
            {
                spent += ProcessorTime.Of(() => Judge(kind, document));
            }

            withoutGain = spent / times < Gain * best ? 0 : withoutGain + 1;
            best = Math.Min(best, spent / times);
            Thread.Sleep(TimeSpan.FromMilliseconds(120));
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
