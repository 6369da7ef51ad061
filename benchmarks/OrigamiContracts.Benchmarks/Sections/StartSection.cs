using OrigamiContracts.Benchmarks.Measuring;
using OrigamiContracts.Testing;

namespace OrigamiContracts.Benchmarks.Sections;

/// <summary>The first validation in a fresh process: the sample program reads, validates and prints one run.</summary>
internal sealed class StartSection : ISection
{
    private const string Platform = "linux-x64";

    public string Name => "start";

    public string Measure(Effort effort)
    {
        if (!OperatingSystem.IsLinux())
        {
            return $"Not measured: the sample is published for {Platform}.";
        }

        string folder = Directory.CreateTempSubdirectory("origami-contracts-start-").FullName;
        try
        {
            var table = new MarkdownTable("Process", "Whole process", "Above an empty program");
            string empty = Publish(folder, "empty", WriteEmptyProgram(folder), isReadyToRun: false, "Empty");
            string sample = Path.Combine(SolutionFolder.Path, "samples", "TrimmedConsumer");
            double bare = Median(effort, empty);
            table.AddRow("an empty program", Format.Time(bare * 1e9), "");
            foreach ((string name, bool isReadyToRun) in new[] { ("jitted", false), ("ReadyToRun", true) })
            {
                double seconds = Median(effort, Publish(folder, name, sample, isReadyToRun, "TrimmedConsumer"));
                table.AddRow($"first run read and validated, {name}", Format.Time(seconds * 1e9), Format.Time((seconds - bare) * 1e9));
            }

            return table.ToString();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Median(Effort effort, string program)
    {
        double[] times = [.. Enumerable.Range(0, effort == Effort.Short ? 5 : 15).Select(_ => ChildProcess.Run("dotnet", Path.GetDirectoryName(program)!, program).Seconds)];
        Array.Sort(times);
        return times[times.Length / 2];
    }

    private static string Publish(string folder, string name, string project, bool isReadyToRun, string assembly)
    {
        string output = Path.Combine(folder, "published", name);
        ChildProcess.Run(
            "dotnet",
            folder,
            "publish", project, "-c", "Release", "-r", Platform, "--no-self-contained", "-o", output, "-v:q", "-nologo",
            "-p:PublishTrimmed=false", $"-p:PublishReadyToRun={isReadyToRun}");
        return Path.Combine(output, $"{assembly}.dll");
    }

    private static string WriteEmptyProgram(string folder)
    {
        string project = Path.Combine(folder, "Empty");
        Directory.CreateDirectory(project);
        File.WriteAllText(Path.Combine(project, "Program.cs"), "return 0;\n");
        File.WriteAllText(Path.Combine(project, "Empty.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <InvariantGlobalization>true</InvariantGlobalization>
              </PropertyGroup>
            </Project>
            """);
        return project;
    }
}
