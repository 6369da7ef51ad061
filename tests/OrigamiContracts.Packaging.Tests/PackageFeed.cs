using System.Reflection;
using OrigamiContracts.Conformance.Tests;
using OrigamiContracts.Packaging.Tests;
using OrigamiContracts.Testing;
using Xunit;

[assembly: AssemblyFixture(typeof(PackageFeed))]

namespace OrigamiContracts.Packaging.Tests;

/// <summary>
/// The packages of this build in a feed of their own, made once for all tests, and a place for projects that use it.
/// </summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private int _projects;

    /// <summary>What the tests were built as, so that packing them builds nothing again.</summary>
    public static string Configuration { get; } =
        typeof(PackageFeed).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    /// <summary>A version that no cache has seen.</summary>
    public string Version { get; } = $"0.1.0-test.{DateTime.UtcNow.Ticks}";

    /// <summary>The full path of a package.</summary>
    public string PathOf(string package) => _folder[$"feed/{package}.{Version}.nupkg"];

    /// <summary>An empty folder in which restoring finds the packages of this feed beside those of the machine.</summary>
    internal string CreateProjectFolder() =>
        Directory.CreateDirectory(_folder[$"projects/{Interlocked.Increment(ref _projects)}"]).FullName;

    /// <summary>Adds a project's package, without building the project.</summary>
    internal async Task AddPackageOfAsync(string projectFolder, params IEnumerable<string> options)
    {
        ProgramRun run = await DotNet.SdkAsync(
            projectFolder, ["pack", "--no-build", "-c", Configuration, "-o", _folder["feed"], $"-p:PackageVersion={Version}", .. options]);
        run.AssertSucceeded();
    }

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await WriteNuGetConfigAsync();
        await AddPackageOfAsync(Path.Combine(SolutionFolder.Path, "src", "OrigamiContracts"));
        await AddPackageOfAsync(Path.Combine(SolutionFolder.Path, "generators", "OrigamiContracts.Generators"));
        await AddPackageOfAsync(Path.Combine(SolutionFolder.Path, "src", "OrigamiContracts.Http"));
        await AddPackageOfAsync(Path.Combine(SolutionFolder.Path, "src", "OrigamiContracts.AspNetCore"));
        await AddPackageOfAsync(Path.Combine(SolutionFolder.Path, "src", "OrigamiContracts.FluentValidation"));
        // Of the tool, the package that runs anywhere: nothing has been compiled ahead yet.
        await AddPackageOfAsync(Path.Combine(SolutionFolder.Path, "src", "OrigamiContracts.Tool"), "-p:ToolPlatforms=none");
    }

    ValueTask IAsyncDisposable.DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    // NuGet adds this to the machine's own configuration. Packages of these tests stay out of the machine's cache; all
    // others are taken from it.
    private async Task WriteNuGetConfigAsync()
    {
        ProgramRun cache = await DotNet.SdkAsync(_folder.Path, "nuget", "locals", "global-packages", "--list");
        string machineCache = cache.AssertSucceeded().Output["global-packages: ".Length..].Trim();
        Directory.CreateDirectory(_folder["feed"]);
        _folder.Write(
            "projects/nuget.config",
            $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="{_folder["cache"]}" />
              </config>
              <fallbackPackageFolders>
                <add key="machine" value="{machineCache}" />
              </fallbackPackageFolders>
              <packageSources>
                <add key="local" value="{_folder["feed"]}" />
              </packageSources>
            </configuration>
            """);
    }
}
