using OrigamiContracts.Testing;
using Xunit;

namespace OrigamiContracts.Generators.Tests;

/// <summary>Contracts without C# types.</summary>
public sealed class ValidatorsOnlyTests
{
    [Fact]
    public void Nothing_but_validators_is_emitted()
    {
        string path = Path.Combine(SolutionFolder.Path, "spec", "origami-v2.openapi.yaml");
        GeneratorRun run = GeneratorRun.Of(new Description(path, File.ReadAllText(path)).With("Emit", "validators"));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Compile());
        Assert.All(run.Files, static file =>
        {
            Assert.DoesNotContain("partial record ", file.Value, StringComparison.Ordinal);
            Assert.DoesNotContain("public enum ", file.Value, StringComparison.Ordinal);
            Assert.DoesNotContain("JsonConverter", file.Value, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Anything_else_to_emit_is_OC1012() => Assert.Equal(
        "The option Emit='everything' of the contract item is not valid: it must be 'types' or 'validators'",
        Assert.Single(GeneratorRun.Of(SmallDescription.Of("A: {type: string}").With("Emit", "everything")).Diagnostics).GetMessage(System.Globalization.CultureInfo.InvariantCulture));
}
