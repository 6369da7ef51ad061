using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using OrigamiContracts.Support;
using Xunit;

namespace OrigamiContracts.Tests;

public sealed class JsonTextTests
{
    private static readonly Arbitrary<string> Texts = Arb.From(
        Gen.ListOf(Gen.Elements("a", "é", "€", "😀", "e\u0301", "\"", "\\", "\n", "\u0000", "\u2028", "👨‍👩‍👧", new string('x', 40)))
            .Select(static parts => string.Concat(parts)));

    [Fact]
    public void Code_points_are_those_that_runes_count() => Prop.ForAll(Texts, static text =>
    {
        int expected = text.EnumerateRunes().Count();
        return JsonText.CodePoints(text) == expected
            && CodePoints(JsonSerializer.Serialize(text)) == expected
            && CodePoints(JsonSerializer.Serialize(text, Relaxed)) == expected;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("""\u0041""", 1)]
    [InlineData("""\n\t\"\\\/\b\f\r""", 8)]
    [InlineData("""\uD83D\uDE00""", 1)]
    [InlineData("""\ud83d\ude00x""", 2)]
    [InlineData("""\uD83D""", 1)]
    [InlineData("""\uDE00""", 1)]
    [InlineData("""\uDE00\uD83D""", 2)]
    [InlineData("""\uD83D\uD83D\uDE00""", 2)]
    [InlineData("""\uD83D\n""", 2)]
    [InlineData("""\uD83D😀""", 2)]
    [InlineData("", 0)]
    public void Escapes_count_as_what_they_stand_for(string contents, int expected) =>
        Assert.Equal(expected, CodePoints($"\"{contents}\""));

    // No InlineData: attributes are kept as UTF-8, which has no surrogates.
    [Fact]
    public void A_surrogate_that_stands_alone_is_one_in_members_too()
    {
        Assert.Equal(1, JsonText.CodePoints("\uD83D"));
        Assert.Equal(2, JsonText.CodePoints("\uDE00\uD83D"));
        Assert.Equal(2, JsonText.CodePoints("\uD83D\uDE00\uDE00"));
    }

    [Theory]
    [InlineData("red", "red", true)]
    [InlineData("""\u0072ed""", "red", true)]
    [InlineData("redd", "red", false)]
    [InlineData("""\uD83D\uDE00""", "😀", true)]
    [InlineData("""\uD83D""", "\uFFFD", false)]
    [InlineData("", "", true)]
    public void Texts_are_equal_whatever_their_escapes(string contents, string text, bool expected) => Assert.Equal(
        expected,
        JsonReaderOf.Text(contents, (ref readonly reader) => JsonText.Equals(in reader, Encoding.UTF8.GetBytes(text))));

    [Theory]
    [InlineData("", true)]
    [InlineData("a", false)]
    [InlineData("""\u0000""", false)]
    [InlineData("""\uD83D""", false)]
    public void Only_an_empty_text_is_empty(string contents, bool expected) =>
        Assert.Equal(expected, JsonReaderOf.Text(contents, static (ref readonly reader) => JsonText.IsEmpty(in reader)));

    [Theory]
    [InlineData("\"it's\"", "'it's'")]
    [InlineData("1.50", "1.50")]
    [InlineData("true", "true")]
    [InlineData("null", "null")]
    [InlineData("{}", "an object")]
    [InlineData("[]", "an array")]
    [InlineData("""
        "\uD83D!"
        """, "'\uFFFD!'")]
    public void An_excerpt_shows_the_value(string json, string expected) =>
        Assert.Equal(expected, JsonReaderOf.Value(json, static (ref readonly reader) => JsonText.Excerpt(in reader)));

    [Fact]
    public void An_excerpt_is_cut_between_characters() =>
        Assert.Equal($"'{new string('x', 59)}…'", JsonText.Excerpt(new string('x', 59) + "😀😀"));

    private static int CodePoints(string json) =>
        JsonReaderOf.Value(json, static (ref readonly reader) => JsonText.CodePoints(in reader));

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
