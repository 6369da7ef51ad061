using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Reading.JsonPath;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Reading.JsonPath;

/// <summary>What is no JSONPath is refused where it goes wrong.</summary>
public sealed class JsonPathErrorTests
{
    [Theory]
    [InlineData("", 0, "a JSONPath begins with '$'")]
    [InlineData("store", 0, "a JSONPath begins with '$'")]
    [InlineData(" $", 0, "a JSONPath begins with '$'")]
    [InlineData("$ ", 1, "' ' is not expected here")]
    [InlineData("$.a ", 3, "' ' is not expected here")]
    [InlineData("$a", 1, "'a' is not expected here")]
    [InlineData("$.", 2, "the query ends too early: a name or '*' follows a dot")]
    [InlineData("$. a", 2, "' ' is not expected here: a name or '*' follows a dot")]
    [InlineData("$.1a", 2, "'1' is not expected here: a name or '*' follows a dot")]
    [InlineData("$.x-y", 3, "'-' is not expected here")]
    [InlineData("$...a", 3, "'.' is not expected here")]
    [InlineData("$[", 2, "the query ends too early: in brackets stands")]
    [InlineData("$[]", 2, "']' is not expected here: in brackets stands")]
    [InlineData("$[a]", 2, "'a' is not expected here: in brackets stands")]
    [InlineData("$[0", 3, "the query ends too early: ',' or ']' follows a selector")]
    [InlineData("$[0 1]", 4, "'1' is not expected here: ',' or ']' follows a selector")]
    [InlineData("$[01]", 2, "an integer has neither leading zeros nor the form -0")]
    [InlineData("$[-0]", 2, "an integer has neither leading zeros nor the form -0")]
    [InlineData("$[-]", 3, "']' is not expected here: digits follow a minus sign")]
    [InlineData("$[9007199254740992]", 2, "an integer is between")]
    [InlineData("$[99999999999999999999]", 2, "an integer is between")]
    [InlineData("$[1.0]", 3, "'.' is not expected here")]
    [InlineData("$['a", 2, "this string has no end")]
    [InlineData("$['\t']", 3, "control characters are written as escapes")]
    [InlineData("$['\\\"']", 3, "after a backslash stands")]
    [InlineData("$['\\x']", 3, "after a backslash stands")]
    [InlineData("$['\\u12']", 3, "four hexadecimal digits follow \\u")]
    [InlineData("$['\\uD83D']", 3, "this escape is half of a surrogate pair")]
    [InlineData("$['\\uDE00']", 3, "this escape is half of a surrogate pair")]
    [InlineData("$['\\uD83D\\u0041']", 3, "this escape is half of a surrogate pair")]
    [InlineData("$[?]", 3, "']' is not expected here: a filter asks by")]
    [InlineData("$[?a]", 3, "'a' means nothing: a filter asks by")]
    [InlineData("$[?1]", 3, "this is a value, and no condition")]
    [InlineData("$[?true]", 3, "this is a value, and no condition")]
    [InlineData("$[?@.a == ]", 10, "']' is not expected here: a filter asks by")]
    [InlineData("$[?@.a == (1)]", 10, "'(' is not expected here: a filter asks by")]
    [InlineData("$[?@.a = 1]", 7, "'=' is not expected here")]
    [InlineData("$[?@.a == 01]", 10, "a number is written as in JSON")]
    [InlineData("$[?@.a == 1.]", 10, "a number is written as in JSON")]
    [InlineData("$[?@.a == 1e]", 10, "a number is written as in JSON")]
    [InlineData("$[?@.a == .5]", 10, "'.' is not expected here")]
    [InlineData("$[?@.a == TRUE]", 10, "'T' is not expected here")]
    [InlineData("$[?@.* == 1]", 3, "this can select several nodes")]
    [InlineData("$[?1 == @..a]", 8, "this can select several nodes")]
    [InlineData("$[?@[0,1] == 1]", 3, "this can select several nodes")]
    [InlineData("$[?!@.a == 1]", 8, "'=' is not expected here")]
    [InlineData("$[?(@.a]", 7, "']' is not expected here: '&&', '||' or ')' follows a condition")]
    [InlineData("$[?@.a & @.b]", 7, "'&' is not expected here")]
    [InlineData("$[?size(@.a)]", 3, "there is no function 'size'")]
    [InlineData("$[?length (@.a) == 1]", 3, "'length' means nothing")]
    // RFC 9535, section 2.4.9: what is not well-typed.
    [InlineData("$[?length(@.*) < 3]", 10, "this can select several nodes")]
    [InlineData("$[?count(1) == 1]", 9, "'count' takes a query")]
    [InlineData("$[?match(@.timezone, 'Europe/.*') == true]", 3, "this says yes or no, and is no value")]
    [InlineData("$[?value(@..color)]", 3, "this is a value, and no condition")]
    [InlineData("$[?length(@.a)]", 3, "this is a value, and no condition")]
    [InlineData("$[?count(@.a, @.b) == 1]", 3, "'count' takes one argument, not 2")]
    [InlineData("$[?match(@.a)]", 3, "'match' takes two arguments, not 1")]
    [InlineData("$[?count() == 1]", 3, "'count' takes one argument, not 0")]
    [InlineData("$[?match(@.a, '(')]", 14, "the pattern '(' is no regular expression")]
    [InlineData("$[?match(@.a, match(@.b, 'c'))]", 14, "this says yes or no, and is no value")]
    public void A_text_that_is_no_query_is_refused(string query, int offset, string message)
    {
        Assert.Null(JsonPathParser.Parse(query, out JsonPathError? error));

        Assert.StartsWith(message, error!.Message, StringComparison.Ordinal);
        Assert.Equal(offset, error.Offset);
    }

    // RFC 9535, section 2.4.9: what is well-typed.
    [Theory]
    [InlineData("$[?length(@) < 3]")]
    [InlineData("$[?count(@.*) == 1]")]
    [InlineData("$[?match(@.timezone, 'Europe/.*')]")]
    [InlineData("$[?value(@..color) == \"red\"]")]
    [InlineData("$[? ! ( @.a ) && ! @.b ]")]
    [InlineData("$[?count( @.* ) == length( value( @..a ) )]")]
    public void A_query_is_taken(string query) => Paths.Parse(query);

    [Fact]
    public void Nesting_is_bounded()
    {
        Paths.Parse("$[?" + new string('(', 30) + "@.a" + new string(')', 30) + "]");

        Assert.Null(JsonPathParser.Parse("$[?" + new string('(', 100_000), out JsonPathError? error));
        Assert.Equal("brackets and parentheses are nested more than 32 deep", error!.Message);
    }

    [Fact]
    public void Long_chains_are_no_nesting()
    {
        string query = "$[?" + string.Join(" || ", Enumerable.Range(0, 20_000).Select(static i => $"@.a{i}")) + "]";

        Assert.Equal("$[1]", string.Join(' ', Paths.Select(Descriptions.Tree("""[{"b":1},{"a19999":1}]""", "a.json"), query).Select(static node => node.Path)));
    }

    [Theory]
    [InlineData("$[*,*,*,*,*,*,*,*][*,*,*,*,*,*,*,*][*,*,*,*,*,*,*,*][*,*,*,*,*,*,*,*]", "values are selected at once")]
    [InlineData("$..[?count($..[?count($..*) > 1]) > 1]", "values would have to be looked at")]
    [InlineData("$[?match('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '(a|a)*(a|aa)*(a|b|a)*b')]", "takes too long")]
    public void Work_is_bounded(string query, string limit)
    {
        SpecNode root = Descriptions.Tree("[" + string.Join(',', Enumerable.Repeat("[[[1,2,3]]]", 300)) + "]", "a.json");

        Assert.Contains(limit, Assert.Throws<JsonPathLimitException>(() => Paths.Select(root, query)).Message, StringComparison.Ordinal);
    }
}
