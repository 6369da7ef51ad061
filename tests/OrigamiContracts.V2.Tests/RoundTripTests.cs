using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrigamiContracts.V2.Tests.Presence;
using Xunit;

namespace OrigamiContracts.V2.Tests;

/// <summary>What is read is written as an equal document.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public void Whatever_conforms_is_written_as_it_was_read()
    {
        Documents documents = new(seed: 7);
        for (int i = 0; i < 500; i++)
        {
            string json = documents.Everything().ToJsonString();
            byte[] utf8 = Encoding.UTF8.GetBytes(json);
            ValidationReport report = Everything.Validate(utf8);

            Assert.All(report.Violations, static violation => Assert.Equal("enum", violation.Keyword));
            AssertSame(json, Everything.Parse(utf8).ToUtf8Json());
            AssertSame(json, JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize<Everything>(json), JsonSerializerOptions.Default));
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\\uD83D\"")]
    [InlineData("[\"\\uD83D\\u0041\"]")]
    [InlineData("{\"\\uD83D\":1}")]
    [InlineData("1e400")]
    [InlineData("[1.0,1e0,100000000000000000000000000000]")]
    public void Json_of_any_kind_is_kept_as_it_is(string value)
    {
        string json = $$"""{"id":"0f8fad5b-d9cb-469f-a165-70867728950e","input":{{value}}}""";

        Assert.Equal(json, Encoding.UTF8.GetString(TranscriptToolCall.Parse(Encoding.UTF8.GetBytes(json)).ToUtf8Json()));
    }

    [Fact]
    public void A_changed_copy_is_written_with_its_new_values()
    {
        const string Read = """{"id":"0F8FAD5B-D9CB-469F-A165-70867728950E","at":"2026-06-10T12:34:56+00:00"}""";
        Inner inner = Inner.Parse(Encoding.UTF8.GetBytes(Read));

        Assert.Equal(Read, Text(inner));
        Assert.Equal("""{"id":"00000000-0000-0000-0000-000000000000","at":"2026-06-10T12:34:56+00:00"}""", Text(inner with { Id = Guid.Empty }));
        Assert.Equal(
            """{"id":"0F8FAD5B-D9CB-469F-A165-70867728950E","at":"2026-06-10T12:34:57Z"}""",
            Text(inner with { At = inner.At.GetValueOrDefault()!.Value.AddSeconds(1) }));
        Assert.Equal("""{"id":"0F8FAD5B-D9CB-469F-A165-70867728950E"}""", Text(inner with { At = default }));
    }

    [Fact]
    public void The_spelling_of_a_timestamp_is_no_part_of_a_record_s_value() => Assert.Equal(
        Inner.Parse("""{"id":"0F8FAD5B-D9CB-469F-A165-70867728950E"}"""u8),
        Inner.Parse("""{"id":"0f8fad5b-d9cb-469f-a165-70867728950e"}"""u8));

    [Fact]
    public void Words_and_properties_of_tomorrow_parse()
    {
        RunSummary run = RunSummary.Parse(Encoding.UTF8.GetBytes(Runs.Changed(Runs.Changed(Runs.Completed(), "status", "\"paused\""), "new", "[{}]").ToJsonString()));

        Assert.Null(run.Status.Known);
        Assert.Equal("paused", run.Status.Text);
    }

    [Fact]
    public void More_properties_than_a_word_has_bits_are_all_seen()
    {
        JsonObject wide = new(Enumerable.Range(0, 130).Select(static i => KeyValuePair.Create($"p{i}", (JsonNode?)i)));
        byte[] utf8 = Encoding.UTF8.GetBytes(wide.ToJsonString());

        Assert.True(Wide.Validate(utf8).IsClean);
        AssertSame(wide.ToJsonString(), Wide.Parse(utf8).ToUtf8Json());
        Assert.All((string[])["p0", "p63", "p64", "p127", "p128"], name =>
        {
            JsonObject without = wide.DeepClone().AsObject();
            without.Remove(name);
            byte[] lacking = Encoding.UTF8.GetBytes(without.ToJsonString());

            Assert.Equal($"(root): error required: the property '{name}' is required, but missing", Wide.Validate(lacking).ToString());
            Assert.Contains($"'{name}' of Wide is required", Assert.Throws<JsonException>(() => Wide.Parse(lacking)).Message, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("{}", "The property 'id' of Inner is required, but missing. At '', line 1, byte 1.")]
    [InlineData("[]", "Expected an object (Inner), but found an array. At '', line 1, byte 1.")]
    [InlineData("{\n  \"id\": 5}", "Expected a UUID, but found 5. At '/id', line 2, byte 9.")]
    [InlineData("{\"id\":\"x\"}", "Expected a UUID, but found the text 'x'. At '/id', line 1, byte 7.")]
    [InlineData("{\"id\":\"0f8fad5b-d9cb-469f-a165-70867728950e\",\n\"next\":\n{\"id\":null}}", "Expected a UUID, but found null. At '/next/id', line 3, byte 7.")]
    [InlineData("{\"id\":\"0f8fad5b-d9cb-469f-a165-70867728950e\",\"at\":\"0000-01-01T00:00:00Z\"}", "Expected a date and time (RFC 3339) of the years 1 to 9999, but found the text '0000-01-01T00:00:00Z'. At '/at', line 1, byte 51.")]
    public void What_can_t_be_read_says_where(string json, string expected)
    {
        JsonException exception = Assert.Throws<JsonException>(() => Rethrown(json));

        Assert.Equal(expected, exception.Message);
        Assert.Equal(expected.Split('\'')[^2], exception.Path);

        static Inner Rethrown(string json)
        {
            return Inner.Parse(Encoding.UTF8.GetBytes(json));
        }
    }

    private static string Text(Inner inner) => Encoding.UTF8.GetString(inner.ToUtf8Json());

    private static void AssertSame(string expected, byte[] actual)
    {
        using var left = JsonDocument.Parse(expected);
        using var right = JsonDocument.Parse(actual);
        Assert.True(JsonElement.DeepEquals(left.RootElement, right.RootElement), $"read:\n{expected}\nwritten:\n{Encoding.UTF8.GetString(actual)}");
    }
}
