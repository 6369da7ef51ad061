using OrigamiContracts.Testing;
using Xunit;

namespace OrigamiContracts.Generators.Tests;

/// <summary>Real descriptions become C# that compiles without a warning.</summary>
[Trait("Category", "Slow")]
public sealed class RealDescriptionEmissionTests
{
    [Fact]
    public void Our_own_description_compiles_clean()
    {
        string path = Path.Combine(SolutionFolder.Path, "spec", "origami-v2.openapi.yaml");
        GeneratorRun run = GeneratorRun.Of(new Description(path, File.ReadAllText(path)));

        Assert.Empty(run.Diagnostics);
        AssertCompilesClean(run);
    }

    [Theory]
    [InlineData("upstream/openapi-v2-2026-06-10.yaml")]
    [InlineData("upstream/openapi-v2-2026-07-09.yaml")]
    public void The_published_descriptions_compile_clean_and_their_leftover_nullable_is_reported(string file)
    {
        string path = SharedMaterial.PathOf(file);
        GeneratorRun run = GeneratorRun.Of(new Description(path, File.ReadAllText(path)));

        Assert.All(run.Diagnostics, static diagnostic => Assert.Equal("OC1007", diagnostic.Id));
        Assert.NotEmpty(run.Diagnostics);
        AssertCompilesClean(run);
    }

    [Theory]
    [InlineData("specs/museum.yaml")]
    [InlineData("specs/train.yaml")]
    [InlineData("specs/adyen-checkout.json")]
    [InlineData("specs/box.json")]
    [InlineData("specs/discord.json")]
    [InlineData("specs/twilio.json")]
    public void Descriptions_of_other_companies_compile_clean(string file)
    {
        string path = SharedMaterial.PathOf(file);
        GeneratorRun run = GeneratorRun.Of(new Description(path, File.ReadAllText(path)));

        AssertCompilesClean(run);
    }

    private static void AssertCompilesClean(GeneratorRun run)
    {
        IReadOnlyList<string> problems = run.Compile();
        Assert.True(problems.Count == 0, $"{problems.Count} problems:\n{string.Join('\n', problems.Take(20))}");
    }
}
