using System.Text;
using System.Text.Json;
using OrigamiContracts.Support;
using Xunit;

namespace OrigamiContracts.Tests;

public sealed class JsonEqualityTests
{
    [Theory]
    [InlineData("1", "1.0", true)]
    [InlineData("1e400", "10e399", true)]
    [InlineData("9007199254740993", "9007199254740992", false)]
    [InlineData("-0", "0", true)]
    [InlineData("\"a\"", "\"\\u0061\"", true)]
    [InlineData("{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}", true)]
    [InlineData("{\"a\":1}", "{\"a\":1,\"b\":2}", false)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("false", "0", false)]
    [InlineData("null", "\"null\"", false)]
    [InlineData("\"\\uD83D\"", "\"a\"", false)]
    [InlineData("\"\\uD83D\"", "\"\\uD83D\"", true)]
    [InlineData("{\"\\uD83D\":1}", "{\"a\":1}", false)]
    public void Values_are_equal_as_JSON_Schema_has_it(string left, string right, bool expected)
    {
        Assert.Equal(expected, AreEqual(left, right));
        Assert.Equal(expected, AreEqual(right, left));
        Assert.Equal(expected, JsonReaderOf.Value(left, (ref readonly reader) => JsonEquality.IsOneOf(reader, Encoding.UTF8.GetBytes($"[[],{right}]"))));
        Assert.Equal(expected, EqualItems($"[{left},7,{right}]") is (0, 2));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[1]")]
    [InlineData("[1,true,\"1\",[1],{\"1\":1},null,0,false,\"\"]")]
    public void Items_that_differ_are_unique(string array) => Assert.Null(EqualItems(array));

    [Fact]
    public void The_first_pair_is_named() => Assert.Equal((1, 3), EqualItems("[1,2,3,2,1]"));

    private static bool AreEqual(string left, string right) =>
        JsonReaderOf.Value(left, (ref readonly reader) => JsonEquality.Equals(reader, Encoding.UTF8.GetBytes(right)));

    private static (int First, int Second)? EqualItems(string array) => JsonReaderOf.Value<(int, int)?>(
        array,
        static (ref readonly reader) => JsonEquality.HasEqualItems(reader, out int first, out int second) ? (first, second) : null);
}
