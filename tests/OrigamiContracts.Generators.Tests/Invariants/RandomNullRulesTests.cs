using System.Text.Json.Nodes;
using OrigamiContracts.Generators.Invariants;
using OrigamiContracts.Generators.Model;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Invariants;

/// <summary>Whatever a rule is: a value for which it is true keeps all that was found in it of when members are null.</summary>
public sealed class RandomNullRulesTests
{
    private const int Rules = 400;
    private const int Documents = 300;

    private static readonly string[] Conditions =
    [
        "self.nullableText == null", "self.nullableText != null", "self.nullableText == 'a'", "self.nullableText in ['a', null]",
        "self.optionalText == null", "has(self.optionalText)", "has(self.maybeText)", "self.maybeText == null", "self.maybeText != 'a'",
        "self.color == 'red'", "self.color in ['red', 'blue']", "self.optionalColor != 'red'", "self.shape != 'round'",
        "self.flag", "self.optionalFlag", "self.optionalFlag == null", "self.maybeFlag == true",
        "self.nullablePart == null", "self.nullablePart != null", "self.nullablePart.note == null", "self.nullablePart.name != 'a'",
        "self.optionalPart == null", "has(self.optionalPart)", "self.optionalPart.next == null", "self.optionalPart.next.note == null",
        "self.count > 2", "self.text.startsWith('a')", "true", "false",
    ];

    private static readonly string[] Forms =
        ["@ || @", "@ || @", "@ || @ || @", "@ && @", "!@", "@ ? @ : @", "@ == @", "@ != @"];

    private static readonly (string Name, string?[] Values)[] Properties =
    [
        ("nullableText", ["null", "\"a\"", "\"b\""]),
        ("optionalText", [null, "\"a\""]),
        ("maybeText", [null, "null", "\"a\"", "\"b\""]),
        ("color", ["\"red\"", "\"blue\"", "\"dark-green\"", "\"mauve\""]),
        ("optionalColor", [null, "\"red\"", "\"blue\""]),
        ("shape", ["\"round\"", "\"square\""]),
        ("flag", ["true", "false"]),
        ("optionalFlag", [null, "true", "false"]),
        ("maybeFlag", [null, "null", "true", "false"]),
        ("nullablePart", ["null", """{"name":"a","note":null}""", """{"name":"b","note":"n"}"""]),
        ("optionalPart", [null, """{"name":"a","note":null}""", """{"name":"b","note":"n","next":{"name":"c","note":null}}""", """{"name":"b","note":null,"next":{"name":"c","note":"n"}}"""]),
        ("count", ["1", "3"]),
        ("text", ["\"a\"", "\"b\""]),
    ];

    [Fact]
    public void A_value_for_which_a_rule_is_true_keeps_its_null_rules()
    {
        var random = new Random(20261128);
        Dictionary<string, EquatableArray<NullRuleModel>> rules = [];
        while (rules.Count < Rules)
        {
            string rule = Make(random, depth: random.Next(1, 4));
            if (SampleModels.Compile(rule).Condition is { } condition
                && NullRuleFinder.Find([new InvariantModel(new InvariantSource("rule", rule, "", IsWarning: false, null, ""), condition)]) is { Count: > 0 } found)
            {
                rules[rule] = found;
            }
        }

        var emitted = new EmittedRules(rules.Keys);
        for (int i = 0; i < Documents; i++)
        {
            string json = SampleDocument.With(string.Join(", ", Properties.Select(property => (property.Name, Value: property.Values[random.Next(property.Values.Length)])).Where(static property => property.Value is not null).Select(static property => $"\"{property.Name}\": {property.Value}")));
            JsonNode document = JsonNode.Parse(json)!;
            Assert.All(rules, rule => Assert.True(
                emitted.OutcomeForJson(rule.Key, json) != "true" || rule.Value.All(found => Keeps(document, found)),
                $"{rule.Key}: {string.Join("; ", rule.Value)}: {json}"));
        }
    }

    private static bool Keeps(JsonNode document, NullRuleModel rule)
    {
        int end = rule.Member.LastIndexOf('.');
        bool saysNothing = end >= 0 && Find(document, rule.Member[..end]) is null;
        bool isMember = rule.Condition.Values.Contains(new MemberValue(TextOf(Find(document, rule.Condition.Member))));
        return saysNothing || isMember != rule.Condition.IsOneOf || Find(document, rule.Member) is null == rule.IsNull;
    }

    // Members are called as their properties are, but for the first letter.
    private static JsonNode? Find(JsonNode document, string path) =>
        path.Split('.').Aggregate<string, JsonNode?>(document, static (node, name) => node?[char.ToLowerInvariant(name[0]) + name[1..]]);

    private static string? TextOf(JsonNode? value) => value switch
    {
        null => null,
        JsonValue when value.GetValueKind() == System.Text.Json.JsonValueKind.String => value.GetValue<string>(),
        _ => value.ToJsonString(),
    };

    private static string Make(Random random, int depth)
    {
        if (depth == 0)
        {
            return Conditions[random.Next(Conditions.Length)];
        }

        string[] parts = Forms[random.Next(Forms.Length)].Split('@');
        return string.Concat(parts.Select((part, index) => index == 0 ? part : $"({Make(random, random.Next(depth))}){part}"));
    }
}
