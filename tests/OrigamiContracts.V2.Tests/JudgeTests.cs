using System.Text;
using System.Text.Json.Nodes;
using NJsonSchema;
using NJsonSchema.Validation;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Testing;
using OrigamiContracts.V2.Tests.Presence;
using Xunit;

namespace OrigamiContracts.V2.Tests;

/// <summary>An independent validator, NJsonSchema, comes to the same verdicts.</summary>
public sealed class JudgeTests
{
    private static readonly string TestDescription = Path.Combine(AppContext.BaseDirectory, "presence.openapi.yaml");

    private static readonly string OurDescription = Path.Combine(SolutionFolder.Path, "spec", "origami-v2.openapi.yaml");

    // Formats are compared elsewhere: NJsonSchema takes whatever .NET parses for a date, a time or a UUID.
    private static readonly JsonSchemaValidatorSettings WithoutFormats = new() { FormatValidators = [] };

    [Fact]
    public async Task Random_documents_get_the_same_verdict()
    {
        JsonSchema judge = await Judge(TestDescription, "Constrained");
        Documents documents = new(seed: 21, isPlain: true);

        AssertAgreement(PresenceContract("Constrained"), judge, 1_500, () => documents.Constrained());
    }

    [Fact]
    public async Task Broken_documents_of_every_type_get_the_same_verdict()
    {
        JsonSchema judge = await Judge(TestDescription, "Everything");
        Documents documents = new(seed: 22, isPlain: true);

        AssertAgreement(PresenceContract("Everything"), judge, 1_000, () => Broken(documents, documents.Everything()));
    }

    [Fact]
    public async Task Broken_runs_get_the_same_verdict()
    {
        JsonSchema judge = await Judge(OurDescription, "Run");
        Documents documents = new(seed: 23, isPlain: true);

        AssertAgreement(OrigamiV2.Contract.Schemas["Run"], judge, 1_000, () => Broken(documents, Runs.Completed()));
    }

    /// <summary>Where the two are known to differ, and that ours is what JSON Schema says.</summary>
    [Theory]
    [InlineData("""{"text":"😀😀😀"}""", true, "lengths count code points (2020-12 Validation, 6.3.1), not UTF-16 units")]
    [InlineData("""{"code":"abc\n"}""", false, "$ is the end of the text in ECMA-262, not also what is before a last line break")]
    [InlineData("""{"low":2.0}""", true, "2.0 is an integer (2020-12 Core, 4.2.3)")]
    [InlineData("""{"text":"ab","text":"ab"}""", false, "a name that is there twice is reported; RFC 8259 leaves its value open")]
    public async Task Known_differences_are_on_our_side_of_the_standard(string json, bool ours, string reason)
    {
        JsonSchema judge = await Judge(TestDescription, "Constrained");

        Assert.True(PresenceContract("Constrained").Validate(Encoding.UTF8.GetBytes(json)).IsValid == ours, reason);
        Assert.True((judge.Validate(json, WithoutFormats).Count == 0) != ours, reason);
    }

    private static ApiSchema PresenceContract(string name) => Presence.Presence.Contract.Schemas[name];

    private static JsonObject Broken(Documents documents, JsonObject document)
    {
        documents.Break(document);
        return document;
    }

    private static void AssertAgreement(ApiSchema ours, JsonSchema judge, int rounds, Func<JsonObject> next)
    {
        int valid = 0;
        for (int i = 0; i < rounds; i++)
        {
            string json = next().ToJsonString();
            ValidationReport report = ours.Validate(Encoding.UTF8.GetBytes(json));
            bool isValid = report.Violations.All(static violation => violation.Keyword == "format" || violation.KeywordLocation.Contains("/x-invariants/", StringComparison.Ordinal));
            var errors = judge.Validate(json, WithoutFormats);

            Assert.True(isValid == (errors.Count == 0), $"{json}\nours:\n{report}\ntheirs:\n{string.Join('\n', errors)}");
            valid += isValid ? 1 : 0;
        }

        // Verdicts that are always the same would agree by chance.
        Assert.InRange(valid, rounds / 100, rounds - (rounds / 100));
    }

    private static Task<JsonSchema> Judge(string description, string schema) =>
        JsonSchema.FromJsonAsync(Draft7.Of(description, schema).ToJsonString(), TestContext.Current.CancellationToken);
}
