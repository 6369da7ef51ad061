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
    [InlineData("Part{name: 'a'} == self.part", "{", 4, "messages can't be made in rules, only lists and maps")]
    [InlineData("self.text.matches(self.text)", "self.text", 18, "the pattern must be a literal, so that it is compiled with the contract")]
    [InlineData("type(self.anything) == self.flag", "self.flag", 23, "a type is one of null_type, bool, int, double, string, list, map")]
    [InlineData("type(self.text) == int", "type(self.text) == int", 0, "'self.text' is always a string, so this always comes out the same")]
    [InlineData("type(self.text)", "type(self.text)", 0, "a type can only be compared: type(self.x) == string")]
    [InlineData("sizeof(self.text) > 1", "sizeof", 0, "there is no function 'sizeof'; did you mean 'size'?")]
    [InlineData("self.text.startswith('a')", "startswith", 10, "there is no function 'startswith'; did you mean 'startsWith'?")]
    [InlineData("self.scores.map(x, [x]).all(y, y == [1])", "self.scores.map(x, [x])", 0, "this is a list of lists that are made here, which can't be gone through; nest the comprehensions instead")]
    [InlineData("self.tags.map(t, t) == self.tags.map(t, t + 'x')", "self.tags.map(t, t + 'x')", 23, "of two lists that are compared, one has to be written out, or both to be parts of the input")]

    // Operators
    [InlineData("self.flag ? true : 1", "1", 19, "both branches of '?:' must have one type, but the first is a bool and this is an int")]
    [InlineData("true ? self.flag : self.flag", "true", 0, "this is always true")]
    [InlineData("self.flag ? self.flag", "", 21, "':' is missing at the end of the rule")]
    [InlineData("self.count + 1.5 > 2.0", "self.count + 1.5", 0, "'+' does not take an int and a double; convert one of them: int(…), uint(…) or double(…)")]
    [InlineData("self.text - 'a' == ''", "self.text - 'a'", 0, "'-' does not take a string and a string")]
    [InlineData("self.ratio % 2.0 == 0.0", "self.ratio % 2.0", 0, "'%' does not take a double and a double")]
    [InlineData("self.anything + self.something == 1", "self.anything + self.something", 0, "both sides may be any JSON value; say of one what it is: int(…), double(…) or string(…)")]
    [InlineData("-self.text == ''", "self.text", 1, "only an int, a double or a duration has an opposite, but this is a string")]
    [InlineData("!-self.count == 1", "-", 1, "a value, or parentheses around it, is expected here")]
    [InlineData("self.tags['a'] == 'a'", "'a'", 10, "the index of an item is an int, but this is a string")]
    [InlineData("self.labels[1] == 'a'", "1", 12, "the keys of a map are strings, but this is an int")]
    [InlineData("self.text[0] == 'a'", "self.text", 0, "a string has no items")]
    [InlineData("self[self.text] == 'a'", "self.text", 5, "the properties of Sample are listed, so their names must be literals")]
    [InlineData("{'a': 1, 'a': 2}[self.text] == 1", "'a'", 9, "the key 'a' is there twice")]
    [InlineData("{'a': 1, 'b': 'c'}[self.text] == 1", "{'a': 1, 'b': 'c'}", 0, "the values of a map in a rule must have one type, and be no lists, maps or objects")]
    [InlineData("{'a': 1}[self.count] == 1", "self.count", 9, "the keys of this map are strings, but this is an int")]
    [InlineData("{1: 1, 'b': 2}[self.count] == 1", "{1: 1, 'b': 2}", 0, "the keys of a map in a rule must have one type")]
    [InlineData("{'a': [1]}[self.text] == [1]", "{'a': [1]}", 0, "the values of a map in a rule must have one type, and be no lists, maps or objects")]
    [InlineData("self.something == [1]", "[1]", 18, "a list that the rule makes can only be compared with a list, but the other side is any JSON value")]
    [InlineData("{'a': 1} == self.something", "{'a': 1}", 0, "a map that the rule makes can only be compared with a map, but the other side is any JSON value")]
    [InlineData("self.labels == {1: 'a'}", "{1: 'a'}", 15, "the keys of a map of the input are strings")]
    [InlineData("self.`a-b`", "`a-b`", 5, "'a-b' is not a property of Sample")]
    [InlineData("`a` == 1", "`a`", 0, "a name in backticks can only be selected: self.`name`")]
    [InlineData("self.count == 18446744073709551616u", "18446744073709551616u", 14, "the number is too large for a uint, which has 64 bits")]

    // Functions
    [InlineData("self.tags.all(t)", "self.tags.all(t)", 0, "all takes a name and an expression about it: self.list.all(x, x > 0)")]
    [InlineData("self.tags.all(t, t)", "t", 17, "this has to be true or false (a bool), but is a string")]
    [InlineData("self.tags.all(self, self == 'a')", "self", 14, "'self' is what the rule is about; give the variable another name")]
    [InlineData("self.text.all(t, t == 'a')", "self.text", 0, "all goes through a list or a map, but this is a string")]
    [InlineData("self.nullableTags.all(t, t == 'a')", "self.nullableTags", 0, "'self.nullableTags' may be null here; guard it with self.nullableTags == null || …")]
    [InlineData("self.tags.sum() == 1", "self.tags", 0, "sum is not defined for a list of which an item is a string")]
    [InlineData("self.prices.sum() == 1.0", "self.prices", 0, "an item of the list may be null; filter those first")]
    [InlineData("self.text.substring('a') == ''", "'a'", 20, "substring takes an int, but this is a string")]
    [InlineData("self.text.substring() == ''", "self.text.substring()", 0, "substring takes 1 or 2 arguments")]
    [InlineData("self.startedAt < timestamp('yesterday')", "'yesterday'", 27, "'yesterday' is no timestamp, such as '2026-01-31T12:00:00Z'")]
    [InlineData("self.startedAt + duration('1 h') > self.startedAt", "'1 h'", 26, "'1 h' is no duration, such as '1h30m' or '0.5s'")]
    [InlineData("timestamp(self.flag) > self.startedAt", "self.flag", 10, "a bool can't be converted by timestamp(…)")]
    [InlineData("self.count.getHours() == 1", "getHours", 11, "an int has no function 'getHours'")]

    // Names
    [InlineData("self.colr == 'red'", "colr", 5, "'colr' is not a property of Sample; did you mean 'color'?")]
    [InlineData("self.optionalTex == 'a'", "optionalTex", 5, "'optionalTex' is not a property of Sample; did you mean 'optionalText'?")]
    [InlineData("self.part.nam == 'a'", "nam", 10, "'nam' is not a property of Part; did you mean 'name'?")]
    [InlineData("self.maybe == 'a'", "maybe", 5, "'maybe' is not a property of Sample")]
    [InlineData("flag", "flag", 0, "'flag' is not known here, only 'self' is; did you mean 'self.flag'?")]
    [InlineData("slef.flag", "slef", 0, "'slef' is not known here, only 'self' is")]
    [InlineData("Self.flag", "Self", 0, "'Self' is not known here, only 'self' is; did you mean 'self'?")]
    [InlineData("self.text.length == 1", "length", 10, "a string has no properties")]

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
    [InlineData("self.id == '1'", "'1'", 11, "'1' is no uuid, so nothing is ever equal to it")]
    [InlineData("self.startedAt == '2026-01-01T00:00:00Z'", "'2026-01-01T00:00:00Z'", 18, "a string is never equal to a timestamp; write timestamp(…) around the string")]
    [InlineData("self.startedAt < self.endedAt", "self.endedAt", 17, "'self.endedAt' may be null here; guard it with self.endedAt == null || …")]
    [InlineData("self.count < self.tags", "self.tags", 13, "a list has no order")]
    [InlineData("size(self.count) > 1", "self.count", 5, "size counts what is in a string, a list or a map, but this is an int")]
    [InlineData("size() > 1", "size()", 0, "size takes one value: size(self.x) or self.x.size()")]
    [InlineData("has(self) || self.flag", "self", 4, "has takes one property: has(self.x)")]
    [InlineData("has() || self.flag", "has()", 0, "has takes one property: has(self.x)")]
    [InlineData("self.text in 'abc'", "'abc'", 13, "'in' looks into a list or a map, but this is a string")]
    [InlineData("self.nullableText < null", "null", 20, "null can only be compared by '==' and '!='")]

    // What never changes
    [InlineData("true", "true", 0, "this is always true")]
    [InlineData("self.flag || false", "false", 13, "this is always false")]
    [InlineData("size('abc') == 3", "size('abc') == 3", 0, "nothing here depends on 'self', so this is always true or always false")]
    [InlineData("[1, 2].all(x, x > 0)", "[1, 2].all(x, x > 0)", 0, "nothing here depends on 'self', so this is always true or always false")]
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
        Assert.Equal([(offset, place.Length, message)], result.Errors.Select(error => (error.Offset, error.Length, error.Message)));
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
    [InlineData("self.flag ? self.flag : ", "self.flag", "", 31)]
    [InlineData("-", "self.count", "", 62)]
    [InlineData("1 + ", "self.count", "", 40)]
    [InlineData("self.tags.all(t, ", "self.flag", ")", 30)]
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
    public void What_literals_are_spelled_out_to_has_a_limit()
    {
        string map = string.Join(", ", Enumerable.Range(0, 400).Select(number => $"{number}: 1"));
        string list = string.Join(", ", Enumerable.Range(0, 120).Select(number => $"{number}"));

        Assert.Equal(
            ["the rule is nested too deep once its literals are spelled out; shorten its lists and maps"],
            SampleModels.Compile($"{{{map}}}[self.count] == 1").Errors.Select(error => error.Message));
        Assert.Equal(
            ["the rule is too large once its literals and comprehensions are spelled out"],
            SampleModels.Compile($"[{list}].all(a, [{list}].all(b, [{list}].all(c, self.count > a + b + c)))").Errors.Select(error => error.Message).Distinct());
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
            ",", "?", ":", "+", "%", "`", "1u", "'''", ".all(x,", ".map(", "x", "null", "true", "1", "1.5", "0x", "1e", "'a'", "'", "\"", "\\", "size(", "has(", ".size()", "r'", "b'", "\ud800", " ", "//",
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
