using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using OrigamiContracts.Support;
using Xunit;

namespace OrigamiContracts.Tests;

/// <summary>What <c>const</c>, <c>enum</c> and <c>uniqueItems</c> take for equal.</summary>
public sealed class JsonEqualityTests
{
    [Theory]
    [InlineData("1", "1.0", true)]
    [InlineData("1e400", "10e399", true)]
    [InlineData("1e99999999999999999999", "10e99999999999999999998", true)]
    [InlineData("1e100000000000000000000", "10e99999999999999999999", true)]
    [InlineData("1e99999999999999999999", "1e99999999999999999998", false)]
    [InlineData("1e-100000000000000000000", "0.1e-99999999999999999999", true)]
    [InlineData("1e18446744073709551616", "1", false)]
    [InlineData("9007199254740993", "9007199254740992", false)]
    [InlineData("-0", "0", true)]
    [InlineData("-0.0e9", "0e-9", true)]
    [InlineData("-1", "1", false)]
    [InlineData("\"a\"", "\"\\u0061\"", true)]
    [InlineData("\"abcdefgh\\u0069jklmnopq\"", "\"\\u0061bcdefghijklmnop\\u0071\"", true)]
    [InlineData("{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}", true)]
    [InlineData("{\"a\":1,\"b\":2,\"c\":3}", "{\"a\":1,\"c\":3,\"b\":2.0}", true)]
    [InlineData("{\"a\":{\"x\":1,\"y\":[{\"p\":1,\"q\":2}]},\"b\":2}", "{\"b\":2,\"a\":{\"y\":[{\"q\":2,\"p\":1}],\"x\":1}}", true)]
    [InlineData("{\"a\":{\"x\":1,\"y\":[{\"p\":1,\"q\":2}]},\"b\":2}", "{\"b\":2,\"a\":{\"y\":[{\"q\":2,\"p\":2}],\"x\":1}}", false)]
    [InlineData("{\"a\":1}", "{\"a\":1,\"b\":2}", false)]
    [InlineData("{\"b\":2,\"a\":1}", "{\"a\":1}", false)]
    [InlineData("{\"b\":2,\"a\":1,\"c\":3}", "{\"a\":1,\"b\":2}", false)]
    [InlineData("{\"a\":1}", "{\"b\":1}", false)]
    [InlineData("{}", "[]", false)]
    [InlineData("[]", "[[]]", false)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("[1,2]", "[1]", false)]
    [InlineData("[[1],2]", "[[1,2]]", false)]
    [InlineData("false", "0", false)]
    [InlineData("null", "\"null\"", false)]
    [InlineData("1", "\"1\"", false)]
    [InlineData("\"\\uD83D\"", "\"a\"", false)]
    [InlineData("\"\\uD83D\"", "\"\\uFFFD\"", false)]
    [InlineData("\"\\uD83D\"", "\"\\uD83D\"", true)]
    [InlineData("\"\\uD83D\"", "\"\\uD83E\"", false)]
    [InlineData("\"\\uD83D\\uDE00\"", "\"😀\"", true)]
    [InlineData("{\"\\uD83D\":1}", "{\"a\":1}", false)]
    [InlineData("{\"\\uD83D\":1,\"b\":2}", "{\"b\":2,\"\\uD83D\":1}", true)]
    public void Values_are_equal_as_JSON_Schema_has_it(string left, string right, bool expected)
    {
        Assert.Equal(expected, AreEqual(left, right));
        Assert.Equal(expected, AreEqual(right, left));
        Assert.Equal(expected, IsOneOf(left, $"[\"none\",7,{right},[[[]]]]"));
        Assert.Equal(expected, EqualItems($"[{left},7,{right}]") is (0, 2));
    }

    [Fact]
    public void Values_are_equal_as_the_platform_has_it() => Prop.ForAll(JsonTree.Pairs, static pair =>
    {
        using var left = JsonDocument.Parse(pair.Left);
        using var right = JsonDocument.Parse(pair.Right);
        bool expected = JsonElement.DeepEquals(left.RootElement, right.RootElement);
        return AreEqual(pair.Left, pair.Right) == expected
            && AreEqual(pair.Right, pair.Left) == expected
            && IsOneOf(pair.Left, $"[[[[[]]]], {pair.Right} ]") == expected
            && EqualItems($"[[[[[]]]],{pair.Left}, {pair.Right} ]") is (1, 2) == expected;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Theory]
    [InlineData("[]")]
    [InlineData("[1]")]
    [InlineData("[1,true,\"1\",[1],{\"1\":1},null,0,false,\"\"]")]
    [InlineData("[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]")]
    public void Items_that_differ_are_unique(string array) => Assert.Null(EqualItems(array));

    [Theory]
    [InlineData("[1,2,3,2,1]", 1, 3)]
    [InlineData("[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,5.0]", 5, 20)]
    [InlineData("[[[1,1],2],[[1,1],2]]", 0, 1)]
    public void The_first_pair_is_named(string array, int first, int second) => Assert.Equal((first, second), EqualItems(array));

    [Theory]
    [InlineData("{\"a\":1,\"a\":2}", "{\"a\":1,\"a\":2}", true)]
    [InlineData("{\"a\":1,\"a\":2}", "{\"a\":2,\"a\":1}", false)]
    [InlineData("{\"a\":1,\"b\":1,\"a\":1}", "{\"b\":1,\"a\":1}", false)]
    [InlineData("{\"b\":1,\"a\":1,\"b\":1}", "{\"a\":1,\"b\":1,\"b\":1}", false)]
    public void Names_that_are_there_twice_have_an_answer(string left, string right, bool expected)
    {
        Assert.Equal(expected, AreEqual(left, right));
        Assert.Equal(expected, AreEqual(right, left));
        Assert.Equal(expected, EqualItems($"[{left},{right}]") is (0, 1));
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        const string Value = """{"a":[1,2.50,{"x":"\u0041\uD83D","y":null}],"b":true,"c":{},"d":"é","e":1e400,"f":0,"g":0,"h":0,"i":0,"j":0,"k":0}""";
        const string Other = """{"k":0,"j":0,"i":0,"h":0,"g":0,"f":0,"e":10e399,"d":"\u00e9","b":true,"c":{},"a":[1.0,25e-1,{"y":null,"x":"A\uD83D"}]}""";
        byte[] value = Encoding.UTF8.GetBytes(Value);
        byte[] other = Encoding.UTF8.GetBytes(Other);
        byte[] several = Encoding.UTF8.GetBytes($"[1,{Value[..^1]},\"z\":0}},{Other}]");
        byte[] unique = Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Range(0, 1_000).Select(static i => $"{i},\"{i}\",[{i}],{{\"{i}\":{i}}}"))}]");

        Allocations.AssertNone(() =>
        {
            Assert.True(JsonEquality.Equals(ReaderOf(value), other));
            Assert.True(JsonEquality.IsOneOf(ReaderOf(value), several));
            Assert.False(JsonEquality.HasEqualItems(ReaderOf(unique), unique, out _, out _));
        });
    }

    // Comparing each with each would take minutes.
    [Theory]
    [InlineData("{0}")]
    [InlineData("-1.{0}e-7")]
    [InlineData("\"{0}\"")]
    [InlineData("\"\\u002d{0} and more\"")]
    [InlineData("[{0}]")]
    [InlineData("{{\"id\":{0},\"x\":null}}")]
    [InlineData("{{\"{0}\":null}}")]
    public void A_hundred_thousand_items_are_compared(string item)
    {
        IEnumerable<string> items = Enumerable.Range(100_000, 100_000).Select(i => string.Format(null, item, i));

        Assert.Null(EqualItems($"[{string.Join(',', items)}]"));
        Assert.Equal((1, 100_001), EqualItems($"[null,{string.Join(',', items)},{string.Format(null, item, 100_000)}]"));
    }

    // Remainders by numbers that everybody knows would be one and the same.
    [Fact]
    public void A_hundred_thousand_numbers_with_hostile_exponents_are_compared()
    {
        UInt128 step = (UInt128)ulong.MaxValue + 1;

        Assert.Null(EqualItems($"[{string.Join(',', Enumerable.Range(1, 100_000).Select(i => $"1e{step * (UInt128)i}"))}]"));
    }

    // All of them have the same members, and only who keeps the order of names that are there twice sees a difference.
    [Fact]
    public void Many_objects_with_names_twice_are_compared()
    {
        List<string> objects = [];
        char[] digits = [.. "123456789"];
        for (int i = 0; i < 20_000; i++)
        {
            objects.Add($"{{{string.Join(',', digits.Select(static digit => $"\"a\":{digit}"))}}}");
            Permute(digits);
        }

        Assert.Null(EqualItems($"[{string.Join(',', objects)}]"));
    }

    [Fact]
    public void Objects_with_a_hundred_thousand_members_are_compared()
    {
        string[] members = [.. Enumerable.Range(0, 100_000).Select(static i => $"\"n{i}\":{i}")];
        string forward = $"{{{string.Join(',', members)}}}";
        string backward = $"{{{string.Join(',', members.Reverse())}}}";

        Assert.True(AreEqual(forward, backward));
        Assert.False(AreEqual(forward, backward.Replace("\"n50000\":50000", "\"n50000\":0", StringComparison.Ordinal)));
        Assert.Equal((0, 1), EqualItems($"[{forward},{backward}]"));
        Assert.False(AreEqual($"{{\"b\":0,{string.Join(',', Enumerable.Repeat("\"a\":0", 100_000))}}}", $"{{{string.Join(',', Enumerable.Repeat("\"a\":0", 100_000))},\"b\":0}}"));
    }

    // The next permutation in lexical order.
    private static void Permute(char[] items)
    {
        int pivot = items.Length - 2;
        while (items[pivot] > items[pivot + 1])
        {
            pivot--;
        }

        int successor = Array.FindLastIndex(items, item => item > items[pivot]);
        (items[pivot], items[successor]) = (items[successor], items[pivot]);
        Array.Reverse(items, pivot + 1, items.Length - pivot - 1);
    }

    private static bool AreEqual(string left, string right) =>
        JsonReaderOf.Value(left, (ref readonly reader) => JsonEquality.Equals(reader, Encoding.UTF8.GetBytes(right)));

    private static bool IsOneOf(string value, string array) =>
        JsonReaderOf.Value(value, (ref readonly reader) => JsonEquality.IsOneOf(reader, Encoding.UTF8.GetBytes(array)));

    // The array is not the whole document, as in life.
    private static (int First, int Second)? EqualItems(string array)
    {
        byte[] document = Encoding.UTF8.GetBytes($"{{\"before\":1,\"items\":{array}, \"after\":1}}");
        var reader = new ContractReader(document);
        while (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Read();
        }

        return JsonEquality.HasEqualItems(reader, document, out int first, out int second) ? (first, second) : null;
    }

    private static ContractReader ReaderOf(byte[] json)
    {
        var reader = new ContractReader(json);
        reader.Read();
        return reader;
    }
}
