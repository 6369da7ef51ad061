using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace OrigamiContracts.V2.Tests;

/// <summary>Rules over a text find their values where the validators have noted them, or look for them: both come to the same.</summary>
public sealed class RulePlaceTests
{
    private static readonly string[] Values = ["0", "1", "7", "-3", "9007199254740993", "1.5", "\"b4344ea8-5c06-4a76-b741-d3bf512db88e\"", "\"B4344EA8-5C06-4A76-B741-D3BF512DB88E\""];

    [Fact]
    public void Rules_say_of_a_text_what_they_say_of_its_record()
    {
        byte[] original = Encoding.UTF8.GetBytes(WithTables(3).ToJsonString());
        List<string> places = [];
        AddPlaces(JsonNode.Parse(original)!, "", places);
        Assert.Contains("response/tables/1/columns/0/credits/lifetimeUsed", places);

        int broken = 0;
        foreach (string place in places)
        {
            foreach (string value in Values)
            {
                byte[] changed = Encoding.UTF8.GetBytes(Runs.Changed(JsonNode.Parse(original)!.AsObject(), place, value).ToJsonString());
                ValidationReport report = Run.Validate(changed);
                if (!report.Violations.Any(static violation => !violation.KeywordLocation.Contains("x-invariants", StringComparison.Ordinal)))
                {
                    string[] byText = RulesBrokenIn(report);
                    broken += byText.Length;
                    Assert.Equal(RulesBrokenIn(Run.Parse(changed).Validate()), byText);
                }
            }
        }

        Assert.InRange(broken, 100, int.MaxValue);
    }

    // More than the places of which are remembered.
    [Fact]
    public void Rules_hold_of_a_table_of_any_size()
    {
        const int Columns = 400_000;
        JsonObject run = WithTables(1);
        JsonObject table = run["response"]!["tables"]![0]!.AsObject();
        JsonObject column = table["columns"]![0]!.DeepClone().AsObject();
        column["credits"]!["lifetimeUsed"] = 2;
        column["cells"] = JsonNode.Parse("""{"running":1,"errored":0}""");
        string text = column.ToJsonString();
        table["columns"] = "columns";
        table["credits"]!["lifetimeUsed"] = 2 * Columns;
        table["cells"] = JsonNode.Parse($$"""{"running":{{Columns}},"errored":0}""");
        string[] around = run.ToJsonString().Split("\"columns\":\"columns\"");
        string json = $"{around[0]}\"columns\":[{string.Join(',', Enumerable.Repeat(text, Columns))}]{around[1]}";

        Assert.Equal("conforms", Run.Validate(Encoding.UTF8.GetBytes(json)).ToString());
        Violation violation = Assert.Single(Run.Validate(Encoding.UTF8.GetBytes(json.Replace($"\"running\":{Columns}", $"\"running\":{Columns + 1}", StringComparison.Ordinal))).Violations);
        Assert.Equal("table-running-cells-are-those-of-columns", violation.Keyword);
    }

    private static JsonObject WithTables(int count)
    {
        JsonObject run = Runs.Completed();
        JsonArray tables = run["response"]!["tables"]!.AsArray();
        JsonObject table = tables[0]!.DeepClone().AsObject();
        while (tables.Count > 1)
        {
            tables.RemoveAt(1);
        }

        for (int i = 1; i < count; i++)
        {
            JsonObject copy = table.DeepClone().AsObject();
            copy["id"] = new Guid(i, 1, 1, new byte[8]).ToString();
            tables.Add((JsonNode)copy);
        }

        run["response"]!["actions"] = new JsonArray(
            [.. Enumerable.Range(0, count).Select(i => new JsonObject { ["type"] = "columns_updated", ["tableId"] = tables[i]!["id"]!.GetValue<string>() })]);
        return run;
    }

    private static void AddPlaces(JsonNode node, string place, List<string> places)
    {
        IEnumerable<(string Name, JsonNode? Value)> members = node is JsonArray array
            ? array.Select(static (item, index) => ($"{index}", item))
            : node.AsObject().Select(static member => (member.Key, member.Value));
        foreach ((string name, JsonNode? value) in members.ToArray())
        {
            string inside = place.Length == 0 ? name : $"{place}/{name}";
            if (value is JsonArray or JsonObject)
            {
                AddPlaces(value, inside, places);
            }
            else
            {
                places.Add(inside);
            }
        }
    }

    private static string[] RulesBrokenIn(ValidationReport report) =>
        [.. report.Violations.Select(static violation => $"{violation.InstanceLocation} {violation.Keyword}").Order(StringComparer.Ordinal)];
}
