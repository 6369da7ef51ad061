using System.Text;
using OrigamiContracts.Support;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Invariants;

/// <summary>What emitted rules ask of JSON text.</summary>
public sealed class JsonFragmentTests
{
    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-1.5e3", "1e400", "\"\"", "\"a\"", "\"\\ud800\"", "\"\\u0061\\n\"", "[]", "{}", "[1,[2],{\"a\":[]}]",
        "{\"a\":{\"a\":1},\"b\":[],\"\\ud800abc\":1}", "\"11111111-aaaa-4aaa-8aaa-111111111111\"", "\"2026-01-01T00:00:00Z\"",
    ];

    [Fact]
    public void Nothing_throws_whatever_the_values_are()
    {
        foreach (string left in Values)
        {
            foreach (string right in Values)
            {
                JsonFragment a = Fragment(left);
                JsonFragment b = Fragment(right);
                Ask(a, b);
                Ask(a, default);
                Ask(default, b);
            }
        }
    }

    // A body may begin and end so; the rules of its operation are about the value.
    [Fact]
    public void White_space_around_a_document_is_no_part_of_its_value()
    {
        int items = 0;
        foreach (JsonFragment item in JsonFragment.Of(" \r\n[ 1 , 2\t]\n"u8).Items)
        {
            items++;
            Assert.True(item.Is(items));
        }

        Assert.Equal(2, items);
        Assert.True(JsonFragment.Of("\t7 "u8).Is(7));
        Assert.Equal(0, JsonFragment.Of("\t7 "u8).CompareTo(JsonFragment.Of(" 7.0"u8)));
        Assert.True(JsonFragment.Of(" \"a\""u8).Is("a"u8));
        Assert.True(JsonFragment.Of(" null"u8).IsNull);
        Assert.True(JsonFragment.Of("\n{\"a\" : true}"u8)["a"u8].IsTrue);
        Assert.False(JsonFragment.Of("  "u8).IsPresent);
    }

    [Fact]
    public void Only_a_value_is_equal_to_itself()
    {
        for (int i = 0; i < Values.Length; i++)
        {
            for (int j = 0; j < Values.Length; j++)
            {
                bool isComparable = Values[i][0] is not ('[' or '{');

                Assert.Equal(i == j && isComparable, Fragment(Values[i]).Equals(Fragment(Values[j])));
            }
        }
    }

    [Theory]
    [InlineData("\"\\u0061\\/\"", "\"a/\"", true)]
    [InlineData("\"\\uD83D\\uDE00\"", "\"\U0001F600\"", true)]
    [InlineData("\"\\ud800\"", "\"\\uD800\"", true)]
    [InlineData("\"\\ud800\"", "\"\uFFFD\"", false)]
    [InlineData("\"\\n\"", "\"n\"", false)]
    [InlineData("\"A\"", "\"a\"", false)]
    [InlineData("1.0", "1e0", true)]
    [InlineData("0", "-0.0", true)]
    [InlineData("9007199254740993", "9007199254740992.0", false)]
    public void Values_are_equal_by_meaning(string left, string right, bool areEqual)
    {
        Assert.Equal(areEqual, Fragment(left).Equals(Fragment(right)));
        Assert.Equal(areEqual, Fragment(right).Equals(Fragment(left)));
        Assert.Equal(areEqual, Cel.Equal(Fragment(left), Fragment(right)).IsTrue);
    }

    [Fact]
    public void A_property_is_found_by_its_name()
    {
        JsonFragment value = Fragment("""{"b":{"a":1},"\ud800":2,"\u0061":[3],"a":4}""");

        Assert.Equal(1, value["a"u8].Size);
        Assert.True(value["b"u8]["a"u8].Is(1));
        Assert.False(value["\uFFFD"u8].IsPresent);
        Assert.False(value["c"u8]["a"u8].IsPresent);
        Assert.True(value["c"u8].IsNull);
        Assert.False(value["b"u8].IsNull);
    }

    [Theory]
    [InlineData("\"\\uD83D\\uDE00é\"", 2)]
    [InlineData("[[1,2],{\"a\":1},3]", 3)]
    [InlineData("{\"a\":[1,2],\"b\":{}}", 2)]
    [InlineData("[]", 0)]
    [InlineData("12", 0)]
    public void Size_counts_code_points_items_and_properties(string json, int size) => Assert.Equal(size, Fragment(json).Size);

    [Fact]
    public void Nothing_is_allocated()
    {
        byte[] document = Encoding.UTF8.GetBytes("""{"a":"\u0061b","n":1.5,"l":["x",{"y":1}],"u":"11111111-AAAA-4aaa-8aaa-111111111111"}""");
        Use(document);
        long before = GC.GetAllocatedBytesForCurrentThread();

        Use(document);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        static bool Use(byte[] document)
        {
            var value = new JsonFragment(document, 0);
            return value["a"u8].Is("ab"u8) && value["a"u8].Equals(value["a"u8]) && value["a"u8].Size == 2
                && value["n"u8].CompareTo(2) < 0 && value["l"u8].Size == 2 && value["l"u8].At(CelNumber.Int(1)).IsPresent
                && value["u"u8].EqualsUuid(JsonFragment.Of("\"11111111-aaaa-4aaa-8aaa-111111111111\""u8))
                ? true
                : throw new InvalidOperationException();
        }
    }

    [Theory]
    [InlineData("11111111-aaaa-4aaa-8aaa-111111111111", "11111111-aaaa-4aaa-8aaa-111111111111", true)]
    [InlineData("11111111-aaaa-4aaa-8aaa-111111111111", "11111111-AAAA-4aAa-8aaa-111111111111", true)]
    [InlineData("11111111-aaaa-4aaa-8aaa-111111111111", "11111111-\\u0061aaa-4aaa-8aaa-111111111111", true)]
    [InlineData("11111111-aaaa-4aaa-8aaa-111111111111", "11111111-aaaa-4aaa-8aaa-111111111112", false)]
    [InlineData("21111111-aaaa-4aaa-8aaa-111111111111", "11111111-aaaa-4aaa-8aaa-111111111111", false)]
    [InlineData("11111111-aaaa-4aaa-8aaa-111111111111", "11111111-aaab-4aaa-8aaa-111111111111", false)]
    [InlineData("no UUID, but of as many characters 36", "no UUID, but of as many characters 36", true)]
    [InlineData("no uuid, but of as many characters 36", "NO UUID, but of as many characters 36", false)]
    [InlineData("a quotation mark where one would end\\\"x", "a quotation mark where one would end\\\"y", false)]
    [InlineData("a mark where it is an escaped one...\\\"x", "a mark where it is an escaped one...\\\"x", true)]
    [InlineData("thirty five characters, then a mark\\\"x", "thirty five characters, then a mark\\\"y", false)]
    [InlineData("thirty five characters, then a mark\\\"x", "thirty five characters, then a mark\\\"x", true)]
    [InlineData("", "11111111-aaaa-4aaa-8aaa-111111111111", false)]
    public void UUIDs_are_equal_in_either_case_and_other_strings_as_they_are(string left, string right, bool expected)
    {
        Assert.Equal(expected, Fragment($"\"{left}\"").EqualsUuid(Fragment($"\"{right}\"")));
        Assert.Equal(expected, Fragment($"\"{right}\"").EqualsUuid(Fragment($"\"{left}\"")));
    }

    // Something stands before and after the value, as in a document.
    private static JsonFragment Fragment(string json) => new(Encoding.UTF8.GetBytes($"[{json},\"after\"]"), 1);

    private static void Ask(JsonFragment a, JsonFragment b)
    {
        _ = a.IsPresent | a.IsNull | a.IsTrue | a.Is("a"u8) | a.Is(true) | a.Is(long.MinValue) | a.IsNumber("1.5"u8);
        _ = a.Size + a.CompareTo(b) + a.CompareTo(long.MinValue) + a.CompareTo("1e9"u8);
        _ = a.Equals(b) | a.EqualsUuid(b) | a.EqualsInstant(b);
        _ = Cel.Equal(a, b).IsTrue | a.ToNumber().Error == a.ToText().Error | a.ToTimestamp().Error == a.ToDay().Error | a.ToTruth().IsTrue;
        _ = a.At(b).IsPresent | a.Entry(b.ToText()).IsPresent | a.HasEntry(b.ToUuidText()).IsTrue | a.IsOf(CelJsonType.Int).IsTrue;
        foreach (JsonFragment item in a.Items)
        {
            _ = item.ToSize().Error;
        }

        _ = a["a"u8].IsNull | a["abc"u8]["a"u8].IsPresent;
    }
}
