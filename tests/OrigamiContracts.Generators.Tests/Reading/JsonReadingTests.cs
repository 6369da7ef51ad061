using OrigamiContracts.Generators.Reading;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Reading;

public sealed class JsonReadingTests
{
    private const string Path = "api.json";

    [Theory]
    [InlineData("""{"a":[1,-0.5e+10,true,false,null,"x"],"b":{}}""")]
    [InlineData("""["é","\"\\"]""")]
    public void Values_are_kept(string json) => Assert.Equal(json, Descriptions.Json(Descriptions.Tree(json, Path)));

    [Fact]
    public void Numbers_keep_their_text()
    {
        string digits = new('9', 900);

        Assert.Equal($"[{digits},1.10,1E400]", Descriptions.Json(Descriptions.Tree($"[{digits}, 1.10, 1E400]", Path)));
    }

    [Fact]
    public void Positions_count_characters_not_bytes()
    {
        SpecNode root = Descriptions.Tree("{\r\n  \"é😀\": [\"ü\", 12],\r\n  \"b\": null }", Path);

        Assert.Equal("(0,0)-(2,13)", root.Span.ToString());
        Assert.Equal("(1,2)-(1,7)", ((SpecObject)root).Find("é😀")!.NameSpan.ToString());
        Assert.Equal("(1,9)-(1,18)", root.At("/é😀").Span.ToString());
        Assert.Equal("(1,10)-(1,13)", root.At("/é😀/0").Span.ToString());
        Assert.Equal("(1,15)-(1,17)", root.At("/é😀/1").Span.ToString());
        Assert.Equal("(2,7)-(2,11)", root.At("/b").Span.ToString());
    }

    [Fact]
    public void Byte_order_mark_is_no_column() =>
        Assert.Equal("(0,1)-(0,4)", ((SpecObject)Descriptions.Tree("\uFEFF{\"a\":1}", Path)).Properties[0].NameSpan.ToString());

    [Fact]
    public void Large_objects_find_every_property()
    {
        string json = "{" + string.Join(',', Enumerable.Range(0, 1000).Select(i => $"\"p{i}\":{i}")) + "}";
        SpecObject root = (SpecObject)Descriptions.Tree(json, Path);

        Assert.All(Enumerable.Range(0, 1000), i => Assert.Equal($"{i}", Descriptions.Json(root.Find($"p{i}")!.Value)));
        Assert.Null(root.Find("p1000"));
        Assert.Equal(json, Descriptions.Json(root));
    }

    [Theory]
    [InlineData("{\"a\":1,\n \"a\":2}", "OC1002 (2,2)-(2,5) 'a' is there twice in one object; the first one is used, remove the other")]
    [InlineData("{\"a\":1,\"\\u0061\":2}", "OC1002 (1,8)-(1,16) 'a' is there twice in one object; the first one is used, remove the other")]
    public void Second_of_two_names_is_reported_and_the_first_wins(string json, string expected)
    {
        SpecReadResult result = Descriptions.Read(json, Path);

        Assert.Equal([expected], Descriptions.Lines(result.Diagnostics));
        Assert.Equal("{\"a\":1}", Descriptions.Json(result.Document!.Root));
    }

    [Theory]
    [InlineData("{\"a\":\n [1,}", "(2,5)-(2,5)")]
    [InlineData("{\n\"é😀\": x}", "(2,8)-(2,8)")]
    [InlineData("{} x", "(1,4)-(1,4)")]
    [InlineData("{\"a\":1", "(1,7)-(1,7)")]
    [InlineData("{\"a\":\"\\q\"}", "(1,8)-(1,8)")]
    [InlineData("[01]", "(1,3)-(1,3)")]
    [InlineData("[\"a\nb\"]", "(1,4)-(1,4)")]
    [InlineData("[1] // comment", "(1,5)-(1,5)")]
    [InlineData("[\"\\ud800\"]", "(1,2)-(1,10)")]
    public void Syntax_errors_have_their_place(string json, string place)
    {
        SpecReadResult result = Descriptions.Read(json, Path);

        Assert.Null(result.Document);
        string line = Assert.Single(Descriptions.Lines(result.Diagnostics));
        Assert.StartsWith($"OC1001 {place} The description is not valid YAML or JSON: ", line, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_has_a_limit()
    {
        Assert.Empty(Descriptions.Read(new string('[', 256) + new string(']', 256), Path).Diagnostics);
        Assert.Equal(
            ["OC1013 (1,257)-(1,258) The description goes over a limit that keeps the build safe: objects and arrays are nested more than 256 deep"],
            Descriptions.Lines(Descriptions.Read(new string('[', 257) + new string(']', 257), Path).Diagnostics));
        Assert.StartsWith(
            "OC1013 (1,257)",
            Assert.Single(Descriptions.Lines(Descriptions.Read(new string('[', 10_000), Path).Diagnostics)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Length_of_numbers_has_a_limit() => Assert.Equal(
        ["OC1013 (1,2)-(1,3) The description goes over a limit that keeps the build safe: a number has more than 1000 characters"],
        Descriptions.Lines(Descriptions.Read("[" + new string('1', 1_001) + "]", Path).Diagnostics));

    [Fact]
    public void Flow_style_of_yaml_is_read_where_the_name_allows()
    {
        const string Flow = "{openapi: 3.1.0, tags: [a, b]}";

        Assert.Equal("""{"openapi":"3.1.0","tags":["a","b"]}""", Descriptions.Json(Descriptions.Tree(Flow, "api.yaml")));
        Assert.Null(Descriptions.Read(Flow, "API.JSON").Document);
        Assert.Equal(
            ["OC1002 (1,10)-(1,13) 'a' is there twice in one object; the first one is used, remove the other"],
            Descriptions.Lines(Descriptions.Read("{\"a\": 1, \"a\": 2, b: 3}", "api.yaml").Diagnostics));
    }

    [Fact]
    public void Cancellation_flows() => Assert.Throws<OperationCanceledException>(
        static () => SpecDocument.Read(Path, "{}", new CancellationToken(canceled: true)));
}
