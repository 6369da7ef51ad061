using OrigamiContracts.Testing;
using Xunit;

namespace OrigamiContracts.Compilation.Tests;

/// <summary>Descriptions as they are published, with all that emitted code refers to.</summary>
[Trait("Category", "Slow")]
public sealed class RealDescriptionTests
{
    private static readonly ContractCompiler Compiler = new();

    [Fact]
    public void Our_own_description_can_be_compiled() => AssertCompiles(Path.Combine(SolutionFolder.Path, "spec", "origami-v2.openapi.yaml"));

    [Theory]
    [InlineData("specs/museum.yaml")]
    [InlineData("corpora/cql2/schema.json")]
    [InlineData("corpora/pulumi/schema.json")]
    public void Descriptions_of_others_can_be_compiled(string file) => AssertCompiles(SharedMaterial.PathOf(file));

    private static void AssertCompiles(string path)
    {
        using CompiledDescription compiled = Compiler.Compile(
            new DescriptionSource(path, File.ReadAllText(path)), CompilationSettings.Default, TestContext.Current.CancellationToken);

        Assert.NotEmpty(compiled.Contract.Schemas);
    }
}
