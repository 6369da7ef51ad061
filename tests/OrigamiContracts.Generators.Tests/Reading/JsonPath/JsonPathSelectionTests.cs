using Xunit;

namespace OrigamiContracts.Generators.Tests.Reading.JsonPath;

/// <summary>What queries select, by the tables of examples in RFC 9535.</summary>
public sealed class JsonPathSelectionTests
{
    private const string Store =
        """
        {"store":{"book":[
            {"category":"reference","author":"Nigel Rees","title":"Sayings of the Century","price":8.95},
            {"category":"fiction","author":"Evelyn Waugh","title":"Sword of Honour","price":12.99},
            {"category":"fiction","author":"Herman Melville","title":"Moby Dick","isbn":"0-553-21311-3","price":8.99},
            {"category":"fiction","author":"J. R. R. Tolkien","title":"The Lord of the Rings","isbn":"0-395-19395-8","price":22.99}],
          "bicycle":{"color":"red","price":399}}}
        """;

    private const string Filtered =
        """{"a":[3,5,1,2,4,6,{"b":"j"},{"b":"k"},{"b":{}},{"b":"kilo"}],"o":{"p":1,"q":2,"r":3,"s":5,"t":{"u":6}},"e":"f"}""";

    // Section 1.5.
    [Theory]
    [InlineData("$.store.book[*].author", "$['store']['book'][0]['author'] $['store']['book'][1]['author'] $['store']['book'][2]['author'] $['store']['book'][3]['author']")]
    [InlineData("$..author", "$['store']['book'][0]['author'] $['store']['book'][1]['author'] $['store']['book'][2]['author'] $['store']['book'][3]['author']")]
    [InlineData("$.store.*", "$['store']['book'] $['store']['bicycle']")]
    [InlineData("$.store..price", "$['store']['book'][0]['price'] $['store']['book'][1]['price'] $['store']['book'][2]['price'] $['store']['book'][3]['price'] $['store']['bicycle']['price']")]
    [InlineData("$..book[2]", "$['store']['book'][2]")]
    [InlineData("$..book[2].author", "$['store']['book'][2]['author']")]
    [InlineData("$..book[2].publisher", "")]
    [InlineData("$..book[-1]", "$['store']['book'][3]")]
    [InlineData("$..book[0,1]", "$['store']['book'][0] $['store']['book'][1]")]
    [InlineData("$..book[:2]", "$['store']['book'][0] $['store']['book'][1]")]
    [InlineData("$..book[?@.isbn]", "$['store']['book'][2] $['store']['book'][3]")]
    [InlineData("$..book[?@.price<10]", "$['store']['book'][0] $['store']['book'][2]")]
    public void The_store(string query, string expected) => Assert.Equal(expected, Paths.PathsOf(Store, query));

    [Fact]
    public void Everything_below_the_root_is_selected_once() => Assert.Equal(27, Paths.Select(Descriptions.Tree(Store, "a.json"), "$..*").Count);

    // Sections 2.3.1.3 to 2.3.4.3, 2.5.1.3, 2.5.2.3 and 2.6.1.
    [Theory]
    [InlineData("""{"o":{"j j":{"k.k":3}},"'":{"@":2}}""", "$.o['j j']", """[{"k.k":3}]""")]
    [InlineData("""{"o":{"j j":{"k.k":3}},"'":{"@":2}}""", "$.o['j j']['k.k']", "[3]")]
    [InlineData("""{"o":{"j j":{"k.k":3}},"'":{"@":2}}""", "$.o[\"j j\"][\"k.k\"]", "[3]")]
    [InlineData("""{"o":{"j j":{"k.k":3}},"'":{"@":2}}""", "$[\"'\"][\"@\"]", "[2]")]
    [InlineData("""{"o":{"j":1,"k":2},"a":[5,3]}""", "$[*]", """[{"j":1,"k":2},[5,3]]""")]
    [InlineData("""{"o":{"j":1,"k":2},"a":[5,3]}""", "$.o[*, *]", "[1,2,1,2]")]
    [InlineData("""{"o":{"j":1,"k":2},"a":[5,3]}""", "$.a[*]", "[5,3]")]
    [InlineData("""["a","b"]""", "$[1]", """["b"]""")]
    [InlineData("""["a","b"]""", "$[-2]", """["a"]""")]
    [InlineData("""["a","b"]""", "$[2]", "[]")]
    [InlineData("""["a","b"]""", "$[-3]", "[]")]
    [InlineData("""{"0":1}""", "$[0]", "[]")]
    [InlineData("""["a"]""", "$['0']", "[]")]
    [InlineData("""["a","b","c","d","e","f","g"]""", "$[1:3]", """["b","c"]""")]
    [InlineData("""["a","b","c","d","e","f","g"]""", "$[5:]", """["f","g"]""")]
    [InlineData("""["a","b","c","d","e","f","g"]""", "$[1:5:2]", """["b","d"]""")]
    [InlineData("""["a","b","c","d","e","f","g"]""", "$[5:1:-2]", """["f","d"]""")]
    [InlineData("""["a","b","c","d","e","f","g"]""", "$[::-1]", """["g","f","e","d","c","b","a"]""")]
    [InlineData("""["a","b","c","d","e","f","g"]""", "$[ -2 : : ]", """["f","g"]""")]
    [InlineData("""["a","b","c","d","e","f","g"]""", "$[::0]", "[]")]
    [InlineData("""["a","b"]""", "$[9007199254740991::9007199254740991]", "[]")]
    [InlineData("""["a","b"]""", "$[-9007199254740991:9007199254740991]", """["a","b"]""")]
    [InlineData("""["a","b"]""", "$[:-9007199254740991:-9007199254740991]", """["b"]""")]
    [InlineData("""["a","b","c","d","e","f","g"]""", "$[0, 3]", """["a","d"]""")]
    [InlineData("""["a","b","c","d","e","f","g"]""", "$[0:2, 5]", """["a","b","f"]""")]
    [InlineData("""["a","b","c","d","e","f","g"]""", "$[0, 0]", """["a","a"]""")]
    [InlineData("""{"o":{"j":1,"k":2},"a":[5,3,[{"j":4},{"k":6}]]}""", "$..j", "[1,4]")]
    [InlineData("""{"o":{"j":1,"k":2},"a":[5,3,[{"j":4},{"k":6}]]}""", "$..[0]", """[5,{"j":4}]""")]
    [InlineData("""{"o":{"j":1,"k":2},"a":[5,3,[{"j":4},{"k":6}]]}""", "$..o", """[{"j":1,"k":2}]""")]
    [InlineData("""{"o":{"j":1,"k":2},"a":[5,3,[{"j":4},{"k":6}]]}""", "$.o..[*, *]", "[1,2,1,2]")]
    [InlineData("""{"o":{"j":1,"k":2},"a":[5,3,[{"j":4},{"k":6}]]}""", "$.a..[0, 1]", """[5,3,{"j":4},{"k":6}]""")]
    [InlineData("""{"a":null,"b":[null],"c":[{}],"null":1}""", "$.a", "[null]")]
    [InlineData("""{"a":null,"b":[null],"c":[{}],"null":1}""", "$.a[0]", "[]")]
    [InlineData("""{"a":null,"b":[null],"c":[{}],"null":1}""", "$.a.d", "[]")]
    [InlineData("""{"a":null,"b":[null],"c":[{}],"null":1}""", "$.b[?@]", "[null]")]
    [InlineData("""{"a":null,"b":[null],"c":[{}],"null":1}""", "$.b[?@==null]", "[null]")]
    [InlineData("""{"a":null,"b":[null],"c":[{}],"null":1}""", "$.c[?@.d==null]", "[]")]
    [InlineData("""{"a":null,"b":[null],"c":[{}],"null":1}""", "$.null", "[1]")]
    [InlineData("""{"a":1}""", "$ \t\r\n.a", "[1]")]
    [InlineData("""{"é😀_9":1}""", "$.é😀_9", "[1]")]
    [InlineData("""{"a\n😀'\"\\\/":1}""", """$['a\n\uD83D\ude00\'"\\\/']""", "[1]")]
    public void Selectors_and_segments(string document, string query, string expected) => Assert.Equal(expected, Paths.ValuesOf(document, query));

    // Section 2.3.5.3, table 12.
    [Theory]
    [InlineData("$.a[?@.b == 'kilo']", """[{"b":"kilo"}]""")]
    [InlineData("$.a[?(@.b == 'kilo')]", """[{"b":"kilo"}]""")]
    [InlineData("$.a[?@>3.5]", "[5,4,6]")]
    [InlineData("$.a[?@.b]", """[{"b":"j"},{"b":"k"},{"b":{}},{"b":"kilo"}]""")]
    [InlineData("$[?@.*]", """[[3,5,1,2,4,6,{"b":"j"},{"b":"k"},{"b":{}},{"b":"kilo"}],{"p":1,"q":2,"r":3,"s":5,"t":{"u":6}}]""")]
    [InlineData("$[?@[?@.b]]", """[[3,5,1,2,4,6,{"b":"j"},{"b":"k"},{"b":{}},{"b":"kilo"}]]""")]
    [InlineData("$.o[?@<3, ?@<3]", "[1,2,1,2]")]
    [InlineData("$.a[?@<2 || @.b == \"k\"]", """[1,{"b":"k"}]""")]
    [InlineData("$.a[?match(@.b, \"[jk]\")]", """[{"b":"j"},{"b":"k"}]""")]
    [InlineData("$.a[?search(@.b, \"[jk]\")]", """[{"b":"j"},{"b":"k"},{"b":"kilo"}]""")]
    [InlineData("$.o[?@>1 && @<4]", "[2,3]")]
    [InlineData("$.o[?@.u || @.x]", """[{"u":6}]""")]
    [InlineData("$.a[?@.b == $.x]", "[3,5,1,2,4,6]")]
    [InlineData("$.a[?@ == @]", """[3,5,1,2,4,6,{"b":"j"},{"b":"k"},{"b":{}},{"b":"kilo"}]""")]
    [InlineData("$.a[?!@.b && @ < 3]", "[1,2]")]
    [InlineData("$.a[?!(@ < 3 || @.b)]", "[3,5,4,6]")]
    [InlineData("$.o[?@ < 3 || @ == 5 && @ == 6]", "[1,2]")]
    public void Filters(string query, string expected) => Assert.Equal(expected, Paths.ValuesOf(Filtered, query));

    // Section 2.3.5.3, table 11: the condition holds for each item or for none.
    [Theory]
    [InlineData("$.absent1 == $.absent2", true)]
    [InlineData("$.absent1 <= $.absent2", true)]
    [InlineData("$.absent == 'g'", false)]
    [InlineData("$.absent1 != $.absent2", false)]
    [InlineData("$.absent != 'g'", true)]
    [InlineData("1 <= 2", true)]
    [InlineData("1 > 2", false)]
    [InlineData("13 == '13'", false)]
    [InlineData("'a' <= 'b'", true)]
    [InlineData("'a' > 'b'", false)]
    [InlineData("$.obj == $.arr", false)]
    [InlineData("$.obj != $.arr", true)]
    [InlineData("$.obj == $.obj", true)]
    [InlineData("$.obj != $.obj", false)]
    [InlineData("$.arr == $.arr", true)]
    [InlineData("$.arr != $.arr", false)]
    [InlineData("$.obj == 17", false)]
    [InlineData("$.obj != 17", true)]
    [InlineData("$.obj <= $.arr", false)]
    [InlineData("$.obj < $.arr", false)]
    [InlineData("$.obj <= $.obj", true)]
    [InlineData("$.arr <= $.arr", true)]
    [InlineData("1 <= $.arr", false)]
    [InlineData("1 >= $.arr", false)]
    [InlineData("1 > $.arr", false)]
    [InlineData("1 < $.arr", false)]
    [InlineData("true <= true", true)]
    [InlineData("true > true", false)]
    [InlineData("false == true", false)]
    [InlineData("null >= null", true)]
    [InlineData("1 == 1.0", true)]
    [InlineData("-0 == 0e9", true)]
    [InlineData("10 == 1E+1", true)]
    [InlineData("0.1 < 0.10000000000000000000001", true)]
    [InlineData("-2 < -1", true)]
    [InlineData("-1 < 1e-999999", true)]
    [InlineData("1e999999 < 1e1000000", true)]
    [InlineData("'\uFFFD' < '😀'", true)]
    [InlineData("'😀' < '😁'", true)]
    [InlineData("'a' < 'aa'", true)]
    [InlineData("$.obj == $.same", true)]
    [InlineData("$.arr == $.other", false)]
    public void Comparisons(string condition, bool holds) => Assert.Equal(
        holds ? "[1]" : "[]",
        Paths.ValuesOf("""{"obj":{"x":"y","z":1},"arr":[2,3],"same":{"z":1.0,"x":"y"},"other":[3,2],"one":[1]}""", $"$.one[?{condition}]"));

    // Section 2.4.
    [Theory]
    [InlineData("length(@) == 3", """["a\uD83D\uDE00b",[1,2,3],{"a":1,"b":2,"c":3}]""")]
    [InlineData("length('ab') == length(@)", """[["A",".b"]]""")]
    [InlineData("length(@.nothing) == length(@.nowhere)", """["a\uD83D\uDE00b",[1,2,3],{"a":1,"b":2,"c":3},"ab\ncd",["A",".b"],7]""")]
    [InlineData("count(@.*) > 2", """[[1,2,3],{"a":1,"b":2,"c":3}]""")]
    [InlineData("count(@['a','a']) == 2", """[{"a":1,"b":2,"c":3}]""")]
    [InlineData("value(@[1:2]) == 2", "[[1,2,3]]")]
    [InlineData("value(@..*) == 2", "[]")]
    [InlineData("match(@, 'a.b')", """["a\uD83D\uDE00b"]""")]
    [InlineData("match(@, 'a')", "[]")]
    [InlineData("match(@, 'ab|.*b')", """["a\uD83D\uDE00b"]""")]
    [InlineData("search(@, 'b.c')", "[]")]
    [InlineData("search(@, 'b[.\\n]c')", """["ab\ncd"]""")]
    [InlineData("search(@[1], @[0])", "[]")]
    [InlineData("search(@[1], '\\\\.b')", """[["A",".b"]]""")]
    [InlineData("match(@, 7)", "[]")]
    [InlineData("!match(@, 'a.*')", """[[1,2,3],{"a":1,"b":2,"c":3},"ab\ncd",["A",".b"],7]""")]
    public void Functions(string condition, string expected) =>
        Assert.Equal(expected, Paths.ValuesOf("""["a😀b",[1,2,3],{"a":1,"b":2,"c":3},"ab\ncd",["A",".b"],7]""", $"$[?{condition}]"));

    [Fact]
    public void A_pattern_that_is_none_matches_nothing() => Assert.Equal("[]", Paths.ValuesOf("""["a","("]""", "$[?search('(', $[1])]"));
}
