using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Invariants;

/// <summary>
/// Emitted rules come to what CEL's language definition says, and to what its conformance tests say for the same kind of
/// expression: arithmetic and its limits, conversions, strings, times, comprehensions, and which errors are absorbed.
/// </summary>
/// <remarks>Where a literal would do in CEL, a rule takes the value from the document: constant rules are refused.</remarks>
public sealed class CelSemanticsTests
{
    private const string Overflow = "Overflow";
    private const string Zero = "DivisionByZero";
    private const string Key = "NoSuchKey";
    private const string Index = "IndexOutOfRange";
    private const string Convert = "NotConvertible";
    private const string Overload = "NoSuchOverload";

    private static readonly Lazy<EmittedRules> Emitted = new(() => new EmittedRules([.. Cases!.Select(row => row.Data.Item1), .. Properties]));

    /// <summary>A rule, what the document has other than the plain one, and what the rule comes to.</summary>
    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        // Integers: no wrapping around, and a remainder with the sign of the dividend
        { "self.total + 1 == 4", "", "true" },
        { "self.total + 1 > 0", "\"total\": 9223372036854775807", Overflow },
        { "self.total - 2 < 0", "\"total\": -9223372036854775807", Overflow },
        { "-self.total > 0", "\"total\": -9223372036854775808", Overflow },
        { "-self.total == 9223372036854775807", "\"total\": -9223372036854775807", "true" },
        { "self.total * 2 > 0", "\"total\": 4611686018427387904", Overflow },
        { "self.total * -1 > 0", "\"total\": -9223372036854775808", Overflow },
        { "self.total / -1 > 0", "\"total\": -9223372036854775808", Overflow },
        { "self.total % -1 == 0", "\"total\": -9223372036854775808", Overflow },
        { "self.total / 0 == 1", "", Zero },
        { "self.total % 0 == 1", "", Zero },
        { "self.total / 2 == 1", "", "true" },
        { "self.total / 2 == -1", "\"total\": -3", "true" },
        { "self.total % 2 == -1", "\"total\": -3", "true" },
        { "self.total % -5 == 3", "\"total\": 43", "true" },
        { "2 + self.count * 3 - 1 == 10", "", "true" },
        { "(2 + self.count) * 3 == 15", "", "true" },
        { "self.count - 1 - 1 == 1", "", "true" },
        { "12 / self.count / 2 == 2", "", "true" },
        { "-(-self.count) == 3", "", "true" },
        { "--self.count == 3", "", "true" },

        // Unsigned integers
        { "uint(self.total) + 1u == 4u", "", "true" },
        { "uint(self.total) - 4u >= 0u", "", Overflow },
        { "uint(self.total) * 18446744073709551615u > 0u", "", Overflow },
        { "uint(self.total) == 3u", "", "true" },
        { "uint(self.total) > 0u", "\"total\": -1", Overflow },
        { "uint(self.total) / 0u == 1u", "", Zero },
        { "0x1Fu + uint(self.count) == 34u", "", "true" },
        { "self.count == 3u", "", "true" },
        { "self.count < 4u && self.count <= 3.5", "", "true" },

        // Doubles
        { "self.ratio + 0.25 == 0.75", "", "true" },
        { "self.ratio / 0.0 > 1e308", "", "true" },
        { "self.ratio * 1e308 * 10.0 == self.ratio", "\"ratio\": 5", "false" },
        { "0.0 / (self.ratio - self.ratio * 1.0) == 0.0", "", "false" },
        { "0.0 / (self.ratio - self.ratio * 1.0) != 0.0", "", "true" },
        { "-self.ratio < 0.0", "", "true" },
        { "self.price + 0.1 > 0.2 - 0.001", "", "true" },

        // Comparing on one number line
        { "self.total < 9223372036854775807.0", "\"total\": 9223372036854775807", "true" },
        { "self.total + 0 < 9223372036854775807.0", "\"total\": 9223372036854775807", "true" },
        { "self.total + 0 == 3.0", "", "true" },
        { "self.total + 0 < 3.5", "", "true" },
        { "self.total + 0 > -3.5", "\"total\": -3", "true" },
        { "self.ratio + 0.5 == 1", "", "true" },
        { "self.total + 1 in [3, 4.0]", "", "true" },

        // Logic: an error is absorbed by what decides without it
        { "self.flag || self.total / 0 == 1", "", "true" },
        { "self.total / 0 == 1 || self.flag", "", "true" },
        { "self.total / 0 == 1 || !self.flag", "", Zero },
        { "!self.flag || self.total / 0 == 1", "", Zero },
        { "!self.flag && self.total / 0 == 1", "", "false" },
        { "self.total / 0 == 1 && !self.flag", "", "false" },
        { "self.total / 0 == 1 && self.flag", "", Zero },
        { "self.total / 0 == 1 && self.labels['x'] == 'y'", "", Zero },
        { "!(self.total / 0 == 1)", "", Zero },
        { "self.flag ? self.count == 3 : self.total / 0 == 1", "", "true" },
        { "self.flag ? self.total / 0 == 1 : self.count == 3", "", Zero },
        { "(self.total / 0 == 1) ? self.flag : self.flag", "", Zero },
        { "(self.flag ? self.count : self.count * 2) + 1 == 7", "\"flag\": false", "true" },
        { "(self.flag ? 'a' : self.text) == 'hello'", "\"flag\": false", "true" },
        { "(self.flag ? self.tags : self.tags)[0] == 'a'", "", "true" },
        { "self.flag ? (self.count > 2 ? true : false) : false", "", "true" },

        // Strings: by code points
        { "self.text + ' world' == 'hello world'", "", "true" },
        { "size(self.text + '\\U0001F600') == 6", "", "true" },
        { "self.text.startsWith('he') && self.text.endsWith('lo') && self.text.contains('ell')", "", "true" },
        { "self.text.startsWith('') && self.text.contains('') && self.text.endsWith('')", "", "true" },
        { "self.text.startsWith('hello!')", "", "false" },
        { "self.text.contains('\\u00e9')", "\"text\": \"caf\\u00e9\"", "true" },
        { "self.text < 'hello!' && self.text > 'hell'", "", "true" },
        { "self.text <= 'hello' && self.text >= 'hello'", "", "true" },
        { "self.text < '\\uFFFD'", "\"text\": \"\\ud83d\\ude00\"", "false" },
        { "self.text.matches('^h.*o$')", "", "true" },
        { "self.text.matches('^ell')", "", "false" },
        { "matches(self.text, 'l{2}')", "", "true" },
        { "self.text.matches('^.$')", "\"text\": \"\\ud83d\\ude00\"", "true" },
        { "self.text.substring(1) == 'ello' && self.text.substring(1, 3) == 'el' && self.text.substring(5) == ''", "", "true" },
        { "self.text.substring(2) == 'x'", "\"text\": \"\\ud83d\\ude00yx\"", "true" },
        { "self.text.substring(6) == ''", "", Index },
        { "self.text.substring(3, 2) == ''", "", Index },
        { "self.text.substring(-1) == ''", "", Index },
        { "self.text.charAt(4) == 'o' && self.text.charAt(5) == ''", "", "true" },
        { "self.text.charAt(6) == ''", "", Index },
        { "self.text.indexOf('l') == 2 && self.text.lastIndexOf('l') == 3 && self.text.indexOf('z') == -1", "", "true" },
        { "self.text.indexOf('') == 0 && self.text.lastIndexOf('') == 5", "", "true" },
        { "self.text.upperAscii() == 'HELLO' && 'HeLLo'.lowerAscii() == self.text", "", "true" },
        { "self.text.upperAscii() == 'CAF\\u00e9X'", "\"text\": \"caf\\u00e9x\"", "true" },
        { "self.text.trim() == 'a b'", "\"text\": \"\\t\\u2003a b \\n\"", "true" },
        { "self.text == '''hello''' && self.text == \"\"\"hello\"\"\"", "", "true" },
        { "self.text == '''he\nllo'''", "\"text\": \"he\\nllo\"", "true" },
        { "self.color + '!' == 'red!'", "", "true" },
        { "self.shape + '!' == 'round!'", "", "true" },
        { "self.color == self.shape", "", "false" },
        { "self.id + '' == '11111111-aaaa-4aaa-8aaa-111111111111'", "\"id\": \"11111111-AAAA-4aaa-8aaa-111111111111\"", "true" },
        { "self.color.startsWith('r') && self.color.size() == 3", "", "true" },
        { "self.color == self.text", "\"text\": \"red\"", "true" },

        // Bytes
        { "bytes(self.text) == b'hello'", "", "true" },
        { "bytes(self.text) == b'\\x68\\145llo'", "", "true" },
        { "size(bytes(self.text)) == 2", "\"text\": \"\\u00e9\"", "true" },
        { "bytes(self.text) == b'\u00e9'", "\"text\": \"\\u00e9\"", "true" },
        { "bytes(self.text) + b'\\xff' > b'hello'", "", "true" },
        { "string(bytes(self.text)) == 'hello'", "", "true" },
        { "string(bytes(self.text) + b'\\xff') == ''", "", Convert },

        // Conversions
        { "int(self.ratio) == 0 && int(-self.ratio) == 0", "", "true" },
        { "int(self.ratio) == 11", "\"ratio\": 11.9", "true" },
        { "int(self.ratio) == -123", "\"ratio\": -123.456", "true" },
        { "int(self.ratio) > 0", "\"ratio\": 1e99", Overflow },
        { "int(self.text) == 987", "\"text\": \"987\"", "true" },
        { "int(self.text) == 987", "\"text\": \"98x\"", Convert },
        { "int(self.text) == 987", "\"text\": \"9223372036854775808\"", Convert },
        { "uint(self.text) == 300u", "\"text\": \"300\"", "true" },
        { "uint(self.ratio) == 3u", "\"ratio\": 3.14159265", "true" },
        { "uint(self.ratio) > 0u", "\"ratio\": -2.0", Overflow },
        { "double(self.count) == 3.0 && double(self.text) == 6.02214e23", "\"text\": \"6.02214e23\"", "true" },
        { "double(self.text) > 0.0", "\"text\": \"x\"", Convert },
        { "string(self.count) == '3' && string(self.flag) == 'true'", "", "true" },
        { "string(self.total) == '-9223372036854775808'", "\"total\": -9223372036854775808", "true" },
        { "string(self.ratio) == '123.456'", "\"ratio\": 123.456", "true" },
        { "string(self.ratio) == '-0.00125'", "\"ratio\": -1.25e-3", "true" },
        { "string(self.ratio) == '1e-05'", "\"ratio\": 0.00001", "true" },
        { "string(self.ratio) == '6.02214e+23'", "\"ratio\": 6.02214e23", "true" },
        { "string(self.ratio) == '1000000'", "\"ratio\": 1e6", "true" },
        { "string(self.ratio) == '0'", "\"ratio\": 0.0", "true" },
        { "string(uint(self.count)) == '3'", "", "true" },
        { "bool(self.text)", "\"text\": \"true\"", "true" },
        { "bool(self.text)", "\"text\": \"F\"", "false" },
        { "bool(self.text)", "\"text\": \"yes\"", Convert },
        { "int(uint(self.count)) == 3 && dyn(self.count) == 3", "", "true" },

        // Lists
        { "self.tags[0] == 'a' && self.tags[1] == 'b'", "", "true" },
        { "self.tags[2] == 'a'", "", Index },
        { "self.tags[-1] == 'a'", "", Index },
        { "self.scores[self.count - 2] == 2", "", "true" },
        { "self.tags == ['a', 'b']", "", "true" },
        { "self.tags == ['a']", "", "false" },
        { "self.tags != ['b', 'a']", "", "true" },
        { "self.scores == [1.0, 2u]", "", "true" },
        { "self.tags == self.nullableTags", "\"nullableTags\": [\"a\", \"\\u0062\"]", "true" },
        { "size(self.tags + ['c']) == 3 && 'c' in self.tags + ['c']", "", "true" },
        { "(self.tags + self.tags)[3] == 'b'", "", "true" },
        { "(self.tags + self.tags).all(t, t != 'c') && (self.ids + self.colors).exists(t, t == 'red')", "", "true" },
        { "self.text in ['x', self.tags[0]]", "\"text\": \"a\"", "true" },
        { "self.text in ['x', self.tags[9]]", "\"text\": \"x\"", "true" },
        { "self.text in ['x', self.tags[9]]", "", Index },
        { "self.count in self.scores + [3]", "", "true" },
        { "self.nullableText in [null, 'a']", "", "true" },
        { "[1, 2, self.count][self.scores[1]] == 3", "", "true" },
        { "[self.count, 5].max() == 5 && [self.count, 5].min() == 3", "", "true" },

        // Maps and any JSON
        { "self.labels['k'] == 'v' && self.labels.k == 'v'", "", "true" },
        { "self.labels['x'] == 'v'", "", Key },
        { "'k' in self.labels && !('x' in self.labels) && has(self.labels.k)", "", "true" },
        { "has(self.labels.x) && self.labels.x == 'y'", "", "false" },
        { "self.labels == {'k': 'v'}", "", "true" },
        { "self.labels == {'k': 'v', 'l': 'w'}", "", "false" },
        { "self.labels.all(k, self.labels[k] == 'v')", "", "true" },
        { "self.labels.exists(k, k.startsWith('x'))", "", "false" },
        { "{'hello': 1, 'b': 2}[self.text] == 1", "", "true" },
        { "{'a': 1, 'b': 2}[self.text] == 1", "", Key },
        { "self.text in {'hello': 1}", "", "true" },
        { "{3: 'x', 4: 'y'}[self.count] == 'x' && {true: 1, false: 2}[self.flag] == 1", "", "true" },
        { "{'1': 'x'}[self.something] == 'x'", "\"something\": \"1\"", "true" },
        { "self.part == self.nullablePart", "\"nullablePart\": {\"note\": null, \"name\": \"p\"}", "true" },
        { "self.something == 1 && self.something != 'a' && self.something != true", "", "true" },
        { "self.something == self.count", "\"something\": 3.0", "true" },
        { "self.something == 'a'", "\"something\": \"\\u0061\"", "true" },
        { "self.something + 1 == 2 && self.something > 0", "", "true" },
        { "self.something + 1 == 2", "\"something\": \"a\"", Overload },
        { "self.something.a.b[1] == 'x'", "\"something\": {\"a\": {\"b\": [0, \"x\"]}}", "true" },
        { "self.something.a.b[1] == 'x'", "\"something\": {\"a\": {}}", Key },
        { "self.something.a.b[1] == 'x'", "\"something\": {\"a\": {\"b\": []}}", Index },
        { "self.something.a == 'x'", "", Overload },
        { "has(self.something.a) && self.something.a == null", "\"something\": {\"a\": null}", "true" },
        { "has(self.something.a.b)", "\"something\": {\"a\": {}}", "false" },
        { "type(self.something) == int && type(self.something) != string", "", "true" },
        { "type(self.something) == map || type(self.something) == list", "\"something\": []", "true" },
        { "type(self.something) == double", "\"something\": 1.5", "true" },
        { "type(self.anything) == null_type", "", "true" },
        { "self.something.all(x, x > 0)", "\"something\": [1, 2.5]", "true" },
        { "self.something.all(x, x > 0)", "\"something\": [1, \"a\"]", Overload },
        { "self.something.all(x, x > 0)", "\"something\": [\"a\", -1]", "false" },
        { "self.something.exists(x, x == 'k')", "\"something\": {\"k\": 1}", "true" },
        { "self.something.exists(x, x == 'k')", "", Overload },
        { "'k' in self.something", "\"something\": {\"k\": 1}", "true" },
        { "2 in self.something", "\"something\": [1, 2.0]", "true" },
        { "size(self.something) == 2", "\"something\": [1, 2.0]", "true" },
        { "size(self.something) == 2", "", Overload },
        { "int(self.something) == 12 && string(self.something) == '12'", "\"something\": \"12\"", "true" },
        { "double(self.something) == 1.0", "", "true" },
        { "self.something.startsWith('a')", "\"something\": \"abc\"", "true" },
        { "self.something.startsWith('a')", "", Overload },
        { "self.something", "\"something\": true", "true" },
        { "self.something", "", Overload },
        { "self.something == self.optionalSomething", "\"something\": {\"a\": [1]}, \"optionalSomething\": {\"a\": [1.0]}", "true" },

        // Comprehensions
        { "self.tags.all(t, size(t) == 1)", "", "true" },
        { "self.tags.all(t, t == 'a')", "", "false" },
        { "self.tags.all(t, t == 'z')", "\"tags\": []", "true" },
        { "self.tags.exists(t, t == 'b')", "", "true" },
        { "self.tags.exists(t, t == 'b')", "\"tags\": []", "false" },
        { "self.tags.exists_one(t, t == 'b')", "", "true" },
        { "self.tags.exists_one(t, t == 'b')", "\"tags\": [\"b\", \"b\"]", "false" },
        { "self.tags.existsOne(t, t != 'b')", "", "true" },
        { "self.scores.all(x, 4 / (2 - x) != 0)", "", Zero },
        { "self.scores.all(x, 4 / (2 - x) == 0)", "", "false" },
        { "self.scores.exists(x, 4 / (2 - x) == 4)", "", "true" },
        { "self.scores.exists(x, 4 / (2 - x) == 5)", "", Zero },
        { "self.scores.exists_one(x, 4 / (2 - x) == 4)", "", Zero },
        { "self.scores.map(x, x * 2) == [2, 4]", "", "true" },
        { "self.scores.map(x, x > 1, x * 2) == [4]", "", "true" },
        { "self.scores.map(x, 4 / (2 - x)).exists(y, y == 4)", "", "true" },
        { "self.scores.map(x, 1 / (2 - x)).size() == 2", "", "true" },
        { "self.scores.filter(x, x > 1) == [2]", "", "true" },
        { "self.scores.filter(x, x > 1).size() == 1", "", "true" },
        { "self.scores.filter(x, 1 / (2 - x) == 1).size() == 1", "", Zero },
        { "self.scores.filter(x, x > 0).map(x, x + 1).filter(x, x > 2).exists(x, x == 3)", "", "true" },
        { "self.scores.all(x, self.scores.exists(y, y >= x))", "", "true" },
        { "self.scores.all(x, self.scores.exists(y, y == x + 1))", "", "false" },
        { "self.tags.map(t, t + '!').exists(t, t == 'b!')", "", "true" },
        { "[1, 2, self.count].all(x, x > 0)", "", "true" },
        { "[1, 2, self.count].exists_one(x, x == 3)", "", "true" },
        { "[1, 2, self.count].filter(x, x > 1) == [2, 3]", "", "true" },
        { "[1, 2, self.count].map(x, x * x) == [1, 4, 9]", "", "true" },
        { "['a', 'c'].exists(t, t in self.tags)", "", "true" },
        { "self.colors.exists(c, c == 'mauve'.lowerAscii()) && self.colors.all(c, c.size() > 2)", "", "true" },
        { "self.ids.all(i, i == self.id)", "", "true" },
        { "self.times.all(t, t == self.startedAt)", "", "true" },
        { "self.prices.filter(p, p != null).all(p, p > 0.4)", "", "true" },
        { "self.part.next == null || self.tags.exists(t, t == self.part.next.name)", "\"part\": {\"name\": \"p\", \"note\": null, \"next\": {\"name\": \"b\", \"note\": null}}", "true" },
        { "(self.flag ? self.tags.filter(t, t != 'a') : self.tags).all(t, t == 'b')", "", "true" },
        { "(self.flag ? self.tags.filter(t, t != 'a') : self.tags + ['b']).exists(t, t == 'a')", "\"flag\": false", "true" },
        { "self.scores.map(x, x).map(x, x).filter(x, x == 2)[0] == 2", "", "true" },
        { "self.scores.filter(x, x > 5)[0] == 2", "", Index },

        // The functions on lists
        { "self.scores.sum() == 3 && self.scores.min() == 1 && self.scores.max() == 2", "", "true" },
        { "self.scores.sum() == 0", "\"scores\": []", "true" },
        { "self.scores.max() == 0", "\"scores\": []", "EmptyList" },
        { "self.scores.sum() > 0", "\"scores\": [9223372036854775807, 1]", Overflow },
        { "self.scores.map(x, double(x) / 2.0).sum() == 1.5", "", "true" },
        { "self.tags.min() == 'a' && self.tags.max() == 'b'", "\"tags\": [\"b\", \"a\", \"ab\"]", "true" },
        { "self.tags.indexOf('b') == 1 && self.tags.indexOf('z') == -1 && self.tags.lastIndexOf('a') == 0", "", "true" },
        { "self.tags.lastIndexOf('a') == 2", "\"tags\": [\"a\", \"b\", \"a\"]", "true" },
        { "self.scores.isSorted()", "", "true" },
        { "self.scores.isSorted()", "\"scores\": [2, 1]", "false" },
        { "self.scores.isSorted()", "\"scores\": [1, 1]", "true" },
        { "self.times.isSorted() && self.times.max() == self.startedAt", "", "true" },

        // Times
        { "self.startedAt < self.startedAt + duration('1s')", "", "true" },
        { "self.startedAt == timestamp('2026-01-02T04:04:05+01:00')", "", "true" },
        { "self.startedAt > timestamp('2026-01-02T03:04:04.999999999Z')", "", "true" },
        { "self.endedAt == null || self.startedAt <= self.endedAt", "\"endedAt\": \"2026-01-02T03:04:04Z\"", "false" },
        { "self.startedAt - timestamp('2026-01-01T03:04:05Z') == duration('24h')", "", "true" },
        { "duration(self.text) + duration('-1.5s') < duration('90m')", "\"text\": \"1h30m\"", "true" },
        { "self.startedAt + duration('100h') - duration('100h') == self.startedAt", "", "true" },
        { "self.startedAt + duration('2000000h') > self.startedAt", "\"startedAt\": \"9999-12-31T23:59:59Z\"", Overflow },
        { "timestamp('9999-12-31T23:59:59Z') - self.startedAt > duration('0')", "\"startedAt\": \"0001-01-01T00:00:00Z\"", Overflow },
        { "self.startedAt.getFullYear() == 2026 && self.startedAt.getMonth() == 0 && self.startedAt.getDate() == 2", "", "true" },
        { "self.startedAt.getDayOfMonth() == 1 && self.startedAt.getDayOfYear() == 1 && self.startedAt.getDayOfWeek() == 5", "", "true" },
        { "self.startedAt.getHours() == 3 && self.startedAt.getMinutes() == 4 && self.startedAt.getSeconds() == 5", "", "true" },
        { "self.startedAt.getHours('+11:30') == 14 && self.startedAt.getDate('-04:00') == 1", "", "true" },
        { "self.startedAt.getHours('Asia/Kathmandu') == 8 && self.startedAt.getMinutes('Asia/Kathmandu') == 49", "", "true" },
        { "self.startedAt.getHours('Nowhere/At_All') == 1", "", "UnknownTimeZone" },
        { "timestamp(self.text).getMilliseconds() == 123", "\"text\": \"2009-02-13T23:31:20.123456789Z\"", "true" },
        { "int(self.startedAt) == 1767323045", "", "true" },
        { "timestamp(self.total) == timestamp('1970-01-01T00:00:03Z')", "", "true" },
        { "timestamp(self.total) > self.startedAt", "\"total\": 253402300800", Overflow },
        { "timestamp(self.text) > self.startedAt", "\"text\": \"2026-13-01T00:00:00Z\"", Convert },
        { "string(self.startedAt) == '2026-01-02T03:04:05Z'", "", "true" },
        { "string(timestamp('2009-02-13T23:31:20.12Z')) == self.text", "\"text\": \"2009-02-13T23:31:20.12Z\"", "true" },
        { "duration(self.text) == duration('5400s')", "\"text\": \"1h30m\"", "true" },
        { "string(duration(self.text)) == '-1.5s'", "\"text\": \"-1500ms\"", "true" },
        { "duration(self.text).getMilliseconds() == 321 && duration(self.text).getSeconds() == 123 && duration(self.text).getMinutes() == 2 && duration(self.text).getHours() == 0", "\"text\": \"123.321456789s\"", "true" },
        { "duration(self.text) > duration('0s')", "\"text\": \"1\"", Convert },
        { "duration(self.text) > duration('0s')", "\"text\": \"9223372037s\"", Overflow },
        { "duration(self.text) == duration('0s')", "\"text\": \"0\"", "true" },
        { "-duration(self.text) == duration('-1s')", "\"text\": \"1s\"", "true" },
        { "self.day == timestamp('2026-01-02T00:00:00Z') && self.day < self.startedAt", "", "true" },
        { "self.day.getDayOfWeek() == 5", "", "true" },

        // Names
        { "size(self.id) == 36 && size(self.shape) == 5 && size(self.color) == 3", "", "true" },
        { ".self.flag && self['flag'] && self.`flag`", "", "true" },
        { "self.tags.all(count, count != 'c') && self.count == 3", "", "true" },
        { "'text' in self.labels || 'optionalText' in self", "\"optionalText\": \"x\"", "true" },
    };

    private static string[] Properties =>
    [
        "self.total + self.scores[0] == self.scores[1]",
        "self.total * self.scores[0] == self.scores[1]",
        "self.total - self.scores[0] < self.scores[1]",
        "self.text + self.tags[0] == self.tags[1]",
        "self.text.contains(self.tags[0])",
        "self.text < self.tags[0]",
        "size(self.text) == self.total",
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_comes_to_what_CEL_says(string rule, string properties, string outcome)
    {
        string json = SampleDocument.With(properties);

        Assert.Equal(outcome, Emitted.Value.OutcomeForJson(rule, json));
        Assert.Equal(outcome, Emitted.Value.OutcomeForMembers(rule, json) ?? outcome);
    }

    [Fact]
    public void Integers_are_those_of_mathematics_or_an_overflow() => Prop.ForAll(
        (from x in Gen.OneOf(ArbMap.Default.GeneratorFor<long>(), Gen.Elements(long.MinValue, long.MaxValue, -1L, 0L, 1L))
         from y in Gen.OneOf(ArbMap.Default.GeneratorFor<long>(), Gen.Elements(long.MinValue, long.MaxValue, -1L, 0L, 1L))
         select (x, y)).ToArbitrary(),
        pair =>
        {
            (long x, long y) = pair;
            string Outcome(Int128 result, Func<long, bool> holds) => result < long.MinValue || result > long.MaxValue
                ? Overflow
                : holds((long)result) ? "true" : "false";
            long third = unchecked(x + y);
            string json = SampleDocument.With(string.Create(CultureInfo.InvariantCulture, $"\"total\": {x}, \"scores\": [{y}, {third}]"));
            Assert.Equal(Outcome((Int128)x + y, sum => sum == third), Both(Properties[0], json));
            Assert.Equal(Outcome((Int128)x * y, product => product == third), Both(Properties[1], json));
            Assert.Equal(Outcome((Int128)x - y, difference => difference < third), Both(Properties[2], json));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Strings_are_sequences_of_code_points() => Prop.ForAll(
        (from left in Texts from right in Texts select (left, right)).ToArbitrary(),
        pair =>
        {
            (string left, string right) = pair;
            int[] a = CodePoints(left);
            int[] b = CodePoints(right);
            string json = SampleDocument.With($"\"text\": {Quoted(left)}, \"tags\": [{Quoted(right)}, {Quoted(left + right)}], \"total\": {a.Length}");
            Assert.Equal("true", Both(Properties[3], json));
            Assert.Equal(left.Contains(right, StringComparison.Ordinal) ? "true" : "false", Both(Properties[4], json));
            Assert.Equal(a.AsSpan().SequenceCompareTo(b) < 0 ? "true" : "false", Both(Properties[5], json));
            Assert.Equal("true", Both(Properties[6], json));
        }).QuickCheckThrowOnFailure();

    private static Gen<string> Texts => Gen.Elements("a", "b", "\u00e9", "\uFFFD", "\U0001F600", "\n", "\"").ListOf().Select(string.Concat);

    private static int[] CodePoints(string text) => [.. text.EnumerateRunes().Select(rune => rune.Value)];

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    // What is left to JSON has one outcome only.
    private static string Both(string rule, string json)
    {
        string outcome = Emitted.Value.OutcomeForJson(rule, json);
        Assert.Equal(outcome, Emitted.Value.OutcomeForMembers(rule, json) ?? outcome);
        return outcome;
    }
}
