using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OrigamiContracts.V2;
using Xunit;

namespace OrigamiContracts.Analyzers.Tests.Samples;

/// <summary>
/// A build of the sample by the SDK, in a folder of its own, with the assemblies that were built for the tests: it neither
/// builds them again nor leaves anything in the repository.
/// </summary>
internal static partial class SampleBuild
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(3);

    /// <returns>Each warning as the sample marks it.</returns>
    public static async Task<IReadOnlyList<string>> WarningsAsync()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("origami-mistakes-");
        try
        {
            foreach (string file in MistakesSample.Files.Append(Path.Combine(MistakesSample.Folder, ".editorconfig")))
            {
                File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
            }

            Project().Save(Path.Combine(folder.FullName, "Mistakes.csproj"));
            string output = await BuildAsync(folder.FullName);
            // Each is told twice, when it is found and in the summary.
            return [.. Warning().Matches(output).Select(static warning => MistakesSample.Place(warning.Groups["file"].Value, warning.Groups["line"].Value, warning.Groups["id"].Value)).Distinct()];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static XDocument Project() => new(new XElement(
        "Project",
        new XAttribute("Sdk", "Microsoft.NET.Sdk"),
        new XElement(
            "PropertyGroup",
            new XElement("OutputType", "Exe"),
            new XElement("TargetFramework", "net10.0"),
            new XElement("Nullable", "enable"),
            new XElement("ImplicitUsings", "enable"),
            new XElement("AnalysisLevel", "none"),
            new XElement("UseAppHost", "false")),
        new XElement(
            "ItemGroup",
            Item("Reference", typeof(ValidationReport)),
            Item("Reference", typeof(Run)),
            Item("Analyzer", typeof(ContractAnalyzer)))));

    private static XElement Item(string kind, Type type) => new(kind, new XAttribute("Include", type.Assembly.Location));

    private static async Task<string> BuildAsync(string folder)
    {
        ProcessStartInfo start = new(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            ["build", "-nologo", "-p:ImportDirectoryBuildProps=false", "-p:ImportDirectoryBuildTargets=false", "-p:ImportDirectoryPackagesProps=false"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        // What the test run's own MSBuild left behind is not for this build.
        foreach (string name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        // Servers would keep older analyzers loaded, and outlive the test.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeLimit);
        using Process process = Process.Start(start)!;
        try
        {
            string output = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            Assert.True(process.ExitCode == 0, output);
            return output;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    // One of the build itself has no line.
    [GeneratedRegex(@"(?<file>[^\s/\\(]+)(\((?<line>\d+)[^)]*\))?\s?: warning (?<id>\w+):")]
    private static partial Regex Warning();
}
