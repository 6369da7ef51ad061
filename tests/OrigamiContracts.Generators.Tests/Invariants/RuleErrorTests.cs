using OrigamiContracts.Generators.Invariants;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Invariants;

/// <summary>What is wrong with a rule is said in words, at the place where it is.</summary>
public sealed class RuleErrorTests
{
    [Theory]
    // Text that is no CEL
    [InlineData("", "", 0, "a value is missing at the end of the rule")]
    [InlineData("  // nothing", "", 12, "a value is missing at the end of the rule")]
    [InlineData("self.flag &&", "", 12, "a value is missing at the end of the rule")]
    [InlineData("self.flag == = true", "=", 13, "'=' is no operator of CEL; equality is '=='")]
    [InlineData("self.flag = true", "=", 10, "'=' is no operator of CEL; equality is '=='")]
    [InlineData("self.flag & true", "&", 10, "'&' is no operator of CEL; the logical operator is '&&'")]
    [InlineData("self.flag | true", "|", 10, "'|' is no operator of CEL; the logical operator is '||'")]
    [InlineData("self.flag # true", "#", 10, "'#' is no part of CEL")]
    [InlineData("self.\u0000", "\u0000", 5, "U+0000 is no part of CEL")]
    [InlineData("self.", "", 5, "a name after '.' is missing at the end of the rule")]
    [InlineData("self.in", "in", 5, "a name after '.' is expected here")]
    [InlineData("(self.flag", "", 10, "')' is missing at the end of the rule")]
    [InlineData("self.flag)", ")", 9, "an operator, or the end of the rule, is expected here")]
    [InlineData("self.flag self", "self", 10, "an operator, or the end of the rule, is expected here")]
    [InlineData("self.count in [1 2]", "2", 17, "',' or ']' is expected here")]
    [InlineData("size(self.text", "", 14, "',' or ')' is missing at the end of the rule")]
    [InlineData("self.count > 1a", "1a", 13, "'1a' is no number")]
    [InlineData("self.count > 0x", "0x", 13, "'0x' is no number")]
    [InlineData("self.count > 1e+", "1e+", 13, "'1e+' is no number")]
    [InlineData("self.total > 9223372036854775808", "9223372036854775808", 13, "the number is too large for an int, which has 64 bits")]
    [InlineData("self.total > -0xFFFFFFFFFFFFFFFF", "-0xFFFFFFFFFFFFFFFF", 13, "the number is too large for an int, which has 64 bits")]
    [InlineData("self.ratio > 1e999", "1e999", 13, "the number is too large for a double")]
    [InlineData("self.text == 'a", "'a", 13, "the string is not closed: a ' is missing")]
    [InlineData("self.text == \"a\n\"", "\"a", 13, "the string is not closed: a \" is missing")]
    [InlineData("self.text == 'a\\", "\\", 15, "'\\' is no escape of CEL; a backslash itself is written \\\\")]
    [InlineData(@"self.text == '\q'", @"\q", 14, @"'\q' is no escape of CEL; a backslash itself is written \\")]
    [InlineData(@"self.text == '\x4'", @"\x4'", 14, @"'\x4'' is no escape of CEL; a backslash itself is written \\")]
    [InlineData(@"self.text == '\U00110000'", @"\U00110000", 14, @"'\U00110000' is no escape of CEL; a backslash itself is written \\")]
    [InlineData(@"self.text == '\ud83d'", @"'\ud83d'", 13, "the string has half of a surrogate pair, so it is no Unicode text")]

    // CEL that rules don't have
    [InlineData("self.flag ? true : false", "?", 10, "the conditional operator '?:' is not supported in rules yet")]
    [InlineData("self.count + 1 > 2", "+", 11, "arithmetic ('+') is not supported in rules yet")]
    [InlineData("self.count % 2 == 0", "%", 11, "arithmetic ('%') is not supported in rules yet")]
    [InlineData("-self.count > 2", "-", 0, "'-' before anything but a number is not supported in rules yet")]
    [InlineData("self.tags[0] == 'a'", "[", 9, "indexing ('[…]') is not supported in rules yet")]
    [InlineData("Part{name: 'a'} == self.part", "{", 4, "making messages ('{…}') is not supported in rules yet")]
    [InlineData("{'a': 1} == self.labels", "{", 0, "map literals ('{…}') are not supported in rules yet")]
    [InlineData(".self.flag", ".", 0, "names with a leading '.' are not supported in rules yet")]
    [InlineData("self.`a-b`", "`", 5, "names in backticks are not supported in rules yet")]
    [InlineData("self.count > 1u", "1u", 13, "unsigned integers (type uint) are not supported in rules yet")]
    [InlineData("self.text == b'a'", "b", 13, "byte strings (type bytes) are not supported in rules yet")]
    [InlineData("self.text == rb'a'", "rb", 13, "byte strings (type bytes) are not supported in rules yet")]
    [InlineData("self.text == '''a'''", "'''", 13, "strings in triple quotes are not supported in rules yet")]
    [InlineData("self.tags.all(t, t != '')", "all", 10, "the comprehension 'all' is not supported in rules yet")]
    [InlineData("self.text.matches('a')", "matches", 10, "the function 'matches' is not supported in rules yet")]
    [InlineData("sizeof(self.text) > 1", "sizeof", 0, "the function 'sizeof' is not supported in rules yet; did you mean 'size'?")]
    [InlineData("self.flag == [true]", "[true]", 13, "a list literal can only stand to the right of 'in' yet")]

    // Names
    [InlineData("self.colr == 'red'", "colr", 5, "'colr' is not a property of Sample; did you mean 'color'?")]
    [InlineData("self.optionalTex == 'a'", "optionalTex", 5, "'optionalTex' is not a property of Sample; did you mean 'optionalText'?")]
    [InlineData("self.part.nam == 'a'", "nam", 10, "'nam' is not a property of Part; did you mean 'name'?")]
    [InlineData("self.maybe == 'a'", "maybe", 5, "'maybe' is not a property of Sample")]
    [InlineData("flag", "flag", 0, "'flag' is not known here, only 'self' is; did you mean 'self.flag'?")]
    [InlineData("slef.flag", "slef", 0, "'slef' is not known here, only 'self' is")]
    [InlineData("Self.flag", "Self", 0, "'Self' is not known here, only 'self' is; did you mean 'self'?")]
    [InlineData("self.text.length == 1", "length", 10, "a string has no properties")]
    [InlineData("self.labels.k == 'v'", "k", 12, "selecting from a map is not supported in rules yet")]

    // Types
    [InlineData("self.text", "self.text", 0, "this has to be true or false (a bool), but is a string")]
    [InlineData("self", "self", 0, "this has to be true or false (a bool), but is a Sample")]
    [InlineData("!self.count", "self.count", 1, "this has to be true or false (a bool), but is an int")]
    [InlineData("self.flag || (self.color)", "(self.color)", 13, "this has to be true or false (a bool), but is a value of Color")]
    [InlineData("self.count == 'a'", "'a'", 14, "a string is never equal to an int")]
    [InlineData("self.flag == 1.5", "1.5", 13, "a double is never equal to a bool")]
    [InlineData("self.color == 1", "1", 14, "an int is never equal to a value of Color")]
    [InlineData("self.count in [1, 'a']", "'a'", 18, "a string is never equal to an int")]
    [InlineData("1 in self.tags", "1", 0, "an int is never equal to a string")]
    [InlineData("self.color == 'rad'", "'rad'", 14, "'rad' is not a listed value of Color; did you mean 'red'?")]
    [InlineData("self.color in ['red', 'violet']", "'violet'", 22, "'violet' is not a listed value of Color")]
    [InlineData("self.color == self.shape", "self.shape", 14, "comparing a value of Shape with a value of Color is not supported in rules yet")]
    [InlineData("self.color == self.text", "self.text", 14, "comparing a string with a value of Color is not supported in rules yet")]
    [InlineData("self.id == '1'", "'1'", 11, "'1' is no uuid, so nothing is ever equal to it")]
    [InlineData("self.startedAt == '2026-01-01T00:00:00Z'", "'2026-01-01T00:00:00Z'", 18, "comparing a date-time with a literal is not available yet")]
    [InlineData("self.day == self.startedAt", "self.startedAt", 12, "comparing a date-time with a date is not supported in rules yet")]
    [InlineData("self.tags == self.nullableTags", "self.nullableTags", 13, "comparing a list with another is not supported in rules yet")]
    [InlineData("self.part == self.nullablePart", "self.nullablePart", 13, "comparing a Part with another is not supported in rules yet")]
    [InlineData("self.anything == 1", "1", 17, "comparing any JSON value with anything but null is not supported in rules yet")]
    [InlineData("self.startedAt < self.endedAt", "self.startedAt", 0, "'<' is not available for a date-time yet, only for numbers")]
    [InlineData("self.text >= 'a'", "self.text", 0, "'>=' is not available for a string yet, only for numbers")]
    [InlineData("self.count < self.tags", "self.tags", 13, "a list has no order")]
    [InlineData("size(self.count) > 1", "self.count", 5, "size counts what is in a string, a list or a map, but this is an int")]
    [InlineData("size('abc') > self.count", "'abc'", 5, "the size of a literal is always the same")]
    [InlineData("size() > 1", "size()", 0, "size takes one value: size(self.x) or self.x.size()")]
    [InlineData("has(self) || self.flag", "self", 4, "has takes one property: has(self.x)")]
    [InlineData("has() || self.flag", "has()", 0, "has takes one property: has(self.x)")]
    [InlineData("self.text in 'abc'", "'abc'", 13, "'in' looks into a list, but this is a string")]
    [InlineData("'k' in self.labels", "self.labels", 7, "'in' is not available for a map yet, only for a list")]
    [InlineData("size(self.tags) in self.scores", "size(self.tags)", 0, "'in' can only look for a property or a literal in a property yet")]
    [InlineData("self.nullableText < null", "null", 20, "null can only be compared by '==' and '!='")]
    [InlineData("self.nullableText in [null]", "null", 22, "null can only be compared by '==' and '!='")]

    // What never changes
    [InlineData("true", "true", 0, "this is always true")]
    [InlineData("self.flag || false", "false", 13, "this is always false")]
    [InlineData("1 < 2", "1 < 2", 0, "nothing here depends on 'self', so this is always true or always false")]
    [InlineData("null == null", "null == null", 0, "this is always true")]
    [InlineData("self.text == null", "self.text == null", 0, "'self.text' is never null, so this is always false")]
    [InlineData("null != self", "null != self", 0, "'self' is never null, so this is always true")]
    [InlineData("1 != null", "1 != null", 0, "'1' is never null, so this is always true")]
    [InlineData("self.something == null", "self.something == null", 0, "'self.something' is never null, so this is always false")]
    [InlineData("has(self.text)", "self.text", 4, "'self.text' is required, so this is always true")]
    [InlineData("self.text in []", "self.text in []", 0, "the list is empty, so this is always false")]
    [InlineData("self.text == (self.text)", "self.text == (self.text)", 0, "both sides are the same, so this is always true")]
    [InlineData("self.count > self.count", "self.count > self.count", 0, "both sides are the same, so this is always false")]
    [InlineData("self.count < 2147483648", "2147483648", 13, "this is beyond the 32 bits of what it is compared with, so the comparison always comes out the same")]
    [InlineData("-2147483649 == self.count", "-2147483649", 0, "this is beyond the 32 bits of what it is compared with, so the comparison always comes out the same")]
    public void An_error_is_reported_with_its_place(string rule, string place, int offset, string message)
    {
        CelResult result = SampleModels.Compile(rule);

        Assert.Null(result.Condition);
        Assert.Equal([new CelError(offset, place.Length, message)], result.Errors);
        Assert.Equal(place, rule.Substring(offset, place.Length));
    }

    [Fact]
    public void Independent_errors_are_all_reported()
    {
        CelResult result = SampleModels.Compile("self.colr == 'red' || (self.count == 'a' && self.text in [1, 2]) || size(self.nullableText) > 1");

        Assert.Equal(
            [
                "'colr' is not a property of Sample; did you mean 'color'?",
                "a string is never equal to an int",
                "an int is never equal to a string",
                "an int is never equal to a string",
            ],
            result.Errors.Select(error => error.Message));
    }

    [Fact]
    public void A_rule_has_a_length_limit()
    {
        string longest = "self.flag" + new string(' ', InvariantCompiler.MaximumLength - 9);

        Assert.Empty(SampleModels.Compile(longest).Errors);
        Assert.Equal([new CelError(4096, 2, "the rule is longer than 4,096 characters")], SampleModels.Compile(longest + "  ").Errors);
    }

    [Theory]
    [InlineData("(", "self.flag", ")", 63)]
    [InlineData("!", "self.flag", "", 62)]
    [InlineData("", "self.part", ".next", 62)]
    [InlineData("self.count in [", "1", "]", 31)]
    [InlineData("size(", "self.text", ")", 40)]
    [InlineData("", "self.flag", " == self.flag", 40)]
    public void Nesting_has_a_limit(string before, string middle, string after, int allowed)
    {
        Assert.DoesNotContain(SampleModels.Compile(Nested(allowed)).Errors, IsTooDeep);
        Assert.Single(SampleModels.Compile(Nested(65)).Errors, IsTooDeep);
        string deepest = Nested((InvariantCompiler.MaximumLength - middle.Length) / (before.Length + after.Length));
        Assert.Single(SampleModels.Compile(deepest).Errors, IsTooDeep);

        string Nested(int times) =>
            string.Concat(Enumerable.Repeat(before, times)) + middle + string.Concat(Enumerable.Repeat(after, times));

        static bool IsTooDeep(CelError error) => error.Message == "the rule is nested more than 64 levels deep";
    }

    [Fact]
    public void A_long_rule_is_not_a_deep_one() =>
        Assert.Empty(SampleModels.Compile(string.Join(" || ", Enumerable.Repeat("self.flag", 300))).Errors);

    [Fact]
    public void No_rule_throws()
    {
        string[] pieces =
        [
            "self", ".flag", ".text", ".nullablePart", ".name", ".", "==", "!=", "<", " in ", "&&", "||", "!", "-", "(", ")", "[", "]", "{", "}",
            ",", "?", ":", "null", "true", "1", "1.5", "0x", "1e", "'a'", "'", "\"", "\\", "size(", "has(", ".size()", "r'", "b'", "\ud800", " ", "//",
        ];
        var random = new Random(20261121);
        for (int i = 0; i < 20_000; i++)
        {
            string rule = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => pieces[random.Next(pieces.Length)]));
            CelResult result = SampleModels.Compile(rule);

            Assert.Equal(result.Condition is null, result.Errors.Count > 0);
            Assert.All(result.Errors, error => Assert.InRange(error.Offset + error.Length, error.Offset, rule.Length));
        }
    }
}
