using OrigamiContracts.Benchmarks.Documents;
using OrigamiContracts.Benchmarks.Measuring;
using OrigamiContracts.Testing;
using OrigamiContracts.V2;

namespace OrigamiContracts.Benchmarks.Sections;

/// <summary>The whole process of <c>origami-contracts check</c> on a file of runs, on one thread, as the tool's package has it.</summary>
internal sealed class CheckSection : ISection
{
    private const int Few = 100;
    private const int Many = 40_000;

    private static readonly string Project = Path.Combine(SolutionFolder.Path, "src", "OrigamiContracts.Tool");

    public string Name => "check";

    public string Measure(Effort effort)
    {
        int patience = effort == Effort.Short ? 3 : 30;
        string folder = Directory.CreateTempSubdirectory("origami-contracts-check-").FullName;
        try
        {
            string tool = Path.Combine(folder, "tool");
            PublishedProgram.Publish(Project, tool, isCompiledAhead: true);
            string program = Path.Combine(tool, "origami-contracts.dll");
            string few = Write(folder, Few);
            string many = Write(folder, Many);
            RunDocument typical = RunDocument.Of("typical");

            // The first process also finds out whether the tool works at all, and has the files read.
            Check(program, few);
            double start = Least.Of(patience, () => Check(program, few));
            double walk = double.MaxValue;
            double whole = Least.Of(patience, () =>
            {
                walk = Math.Min(walk, Walk(typical));
                return Check(program, many);
            });

            long length = new FileInfo(many).Length - new FileInfo(few).Length;
            double walks = (whole - start) / (length * walk);
            var table = new MarkdownTable("Typical runs, a line each", "Bytes", "Whole process", "After the start", "In walks", "Target");
            table.AddRow(Format.Count(Few), Format.Bytes(new FileInfo(few).Length), Format.Time(start * 1e9), "", "", "");
            table.AddRow(
                Format.Count(Many),
                Format.Bytes(new FileInfo(many).Length),
                Format.Time(whole * 1e9),
                $"{Format.Digits(length / (whole - start) / 1e6)} MB/s",
                Format.Ratio(walks),
                "≥ 250 MB/s");
            return table.ToString();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Check(string tool, string file) =>
        ChildProcess.Run("dotnet", Path.GetDirectoryName(file)!, tool, "check", "--schema", nameof(Run), "--threads", "1", file).Seconds;

    // Seconds a byte, in this process, at the same time: machines that are shared are faster and slower by the minute.
    private static double Walk(RunDocument document)
    {
        const int Times = 5_000;
        double nanoseconds = ProcessorTime.Of(() =>
        {
            for (int time = 0; time < Times; time++)
            {
                document.Walk();
            }
        });
        return nanoseconds / 1e9 / Times / document.Utf8Json.Length;
    }

    private static string Write(string folder, int runs)
    {
        string path = Path.Combine(folder, $"{Format.Count(runs)}.jsonl");
        using FileStream file = File.Create(path);
        for (int number = 0; number < runs; number++)
        {
            file.Write(RunDocuments.Typical(number).ToUtf8Json());
            file.WriteByte((byte)'\n');
        }

        return path;
    }
}
