using Xunit;

namespace OrigamiContracts.Packaging.Tests;

/// <summary>
/// Another analyzer in the same compilation has its own Microsoft.OpenApi.dll, of another version and under the same
/// name: each must get the one that lies beside it, whichever is loaded first. Left alone, the SDK keeps the higher
/// version for both.
/// </summary>
public sealed class OtherAnalyzerTests(PackageFeed feed)
{
    private const string OtherVersion = "3.10.0";

    // NuGet hands analyzers to the compiler in the order of the packages' names.
    private const string BeforeOurs = "Acme.Analyzer";
    private const string AfterOurs = "Zenith.Analyzer";

    [Fact]
    public async Task An_analyzer_with_another_version_of_a_private_library_works_beside_ours()
    {
        string otherAnalyzer = await BuildOtherAnalyzerAsync();
        foreach (string package in (string[])[BeforeOurs, AfterOurs])
        {
            await feed.AddPackageOfAsync(otherAnalyzer, $"-p:PackageId={package}");
            Consumer consumer = Consumer.Create(feed, "Console.WriteLine(OtherAnalyzer.OpenApiVersion);", package);

            ProgramRun build = (await consumer.BuildAsync("-warnaserror")).AssertBuiltWithoutWarnings();

            string analyzers = build.Output.Split('\n').Single(static line => line.Contains("analyzers: ", StringComparison.Ordinal));
            int ours = analyzers.IndexOf("OrigamiContracts.Generators", StringComparison.Ordinal);
            int other = analyzers.IndexOf("OtherAnalyzer", StringComparison.Ordinal);
            Assert.True(ours >= 0 && other >= 0 && (package == BeforeOurs) == (other < ours), analyzers);
            (await consumer.RunAsync()).AssertSucceeded().AssertPrinted("Minka is a Cat\n").AssertPrinted($"{OtherVersion}.0\n");
        }
    }

    private async Task<string> BuildOtherAnalyzerAsync()
    {
        string folder = feed.CreateProjectFolder();
        File.WriteAllText(
            Path.Combine(folder, "OtherAnalyzer.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>netstandard2.0</TargetFramework>
                <LangVersion>latest</LangVersion>
                <CopyLocalLockFileAssemblies>true</CopyLocalLockFileAssemblies>
                <IncludeBuildOutput>false</IncludeBuildOutput>
                <SuppressDependenciesWhenPacking>true</SuppressDependenciesWhenPacking>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="[4.14.0]" ExcludeAssets="runtime" />
                <PackageReference Include="Microsoft.OpenApi" Version="[{OtherVersion}]" />
                <None Include="$(OutputPath)OtherAnalyzer.dll;$(OutputPath)Microsoft.OpenApi.dll" Pack="true" PackagePath="analyzers/dotnet/cs" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(
            Path.Combine(folder, "OtherGenerator.cs"),
            """"
            using Microsoft.CodeAnalysis;
            using Microsoft.OpenApi;

            [Generator(LanguageNames.CSharp)]
            public sealed class OtherGenerator : IIncrementalGenerator
            {
                public void Initialize(IncrementalGeneratorInitializationContext context) =>
                    context.RegisterPostInitializationOutput(static output => output.AddSource(
                        "OtherAnalyzer.g.cs",
                        $$"""internal static class OtherAnalyzer { public const string OpenApiVersion = "{{new OpenApiDocument().GetType().Assembly.GetName().Version}}"; }"""));
            }
            """");
        (await DotNet.SdkAsync(folder, "build", "-c", PackageFeed.Configuration)).AssertSucceeded();
        return folder;
    }
}
