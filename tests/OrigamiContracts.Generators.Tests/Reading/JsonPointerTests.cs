using OrigamiContracts.Generators.Reading;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Reading;

public sealed class JsonPointerTests
{
    // The document and the pointers of RFC 6901, section 5.
    private const string Document =
        """{"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\j":5,"k\"l":6," ":7,"m~n":8}""";

    [Theory]
    [InlineData("", Document)]
    [InlineData("/foo", """["bar","baz"]""")]
    [InlineData("/foo/0", "\"bar\"")]
    [InlineData("/", "0")]
    [InlineData("/a~1b", "1")]
    [InlineData("/c%d", "2")]
    [InlineData("/e^f", "3")]
    [InlineData("/g|h", "4")]
    [InlineData("/i\\j", "5")]
    [InlineData("/k\"l", "6")]
    [InlineData("/ ", "7")]
    [InlineData("/m~0n", "8")]
    public void Resolve_finds_what_the_standard_says(string path, string expected) =>
        Assert.Equal(expected, Descriptions.Json(Descriptions.Tree(Document).At(path)));

    [Theory]
    [InlineData("/nope")]
    [InlineData("/foo/2")]
    [InlineData("/foo/-1")]
    [InlineData("/foo/00")]
    [InlineData("/foo/+1")]
    [InlineData("/foo/-")]
    [InlineData("/foo/٠")]
    [InlineData("/foo/99999999999999999999")]
    [InlineData("/foo/0/x")]
    [InlineData("foo")]
    public void Resolve_is_null_where_nothing_is(string path) =>
        Assert.Null(JsonPointer.Resolve(Descriptions.Tree(Document), path));

    [Theory]
    [InlineData("a/b", "/x/a~1b")]
    [InlineData("m~n", "/x/m~0n")]
    [InlineData("~1", "/x/~01")]
    [InlineData("", "/x/")]
    public void Append_escapes_the_segment(string segment, string expected) =>
        Assert.Equal(expected, JsonPointer.Append("/x", segment));

    [Theory]
    [InlineData("#", "")]
    [InlineData("#/", "/")]
    [InlineData("#/a%20b/%7E1c", "/a b/~1c")]
    [InlineData("#/caf%C3%A9", "/café")]
    [InlineData("#anchor", null)]
    [InlineData("other.yaml#/a", null)]
    [InlineData("", null)]
    public void FromUriFragment_decodes_pointers_only(string reference, string? expected) =>
        Assert.Equal(expected, JsonPointer.FromUriFragment(reference));

    [Theory]
    [InlineData("/a/b", 2, 1)] // an object: its name
    [InlineData("/a/b/c", 2, 8)] // a value: the value
    [InlineData("/a/b/missing/deeper", 2, 1)] // the nearest thing around it
    [InlineData("/a/list/1", 5, 4)] // an item: the item
    [InlineData("/missing", 0, 0)]
    public void Locate_finds_the_nearest_place(string path, int line, int column)
    {
        SpecNode root = Descriptions.Tree("z: 0\na:\n b: {c: 1}\n list:\n  - x\n  - y\n");

        var start = JsonPointer.Locate(root, path).Span.Start;

        Assert.Equal((line, column), (start.Line, start.Character));
    }
}
