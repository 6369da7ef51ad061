using System.Text;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Testing;
using Xunit;

namespace OrigamiContracts.Generators.Tests.JsonSchema;

/// <summary>Real documents conform to the real schemas they were written for.</summary>
[Trait("Category", "Slow")]
public sealed class CorporaTests
{
    [Theory]
    [InlineData("ansible-meta")]
    [InlineData("cmake-presets")]
    [InlineData("cql2")]
    [InlineData("cypress")]
    [InlineData("helm-chart-lock")]
    [InlineData("krakend")]
    [InlineData("lazygit")]
    [InlineData("pulumi")]
    [InlineData("ui5-manifest")]
    [InlineData("yamllint")]
    public void Every_document_of_a_corpus_conforms_to_its_schema(string corpus)
    {
        string folder = SharedMaterial.PathOf($"corpora/{corpus}");
        ApiSchema schema = EmittedSchemas.Of(File.ReadAllText(Path.Combine(folder, "schema.json"))).Root();

        string[] documents = File.ReadAllLines(Path.Combine(folder, "instances.jsonl"));
        string[] wrong = [.. documents
            .Select((document, index) => (Line: index + 1, Report: schema.Validate(Encoding.UTF8.GetBytes(document))))
            .Where(static judged => !judged.Report.IsValid)
            .Select(static judged => $"line {judged.Line}: {judged.Report}")];

        Assert.NotEmpty(documents);
        Assert.True(wrong.Length == 0, $"{wrong.Length} of {documents.Length} do not conform:\n{string.Join('\n', wrong.Take(5))}");
    }
}
