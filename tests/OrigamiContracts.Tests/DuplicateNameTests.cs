using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Support;
using Xunit;

namespace OrigamiContracts.Tests;

/// <summary>Names that an object has twice, in values of which a description says nothing.</summary>
public sealed class DuplicateNameTests
{
    private const string Location = "/schema";

    private static readonly ApiSchema Anything = new("Anything", Location, JsonTypes.Any, static (ref reader, ref violations) =>
        JsonValue.Skip(ref reader, ref violations, Location));

    // An object with one property that is known, as the emitted validator of a record goes through it.
    private static readonly ApiSchema Record = new("Record", Location, JsonTypes.Object, static (ref reader, ref violations) =>
    {
        JsonNames names = default;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (JsonText.Equals(in reader, "known"u8))
            {
                reader.Skip();
            }
            else
            {
                names.Add(in reader, ref violations, Location);
                JsonValue.Skip(ref reader, ref violations, Location);
            }
        }

        names.Dispose();
    });

    // Two trials, and then the value itself.
    private static readonly ApiSchema Alternatives = new("Alternatives", Location, JsonTypes.Any, static (ref reader, ref violations) =>
    {
        bool matches = JsonTrial.Matches(reader, in violations, static (ref reader, ref violations) =>
        {
            Assert.True(violations.IsProbing);
            violations.DuplicateName(reader.TokenStartIndex, Location, "known");
            JsonValue.Skip(ref reader, ref violations, Location);
        });
        Assert.True(matches);
        Assert.False(violations.IsProbing);
        JsonValue.Skip(ref reader, ref violations, Location);
    });

    // Small alphabets, so that names meet.
    private static readonly Arbitrary<string[]> Names = Arb.From(
        Gen.ListOf(Gen.Elements("a", "b", "\\u0061", "é", "\\u00e9", "😀", "\\uD83D\\uDE00", "\\uD83D", "", "/", "\\/")
            .Or(Gen.Choose(0, 40).Select(static i => $"n{i}"))).Select(static names => names.ToArray()));

    [Theory]
    [InlineData("1", "")]
    [InlineData("\"a\"", "")]
    [InlineData("{\"a\":1,\"b\":{\"a\":1},\"c\":[{\"a\":1},{\"a\":1}]}", "")]
    [InlineData("{\"a\":1,\"a\":1}", "/a@7")]
    [InlineData("{\"a\":1,\"\\u0061\":{}}", "/a@7")]
    [InlineData("{\"a\":1,\"A\":1,\"a \":1}", "")]
    [InlineData("{\"\":1,\"\":2}", "/@6")]
    [InlineData("{\"\\ud800\":1,\"\\uD800\":2,\"\uFFFD\":3}", "/\uFFFD@12")]
    [InlineData("{\"a\":1,\"a\":2,\"a\":3}", "/a@7 /a@13")]
    [InlineData("[[{\"x\":[0,{\"b\":1,\"a\":[{}],\"b\":1}]}],{\"b\":1}]", "/0/0/x/1/b@26")]
    [InlineData("{\"a\":{\"b\":1,\"b\":2},\"a\":{\"b\":1}}", "/a/b@12 /a@19")]
    public void They_are_found_wherever_they_are(string json, string expected)
    {
        Assert.Equal(expected, Places(Anything, json));
        Assert.Equal(expected, Places(Alternatives, json));
        if (json[0] == '{')
        {
            Assert.Equal(expected, Places(Record, json));
        }
    }

    [Fact]
    public void They_are_found_as_a_set_of_texts_finds_them() => Prop.ForAll(Names, static names =>
    {
        string json = $"{{{string.Join(',', names.Select(static name => $"\"{name}\":{{\"a\":0}}"))}}}";
        HashSet<string> seen = [];
        int expected = names.Count(name => !seen.Add(TextOf(name)));
        return Anything.Validate(Encoding.UTF8.GetBytes(json)).Violations.Count == expected
            && Record.Validate(Encoding.UTF8.GetBytes(json)).Violations.Count == expected;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_violation_names_the_name()
    {
        Violation violation = Assert.Single(Validate(Anything, $"{{\"it's {new string('x', 100)}\":1,\"it's {new string('x', 100)}\":2}}").Violations);

        Assert.Equal((JsonKeywords.DuplicateName, Location, Severity.Error), (violation.Keyword, violation.KeywordLocation, violation.Severity));
        Assert.Equal($"the name 'it's {new string('x', 55)}…' is there twice, so readers won't agree on its value", violation.Message);
    }

    [Fact]
    public void What_follows_a_value_is_read_on() => Assert.Equal(
        "/a@39",
        Places(Record, """{"a":{"known":[1,{}]},"known":1,"b":[],"a":null}"""));

    [Theory]
    [InlineData("{\"a\":1,\"a\":[")]
    [InlineData("{\"a\":{\"b\":[{]}}")]
    [InlineData("{\"a\":1,\"a\":tru}")]
    public void Malformed_text_is_no_JSON(string json)
    {
        Assert.False(Validate(Anything, json).IsJson);
        Assert.False(Validate(Record, json).IsJson);
        Assert.False(Validate(Alternatives, json).IsJson);
    }

    // A list of names that is gone through for each would take minutes.
    [Fact]
    public void A_hundred_thousand_names_are_remembered()
    {
        string members = string.Join(',', Enumerable.Range(100_000, 100_000).Select(static i => $"\"n{i}\":{i}"));
        string json = $"{{\"inner\":{{{members}}},{members},\"n\\u003155555\":0}}";

        Assert.Equal("/n155555", string.Join(' ', Validate(Anything, json).Violations.Select(static violation => violation.InstanceLocation)));
        Assert.Equal("/n155555", string.Join(' ', Validate(Record, json).Violations.Select(static violation => violation.InstanceLocation)));
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        string members = string.Join(',', Enumerable.Range(0, 1_000).Select(static i => $"\"n{i}\\n\":[{i},{{\"é\":1,\"\\uD83D\":2}}]"));
        byte[] json = Encoding.UTF8.GetBytes($"{{{members},\"inner\":{{{members}}}}}");

        Allocations.AssertNone(() =>
        {
            Assert.True(Anything.Validate(json).IsClean);
            Assert.True(Record.Validate(json).IsClean);
            Assert.True(Alternatives.Validate(json).IsClean);
        });
    }

    private static string TextOf(string contents) =>
        JsonReaderOf.Text(contents, static (ref readonly reader) => JsonText.Decode(in reader));

    private static string Places(ApiSchema schema, string json) =>
        string.Join(' ', Validate(schema, json).Violations.Select(static violation => $"{violation.InstanceLocation}@{violation.ByteOffset}"));

    private static ValidationReport Validate(ApiSchema schema, string json) => schema.Validate(Encoding.UTF8.GetBytes(json));
}
