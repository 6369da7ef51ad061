using System.Text;
using System.Text.Json;
using OrigamiContracts.V2.Tests.Tuples;
using Xunit;

namespace OrigamiContracts.V2.Tests.Unions;

/// <summary>Arrays whose items are described one by one.</summary>
public sealed class TupleTests
{
    [Fact]
    public void A_tuple_has_a_member_for_each_item()
    {
        Point point = Kept<Point>("[4.5,52]");

        Assert.Equal((4.5, 52, null), (point.Longitude, point.Latitude, point.Item3));
        (double longitude, double latitude, double? height) = point with { Item3 = 7 };
        Assert.Equal((4.5, 52, 7), (longitude, latitude, height));
        Assert.Equal(point, new Point { Longitude = 4.5, Latitude = 52 });
        Assert.Equal("[4.5,52,7]", JsonSerializer.Serialize(point with { Item3 = 7 }));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""["0F8FAD5B-D9CB-469F-A165-70867728950E"]""")]
    [InlineData("""["0f8fad5b-d9cb-469f-a165-70867728950e",null]""")]
    [InlineData("""["0f8fad5b-d9cb-469f-a165-70867728950e",null,["2026-06-10t12:34:56z"],null]""")]
    [InlineData("""["0f8fad5b-d9cb-469f-a165-70867728950e","x",[],{"a":[1]},5]""")]
    [InlineData("""["0f8fad5b-d9cb-469f-a165-70867728950e","x",[],1,[],"2026-06-10T12:34:56.000Z","2026-06-10T12:34:56Z"]""")]
    public void Whatever_items_there_are_are_kept(string json) => Kept<Row>(json);

    [Fact]
    public void Items_behind_the_described_ones_are_a_list()
    {
        Row row = Kept<Row>("""[null,"x",null,1,"a","2026-06-10T12:34:56Z"]""");
        Tree tree = Kept<Tree>("""["a",["b"],[],[["c"],["d",["e"]]]]""");

        Assert.Equal("b", tree.Item2!.Item1);
        Assert.Equal("e", tree.Rest![1][1].Item2!.Item1);
        Assert.Equal("a", row.Item5!.Value);
        Assert.Single(row.Rest!);
    }

    [Fact]
    public void Items_that_are_not_allowed_are_kept_and_found()
    {
        Point point = Kept<Point>("""[1,2,3,"4",[5]]""");

        Assert.Equal(["/3", "/4"], point.Validate().Violations.Select(static violation => violation.InstanceLocation));
        Assert.Equal(Point.Validate("""[1,2,3,"4",[5]]"""u8).ToString(), point.Validate().ToString());
    }

    [Fact]
    public void An_item_that_is_absent_before_another_is_written_as_null() => Assert.Equal(
        """[null,"x",null,null,"y"]""",
        Encoding.UTF8.GetString(new Row { Item2 = "x", Item5 = "y" }.ToUtf8Json()));

    [Theory]
    [InlineData("[1]", "An array (Point) of at least 2 items was expected, but it has 1. At '', line 1, byte 1.")]
    [InlineData("{}", "Expected an array, but found an object. At '', line 1, byte 1.")]
    [InlineData("[1,\"2\"]", "Expected a number, but found '2'. At '/1', line 1, byte 4.")]
    public void What_can_t_be_read_says_where(string json, string message) =>
        Assert.Equal(message, Assert.Throws<JsonException>(() => Point.Parse(Encoding.UTF8.GetBytes(json))).Message);

    [Theory]
    [InlineData("[1,2]", FigureCase.Point)]
    [InlineData("[[1,2],[3,4]]", FigureCase.Polygon)]
    [InlineData("[]", FigureCase.Polygon)]
    [InlineData("[[1]]", FigureCase.Unknown)]
    [InlineData("\"circle\"", FigureCase.String)]
    public void A_tuple_can_be_a_case(string json, FigureCase expected) => Assert.Equal(expected, Kept<Figure>(json).Case);

    [Fact]
    public void Properties_with_names_of_a_pattern_are_kept()
    {
        Map map = Kept<Map>("""{"center":[1,2],"at-home":[3,4],"rows":[["0f8fad5b-d9cb-469f-a165-70867728950e"]]}""");
        Mixed mixed = Kept<Mixed>("""{"name":"x","x1":1,"y1":"y","other":[null]}""");

        Assert.Equal(3, map.AdditionalProperties!["at-home"].Longitude);
        Assert.Equal(3, mixed.AdditionalProperties!.Count);
    }

    private static T Kept<T>(string json)
        where T : IContract<T>
    {
        T value = T.Parse(Encoding.UTF8.GetBytes(json));
        byte[] written = value.ToUtf8Json();
        using var before = JsonDocument.Parse(json);
        using var after = JsonDocument.Parse(written);
        Assert.True(JsonElement.DeepEquals(before.RootElement, after.RootElement), $"read:\n{json}\nwritten:\n{Encoding.UTF8.GetString(written)}");
        return value;
    }
}
