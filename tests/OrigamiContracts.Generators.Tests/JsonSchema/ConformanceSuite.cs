using System.Text.Json;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Testing;
using Xunit;

namespace OrigamiContracts.Generators.Tests.JsonSchema;

/// <summary>The required tests of the JSON Schema Test Suite, judged by emitted validators.</summary>
[Trait("Category", "Slow")]
public sealed class ConformanceSuite
{
    private const string Folder = "suites/json-schema-test-suite";

    public static IEnumerable<TheoryDataRow<string>> Files => SharedMaterial.IsPresent
        ? Directory.GetFiles(SharedMaterial.PathOf($"{Folder}/tests/draft2020-12"), "*.json").Order(StringComparer.Ordinal).Select(static path => new TheoryDataRow<string>(Path.GetFileName(path)))
        : [new TheoryDataRow<string>("all")];

    [Theory]
    [MemberData(nameof(Files))]
    public void Emitted_validators_agree_with_every_test(string file)
    {
        string path = SharedMaterial.PathOf($"{Folder}/tests/draft2020-12/{file}");
        using JsonDocument suite = JsonDocument.Parse(File.ReadAllBytes(path));
        JsonElement[] cases = [.. suite.RootElement.EnumerateArray()];
        EmittedSchemas schemas = EmittedSchemas.Of([.. cases.Select(static @case => @case.GetProperty("schema").GetRawText())], Remotes());

        List<string> wrong = [];
        for (int i = 0; i < cases.Length; i++)
        {
            foreach (JsonElement test in cases[i].GetProperty("tests").EnumerateArray())
            {
                bool expected = test.GetProperty("valid").GetBoolean();
                ValidationReport report = schemas.Root(i).Validate(System.Text.Encoding.UTF8.GetBytes(test.GetProperty("data").GetRawText()));
                if (report.IsValid != expected)
                {
                    wrong.Add($"{cases[i].GetProperty("description")}: {test.GetProperty("description")}: expected {expected}; {report}");
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong:\n{string.Join('\n', wrong)}");
    }

    // The suite's remote schemas are served at this address.
    private static IEnumerable<Description> Remotes()
    {
        string folder = SharedMaterial.PathOf($"{Folder}/remotes");
        foreach (string path in Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string uri = "http://localhost:1234/" + Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
            yield return new Description(path, File.ReadAllText(path)) { Metadata = new Dictionary<string, string> { ["OrigamiContract"] = "JsonSchemaResource", ["Uri"] = uri } };
        }
    }
}
