using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace OrigamiContracts.Generators.Tests.JsonSchema;

/// <summary>NJsonSchema, which shares nothing with the emitted validators, comes to the same verdicts.</summary>
[Trait("Category", "Slow")]
public sealed class IndependentJudgeTests
{
    private const int Schemas = 100;
    private const int DocumentsOfEach = 40;

    [Fact]
    public async Task An_independent_judge_agrees_on_random_schemas_and_documents()
    {
        RandomSchemas random = new(seed: 20_261_122);
        JsonObject[] nodes = [.. Enumerable.Range(0, Schemas).Select(_ => random.Schema(depth: 2))];
        string[] schemas = [.. nodes.Select(static node => node.ToJsonString())];
        EmittedSchemas emitted = EmittedSchemas.Of(schemas, []);

        List<string> disagreements = [];
        (int valid, int invalid) = (0, 0);
        for (int i = 0; i < schemas.Length; i++)
        {
            NJsonSchema.JsonSchema judge = await NJsonSchema.JsonSchema.FromJsonAsync(schemas[i], TestContext.Current.CancellationToken);
            for (int n = 0; n < DocumentsOfEach; n++)
            {
                string document = random.DocumentFor(nodes[i], depth: 3)?.ToJsonString() ?? "null";
                bool isValid = emitted.Root(i).Validate(Encoding.UTF8.GetBytes(document)).IsValid;
                (valid, invalid) = isValid ? (valid + 1, invalid) : (valid, invalid + 1);
                if (isValid != (judge.Validate(document).Count == 0))
                {
                    disagreements.Add($"{(isValid ? "valid" : "invalid")} here: {document} by {schemas[i]}");
                }
            }
        }

        Assert.True(disagreements.Count == 0, $"{disagreements.Count} of {Schemas * DocumentsOfEach}:\n{string.Join('\n', disagreements.OrderBy(static line => line.Length).Take(20))}");
        // Neither verdict is the rule.
        Assert.InRange(valid, invalid / 10, invalid * 10);
    }
}
