using OrigamiContracts.Benchmarks.Documents;
using OrigamiContracts.Benchmarks.Measuring;
using OrigamiContracts.Testing;

namespace OrigamiContracts.Benchmarks.Sections;

/// <summary>What the generator takes for whole descriptions, and how much code it emits.</summary>
internal sealed class GenerateSection : ISection
{
    private const int RoundsToWarm = 15;

    private static readonly string[] Shared =
    [
        "specs/discord.json", "specs/box.json", "specs/twilio.json", "specs/adyen-checkout.json", "specs/train.yaml", "specs/museum.yaml",
    ];

    public string Name => "generate";

    public string Measure(Effort effort)
    {
        var table = new MarkdownTable("Description", "Bytes", "Emitted", "Validators only", "Time, all", "Target");
        AddRow(table, effort, Path.Combine(SolutionFolder.Path, "spec", "origami-v2.openapi.yaml"), "");
        // The first is what there is a target for; the others take longer than a first look should.
        foreach (string file in effort == Effort.Short ? Shared[..1] : Shared)
        {
            string? path = SharedFolder.Path is { } folder ? Path.Combine(folder, file) : null;
            if (File.Exists(path))
            {
                AddRow(table, effort, path, file == Shared[0] ? "< 0.5 s" : "");
            }
            else
            {
                table.AddRow(Path.GetFileName(file), "not here", "", "", "", "");
            }
        }

        return table.ToString();
    }

    private static void AddRow(MarkdownTable table, Effort effort, string path, string target)
    {
        string text = File.ReadAllText(path);
        long validators = GeneratedContract.Emit(path, text, "validators");
        // Warm, as the compiler's server is after some builds: until then the generator's own code is compiled again and again.
        long all = 0;
        for (int round = 0; round < RoundsToWarm; round++)
        {
            all = GeneratedContract.Emit(path, text, "types");
        }

        int patience = effort == Effort.Short ? 3 : 30;
        double least = Least.Of(patience, () => ProcessorTime.Of(() => GeneratedContract.Emit(path, text, "types")));
        table.AddRow(
            Path.GetFileName(path),
            Format.Bytes(new FileInfo(path).Length),
            Format.Bytes(all),
            Format.Bytes(validators),
            Format.Time(least),
            target);
    }
}
