using System.Text.Json;
using OrigamiContracts.Json;
using Xunit;

namespace OrigamiContracts.Tests;

public sealed class OpenEnumTests
{
    [Fact]
    public void A_listed_value_is_known_and_has_its_text()
    {
        OpenEnum<Colour> colour = Colour.DarkBlue;

        Assert.Equal(Colour.DarkBlue, colour.Known);
        Assert.Equal("dark-blue", colour.Text);
        Assert.Equal("dark-blue", colour.ToString());
    }

    [Fact]
    public void A_text_that_is_not_listed_is_kept()
    {
        OpenEnum<Colour> colour = new("mauve");

        Assert.Null(colour.Known);
        Assert.Equal("mauve", colour.Text);
    }

    [Fact]
    public void A_listed_text_is_the_value_itself()
    {
        OpenEnum<Colour> colour = new("red");

        Assert.Equal(Colour.Red, colour.Known);
        Assert.Equal<OpenEnum<Colour>>(Colour.Red, colour);
        Assert.Equal(((OpenEnum<Colour>)Colour.Red).GetHashCode(), colour.GetHashCode());
    }

    [Theory]
    [InlineData("Red")]
    [InlineData("DarkBlue")]
    [InlineData("1")]
    public void Neither_the_name_nor_the_number_of_a_member_is_its_text(string text) =>
        Assert.Null(new OpenEnum<Colour>(text).Known);

    [Fact]
    public void Default_is_no_listed_value_and_has_no_text()
    {
        OpenEnum<Colour> colour = default;

        Assert.Null(colour.Known);
        Assert.Equal("", colour.Text);
        Assert.Equal(new OpenEnum<Colour>(""), colour);
        Assert.Equal(new OpenEnum<Colour>("").GetHashCode(), colour.GetHashCode());
    }

    [Fact]
    public void Values_are_equal_by_their_texts()
    {
        Assert.True(new OpenEnum<Colour>("mauve") == new OpenEnum<Colour>("mauve"));
        Assert.True(new OpenEnum<Colour>("mauve") != new OpenEnum<Colour>("Mauve"));
        Assert.True(new OpenEnum<Colour>("red") == Colour.Red);
        Assert.True(new OpenEnum<Colour>("red") != Colour.DarkBlue);
        Assert.Equal(new OpenEnum<Colour>("mauve").GetHashCode(), new OpenEnum<Colour>("mauve").GetHashCode());
        Assert.False(new OpenEnum<Colour>("red").Equals("red"));
        Assert.True(new OpenEnum<Colour>("red").Equals((object)Colour.Red));
        Assert.False(new OpenEnum<Colour>("mauve").Equals((object)(Colour)0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void A_number_that_is_no_member_does_not_convert(int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => (OpenEnum<Colour>)(Colour)number);

    [Fact]
    public void Null_is_no_text() => Assert.Throws<ArgumentNullException>(static () => new OpenEnum<Colour>(null!));

    [Fact]
    public void An_enum_without_texts_is_refused_in_words() => Assert.Contains(
        "is not an enum that OrigamiContracts.Generators emitted",
        Assert.Throws<InvalidOperationException>(static () => new OpenEnum<DayOfWeek>("Monday")).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("\"red\"")]
    [InlineData("\"mauve\"")]
    [InlineData("\"\"")]
    public void Json_keeps_any_text(string json)
    {
        JsonSerializerOptions options = new() { Converters = { new OpenEnumJsonConverter<Colour>() } };

        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<OpenEnum<Colour>>(json, options), options));
    }

    [Fact]
    public void A_closed_enum_refuses_what_is_not_listed()
    {
        JsonSerializerOptions options = new() { Converters = { new ClosedEnumJsonConverter<Colour>() } };

        Assert.Equal(Colour.DarkBlue, JsonSerializer.Deserialize<Colour>("\"dark-blue\"", options));
        Assert.Equal("\"red\"", JsonSerializer.Serialize(Colour.Red, options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Colour>("\"mauve\"", options));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize((Colour)7, options));
    }
}
