using OrigamiContracts.Benchmarks.Documents;
using OrigamiContracts.Benchmarks.Measuring;
using OrigamiContracts.Testing;
using OrigamiContracts.V2;

namespace OrigamiContracts.Benchmarks.Sections;

/// <summary>The whole process of <c>origami-contracts check</c> on a file of runs, on one thread.</summary>
internal sealed class CheckSection : ISection
{
    private const int Few = 100;

    public string Name => "check";

    public string Measure(Effort effort)
    {
        int runs = effort == Effort.Short ? 2_000 : 40_000;
        string folder = Directory.CreateTempSubdirectory("origami-contracts-check-").FullName;
        try
        {
            string few = Write(folder, Few);
            string many = Write(folder, runs);
            // The first process also finds out whether the tool works at all, and has the files of the runtime read.
            Check(few);
            double start = Check(few);
            double whole = Check(many);
            double speed = (new FileInfo(many).Length - new FileInfo(few).Length) / (whole - start) / 1e6;
            var table = new MarkdownTable("Typical runs, a line each", "Bytes", "Whole process", "After the start", "Target");
            table.AddRow(Format.Count(Few), Format.Bytes(new FileInfo(few).Length), Format.Time(start * 1e9), "", "");
            table.AddRow(
                Format.Count(runs),
                Format.Bytes(new FileInfo(many).Length),
                Format.Time(whole * 1e9),
                $"{Format.Digits(speed)} MB/s",
                "≥ 250 MB/s");
            return table.ToString();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Check(string file)
    {
        // Built beside this program, in the same configuration.
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        string tool = Path.Combine(SolutionFolder.Path, "src", "OrigamiContracts.Tool", "bin", configuration, "net10.0", "origami-contracts.dll");
        return ChildProcess.Run("dotnet", Path.GetDirectoryName(file)!, tool, "check", "--schema", nameof(Run), "--threads", "1", file).Seconds;
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
