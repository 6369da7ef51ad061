using System.IO.Compression;
using System.Xml.Linq;
using Xunit;

namespace OrigamiContracts.Packaging.Tests;

public sealed class PackageLayoutTests(PackageFeed feed)
{
    // What every package has by the conventions of its format.
    private static readonly string[] Envelope = ["[Content_Types].xml", "_rels/", "package/"];

    [Fact]
    public async Task The_runtime_is_an_assembly_with_its_documentation_and_the_analyzers_of_its_use() => Assert.Equal(
        [
            "LICENSE",
            "OrigamiContracts.nuspec",
            "README.md",
            "analyzers/dotnet/cs/OrigamiContracts.Analyzers.dll",
            "analyzers/dotnet/cs/OrigamiContracts.CodeFixes.dll",
            "lib/net10.0/OrigamiContracts.dll",
            "lib/net10.0/OrigamiContracts.xml",
        ],
        await FilesOfAsync("OrigamiContracts"));

    [Fact]
    public async Task The_generator_is_an_analyzer_with_its_private_libraries() => Assert.Equal(
        [
            "LICENSE",
            "OrigamiContracts.Generators.nuspec",
            "README.md",
            "THIRD-PARTY-NOTICES.txt",
            "analyzers/dotnet/cs/Microsoft.OpenApi.dll",
            "analyzers/dotnet/cs/OrigamiContracts.Generators.dll",
            "analyzers/dotnet/cs/YamlDotNet.dll",
            "buildTransitive/OrigamiContracts.Generators.props",
            "buildTransitive/OrigamiContracts.Generators.targets",
        ],
        await FilesOfAsync("OrigamiContracts.Generators"));

    [Fact]
    public async Task The_tool_is_a_program_with_all_that_it_runs_on() => Assert.Equal(
        [
            "LICENSE",
            "OrigamiContracts.Tool.nuspec",
            "README.md",
            "THIRD-PARTY-NOTICES.txt",
            "config.schema.json",
            "report.schema.json",
            "tools/net10.0/any/DotnetToolSettings.xml",
            "tools/net10.0/any/Microsoft.CodeAnalysis.CSharp.dll",
            "tools/net10.0/any/Microsoft.CodeAnalysis.dll",
            "tools/net10.0/any/Microsoft.OpenApi.dll",
            "tools/net10.0/any/OrigamiContracts.Compilation.dll",
            "tools/net10.0/any/OrigamiContracts.Conformance.dll",
            "tools/net10.0/any/OrigamiContracts.Generators.dll",
            "tools/net10.0/any/OrigamiContracts.V2.dll",
            "tools/net10.0/any/OrigamiContracts.dll",
            "tools/net10.0/any/Spectre.Console.dll",
            "tools/net10.0/any/System.CommandLine.dll",
            "tools/net10.0/any/YamlDotNet.dll",
            "tools/net10.0/any/origami-contracts.deps.json",
            "tools/net10.0/any/origami-contracts.dll",
            "tools/net10.0/any/origami-contracts.runtimeconfig.json",
        ],
        (await FilesOfAsync("OrigamiContracts.Tool")).Where(static name => !name.EndsWith(".pdb", StringComparison.Ordinal)));

    [Theory]
    [InlineData("OrigamiContracts.Http")]
    [InlineData("OrigamiContracts.AspNetCore")]
    [InlineData("OrigamiContracts.FluentValidation")]
    public async Task An_adapter_is_an_assembly_with_its_documentation(string package) => Assert.Equal(
        ["LICENSE", $"{package}.nuspec", "README.md", $"lib/net10.0/{package}.dll", $"lib/net10.0/{package}.xml"],
        await FilesOfAsync(package));

    [Fact]
    public async Task An_adapter_leaves_later_versions_to_its_users()
    {
        Assert.Equal([("OrigamiContracts", feed.Version), ("Microsoft.Extensions.Http", "10.0.14")], await DependenciesOfAsync("OrigamiContracts.Http"));
        Assert.Equal([("OrigamiContracts", feed.Version), ("FluentValidation", "11.11.0")], await DependenciesOfAsync("OrigamiContracts.FluentValidation"));
    }

    [Theory]
    [InlineData("OrigamiContracts.Generators")]
    [InlineData("OrigamiContracts.Http")]
    [InlineData("OrigamiContracts.AspNetCore")]
    [InlineData("OrigamiContracts.FluentValidation")]
    public async Task A_package_gives_on_the_analyzers_of_the_runtime(string package)
    {
        XElement runtime = Assert.Single(
            (await NuspecOfAsync(package)).Descendants(),
            static element => element.Name.LocalName == "dependency" && element.Attribute("id")!.Value == "OrigamiContracts");

        Assert.DoesNotContain("Analyzers", runtime.Attribute("exclude")?.Value ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_runtime_depends_on_nothing() => Assert.Empty(await DependenciesOfAsync("OrigamiContracts"));

    [Fact]
    public async Task The_generator_brings_the_runtime_of_its_version_and_is_no_development_dependency()
    {
        Assert.Equal([("OrigamiContracts", feed.Version)], await DependenciesOfAsync("OrigamiContracts.Generators"));

        // NuGet would keep a development dependency, and the runtime with it, from those who use the consumer.
        XDocument nuspec = await NuspecOfAsync("OrigamiContracts.Generators");
        Assert.DoesNotContain(nuspec.Descendants(), static element => element.Name.LocalName == "developmentDependency");
    }

    [Theory]
    [InlineData("OrigamiContracts")]
    [InlineData("OrigamiContracts.Generators")]
    [InlineData("OrigamiContracts.Http")]
    [InlineData("OrigamiContracts.AspNetCore")]
    [InlineData("OrigamiContracts.FluentValidation")]
    [InlineData("OrigamiContracts.Tool")]
    public async Task A_package_says_its_license_authors_and_purpose(string package)
    {
        XDocument nuspec = await NuspecOfAsync(package);

        foreach (string name in (string[])["authors", "copyright", "description", "tags", "readme"])
        {
            Assert.NotEmpty(Assert.Single(nuspec.Descendants(), element => element.Name.LocalName == name).Value);
        }

        Assert.Equal("MIT", Assert.Single(nuspec.Descendants(), static element => element.Name.LocalName == "license").Value);
    }

    private async Task<IEnumerable<string>> FilesOfAsync(string package)
    {
        await using ZipArchive archive = await ZipFile.OpenReadAsync(feed.PathOf(package), TestContext.Current.CancellationToken);
        return
        [
            .. archive.Entries
                .Select(static entry => entry.FullName)
                .Where(static name => !Envelope.Any(part => name.StartsWith(part, StringComparison.Ordinal)))
                .Order(StringComparer.Ordinal),
        ];
    }

    private async Task<IEnumerable<(string Id, string Version)>> DependenciesOfAsync(string package) =>
        (await NuspecOfAsync(package)).Descendants()
            .Where(static element => element.Name.LocalName == "dependency")
            .Select(static element => (element.Attribute("id")!.Value, element.Attribute("version")!.Value));

    private async Task<XDocument> NuspecOfAsync(string package)
    {
        await using ZipArchive archive = await ZipFile.OpenReadAsync(feed.PathOf(package), TestContext.Current.CancellationToken);
        await using Stream nuspec = await archive.GetEntry($"{package}.nuspec")!.OpenAsync(TestContext.Current.CancellationToken);
        return await XDocument.LoadAsync(nuspec, LoadOptions.None, TestContext.Current.CancellationToken);
    }
}
