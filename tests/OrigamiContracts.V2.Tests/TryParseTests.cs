using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrigamiContracts.V2.Tests.Presence;
using Xunit;

namespace OrigamiContracts.V2.Tests;

/// <summary>Reading and judging in one go comes to what judging the text and reading it come to.</summary>
public sealed class TryParseTests
{
    [Fact]
    public void Conforming_documents_of_every_type_are_read_and_judged()
    {
        Documents documents = new(seed: 31);
        for (int i = 0; i < 500; i++)
        {
            AssertSame<Everything>(documents.Everything().ToJsonString());
        }
    }

    [Fact]
    public void Broken_documents_of_every_type_get_the_same_report()
    {
        Documents documents = new(seed: 32);
        Random random = new(33);
        int conforming = 0;
        for (int i = 0; i < 1_500; i++)
        {
            JsonObject document = documents.Everything();
            for (int broken = random.Next(3); broken > 0; broken--)
            {
                documents.Break(document);
            }

            conforming += AssertSame<Everything>(Disturbed(document.ToJsonString(), random)) ? 1 : 0;
        }

        Assert.InRange(conforming, 50, 1_450);
    }

    [Fact]
    public void Constraints_are_judged_alike()
    {
        Documents documents = new(seed: 34);
        Random random = new(35);
        int conforming = 0;
        for (int i = 0; i < 1_500; i++)
        {
            conforming += AssertSame<Constrained>(Disturbed(documents.Constrained().ToJsonString(), random)) ? 1 : 0;
        }

        Assert.InRange(conforming, 5, 1_450);
    }

    [Fact]
    public void Runs_with_anything_at_any_place_get_the_same_report()
    {
        byte[] original = Encoding.UTF8.GetBytes(Runs.Completed().ToJsonString());
        Random random = new(36);
        foreach (string value in new[] { "null", "true", "0", "-1", "1.0", "1e3", "9223372036854775808", "0.30000000000000001", "\"\"", "\"\\ud800\"", "\"queued\"", "[]", "{}", "{\"a\":1,\"a\":2}" })
        {
            foreach (string changed in Places(original, (start, end) => Replaced(original, start, end, value)))
            {
                AssertSame<Run>(random.Next(4) == 0 ? Disturbed(changed, random) : changed);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{} 1")]
    public void What_is_no_record_is_told(string text) => Assert.False(AssertSame<Run>(text));

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void One_byte_order_mark_is_passed_over(int marks, bool conforms) =>
        Assert.Equal(conforms, AssertSame<Run>(new string('\uFEFF', marks) + Runs.Completed().ToJsonString()));

    [Theory]
    [InlineData("1e-400")]
    [InlineData("-1E-400")]
    [InlineData("0.25000000000000000001")]
    public void A_number_that_a_record_rounds_is_judged_as_it_is_written(string number) =>
        Assert.False(AssertSame<Constrained>($"{{\"share\":{number}}}"));

    [Fact]
    public void What_conforms_but_fits_no_record_is_told()
    {
        string text = Runs.Completed().ToJsonString();
        Assert.False(Run.TryParse(Encoding.UTF8.GetBytes(Replaced(text, "createdAt", "\"0000-01-01T00:00:00Z\"")), out Run? run, out ValidationReport report));

        Assert.Null(run);
        Violation violation = Assert.Single(report.Violations);
        Assert.Equal((JsonKeywords.Representation, "/response/tables/0/createdAt"), (violation.Keyword, violation.InstanceLocation));
    }

    [Fact]
    public void A_depth_can_be_allowed()
    {
        byte[] deep = Encoding.UTF8.GetBytes($"{{\"map\":{{\"a\":{new string('[', 100)}{new string(']', 100)}}}}}");

        Assert.False(ContractJson.TryParse(deep, out Constrained? _, out _));
        Assert.True(ContractJson.TryParse(deep, out Constrained? value, out ValidationReport report, maximumDepth: 200));
        Assert.True(report.IsClean);
        Assert.Equal(deep, value.ToUtf8Json());
    }

    private static bool AssertSame<T>(string text)
        where T : IContract<T>
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        ValidationReport expected = T.Validate(utf8);
        bool conforms = T.TryParse(utf8, out T? value, out ValidationReport report);

        Assert.Equal(value is not null, conforms);
        Assert.Equal(report.IsValid, conforms);
        if (report.Violations is [{ Keyword: JsonKeywords.Representation }])
        {
            Assert.True(expected.IsValid, text);
            Assert.ThrowsAny<JsonException>(() => T.Parse(utf8));
            return conforms;
        }

        Assert.True(expected.ToString() == report.ToString(), $"{text}\n{expected}\n{report}");
        if (conforms)
        {
            Assert.Equal(T.Parse(utf8).ToUtf8Json(), value!.ToUtf8Json());
        }

        return conforms;
    }

    // Has a property twice, or one that nobody knows, or a number that no double holds.
    private static string Disturbed(string text, Random random)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        string[] all = random.Next(12) switch
        {
            0 => [.. Members(utf8, (name, end) => Doubled(utf8, name, end))],
            1 => [.. Members(utf8, (name, _) => Replaced(utf8, name, name, "\"surprise\":[{\"a\":1,\"a\":1}],"))],
            2 => [.. Places(utf8, (start, end) => Replaced(utf8, start, end, "0.30000000000000001"))],
            _ => [],
        };
        return all.Length == 0 ? text : random.GetItems(all, 1)[0];
    }

    private static string Doubled(byte[] text, int name, int end) =>
        Replaced(text, name, name, $"{Encoding.UTF8.GetString(text.AsSpan(name..end))},");

    private static string Replaced(string text, string property, string value)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        return Members(utf8, (name, end) => (Name: name, End: end))
            .Where(member => Encoding.UTF8.GetString(utf8.AsSpan(member.Name..member.End)).StartsWith($"\"{property}\":", StringComparison.Ordinal))
            .Select(member => Replaced(utf8, member.Name, member.End, $"\"{property}\":{value}"))
            .First();
    }

    private static string Replaced(byte[] text, int start, int end, string value) =>
        Encoding.UTF8.GetString(text.AsSpan(..start)) + value + Encoding.UTF8.GetString(text.AsSpan(end..));

    // Each property: where its name begins and its value ends.
    private static List<T> Members<T>(byte[] text, Func<int, int, T> make)
    {
        List<T> made = [];
        var reader = new Utf8JsonReader(text);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                int name = (int)reader.TokenStartIndex;
                Utf8JsonReader value = reader;
                value.Skip();
                made.Add(make(name, (int)value.BytesConsumed));
            }
        }

        return made;
    }

    // Each value, but the document itself.
    private static List<string> Places(byte[] text, Func<int, int, string> make)
    {
        List<string> made = [];
        var reader = new Utf8JsonReader(text);
        while (reader.Read())
        {
            if (reader.CurrentDepth > 0 && reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.EndArray or JsonTokenType.EndObject))
            {
                int start = (int)reader.TokenStartIndex;
                Utf8JsonReader value = reader;
                value.Skip();
                made.Add(make(start, (int)value.BytesConsumed));
            }
        }

        return made;
    }
}
