using System.Text;
using System.Text.Json;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Support;
using Xunit;

namespace OrigamiContracts.Tests;

/// <summary>How deep a document can be nested, with everything that looks at one.</summary>
public sealed class NestingTests
{
    // That of a thread of the platform where it is smallest: Windows.
    private const int StackSize = 1536 * 1024;

    private static readonly int[] Limits = [1, 2, 63, ContractJson.MaximumDepth, 65, 200, ContractJson.LargestMaximumDepth];

    private static readonly ApiSchema[] Schemas =
    [
        Schema("skip", static (ref reader, ref violations) => JsonValue.Skip(ref reader, ref violations, "")),
        Schema("recursion", ValidateNested),
        Schema("trial", static (ref reader, ref violations) =>
        {
            Assert.True(JsonTrial.Matches(reader, in violations, ValidateNested));
            JsonValue.Skip(ref reader, ref violations, "");
        }),
        Schema("fragment", static (ref reader, ref violations) =>
        {
            long start = reader.TokenStartIndex;
            reader.Skip();
            var value = new JsonFragment(violations.Document, start);
            Assert.Equal(1, value.Size);
            Assert.False(Cel.Equal(value, JsonFragment.Of("1"u8)).IsTrue);
            Assert.False(value["n"u8].IsPresent);
        }),
        Schema("const", static (ref reader, ref violations) =>
        {
            byte[] same = violations.Document.ToArray();
            Assert.True(JsonEquality.Equals(reader, same));
            Assert.True(JsonEquality.IsOneOf(reader, [(byte)'[', .. same, (byte)']']));
            reader.Skip();
        }),
        Schema("uniqueItems", static (ref reader, ref violations) =>
        {
            Assert.False(JsonEquality.HasEqualItems(reader, violations.Document, out _, out _));
            reader.Skip();
        }),
    ];

    public static TheoryData<string, string> Documents { get; } = new MatrixTheoryData<string, string>(
        Schemas.Select(static schema => schema.Name),
        ["arrays", "objects"]);

    [Theory]
    [MemberData(nameof(Documents))]
    public void Documents_are_read_up_to_the_limit_and_no_further(string schemaName, string kind) => OnSmallStack(() =>
    {
        ApiSchema schema = Schemas.Single(schema => schema.Name == schemaName);
        foreach (int limit in Limits)
        {
            Assert.Equal("conforms", schema.Validate(Nested(kind, limit), limit).ToString());
            if (limit > 1)
            {
                Assert.Equal("conforms", schema.Validate(Nested(kind, limit - 1), limit).ToString());
            }

            Violation violation = Assert.Single(schema.Validate(Nested(kind, limit + 1), limit).Violations);
            Assert.Equal((JsonKeywords.Syntax, 1 + ((limit - 1L) * Opening(kind).Length)), (violation.Keyword, violation.ByteOffset));
            Assert.StartsWith($"nested too deep: arrays and objects can be nested {limit} deep", violation.Message, StringComparison.Ordinal);
        }
    });

    // Items and members that differ at the very bottom only, in another order all the way down.
    [Fact]
    public void Deep_values_are_compared_to_the_bottom() => OnSmallStack(static () =>
    {
        foreach (int depth in Limits)
        {
            string left = Chain("{\"b\":0,\"a\":", "1", "}", depth);
            string same = Chain("{\"a\":", "1.0", ",\"b\":0}", depth);
            string other = Chain("{\"a\":", "2", ",\"b\":0}", depth);
            int limit = Math.Min(depth + 1, ContractJson.LargestMaximumDepth);

            Assert.True(AreEqual(left, same, depth));
            Assert.False(AreEqual(left, other, depth));
            if (depth < limit)
            {
                Assert.True(HasEqualItems($"[{left},{same}]", limit));
                Assert.False(HasEqualItems($"[{left},{other}]", limit));
            }
        }
    });

    [Fact]
    public void Violations_are_located_however_deep() => OnSmallStack(static () =>
    {
        ApiSchema noNumbers = Schema("no numbers", ValidateNoNumbers);
        foreach (int limit in Limits)
        {
            Violation inArrays = Assert.Single(noNumbers.Validate(Encoding.UTF8.GetBytes(Chain("[", "1", "]", limit)), limit).Violations);
            Violation inObjects = Assert.Single(noNumbers.Validate(Encoding.UTF8.GetBytes(Chain("{\"n\":", "1", "}", limit)), limit).Violations);
            Violation twice = Assert.Single(Schemas[0].Validate(Encoding.UTF8.GetBytes(Chain("{\"a\":", "1,\"a\":1", "}", limit)), limit).Violations);

            Assert.Equal(string.Concat(Enumerable.Repeat("/0", limit)), inArrays.InstanceLocation);
            Assert.Equal(string.Concat(Enumerable.Repeat("/n", limit)), inObjects.InstanceLocation);
            Assert.Equal((JsonKeywords.DuplicateName, string.Concat(Enumerable.Repeat("/a", limit))), (twice.Keyword, twice.InstanceLocation));
        }
    });

    [Fact]
    public void Records_are_read_judged_and_written_however_deep() => OnSmallStack(static () =>
    {
        foreach (int limit in Limits)
        {
            byte[] json = Nested("arrays", limit);
            Anything value = ContractJson.Parse<Anything>(json, limit);

            Assert.Equal(json, value.ToUtf8Json());
            Assert.True(ContractJson.Validate<Anything>(json, limit).IsClean);
            Assert.True(value.Validate().IsClean);
            Assert.False(ContractJson.Validate<Anything>(Nested("arrays", limit + 1), limit).IsJson);
        }
    });

    [Fact]
    public void The_limit_is_64_unless_the_caller_says_otherwise()
    {
        Assert.True(Schemas[0].Validate(Nested("arrays", 64)).IsClean);
        Assert.True(Anything.Validate(Nested("arrays", 64)).IsClean);
        Assert.Equal(Nested("arrays", 64), Anything.Parse(Nested("arrays", 64)).ToUtf8Json());

        const string Message = "nested too deep: arrays and objects can be nested 64 deep; a larger maximumDepth, 1000 at most, allows more";
        Assert.Equal(Message, Assert.Single(Schemas[0].Validate(Nested("arrays", 65)).Violations).Message);
        Assert.Equal(Message, Assert.Single(Anything.Validate(Nested("arrays", 65)).Violations).Message);
        Assert.Equal(
            "nested too deep: arrays and objects can be nested 1000 deep at most",
            Assert.Single(Schemas[0].Validate(Nested("arrays", 1_001), 1_000).Violations).Message);
    }

    [Fact]
    public void A_record_that_is_nested_too_deep_says_so_with_its_place()
    {
        JsonException exception = Assert.Throws<JsonException>(() => Anything.Parse(Encoding.UTF8.GetBytes("[\n  " + Chain("[", "", "]", 64) + "]")));

        Assert.Equal(
            "Nested too deep: arrays and objects can be nested 64 deep; a larger maximumDepth, 1000 at most, allows more. "
            + $"At '{exception.Path}', line 2, byte 66.",
            exception.Message);
        Assert.Equal((string.Concat(Enumerable.Repeat("/0", 64)), 1L, 65L), (exception.Path, exception.LineNumber, exception.BytePositionInLine));
    }

    [Theory]
    [InlineData("[oops", 1, "not JSON")]
    [InlineData("[[1,]", 2, "not JSON")]
    [InlineData("[1,]]", 1, "not JSON")]
    [InlineData("[oops, [", 1, "not JSON")]
    [InlineData("[[oops", 1, "nested too deep")]
    public void What_is_wrong_first_is_what_is_said(string json, int limit, string expected)
    {
        string message = Assert.Single(Schemas[0].Validate(Encoding.UTF8.GetBytes(json), limit).Violations).Message;

        Assert.Equal(expected, message.Split(':')[0]);
        Assert.ThrowsAny<JsonException>(() => ContractJson.Parse<Anything>(Encoding.UTF8.GetBytes(json), limit));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_001)]
    [InlineData(int.MaxValue)]
    public void A_limit_out_of_range_is_refused(int limit)
    {
        Assert.Throws<ArgumentOutOfRangeException>("maximumDepth", () => Schemas[0].Validate("1"u8, limit));
        Assert.Throws<ArgumentOutOfRangeException>("maximumDepth", () => ContractJson.Validate<Anything>("1"u8, limit));
        Assert.Throws<ArgumentOutOfRangeException>("maximumDepth", () => ContractJson.Parse<Anything>("1"u8, limit));
    }

    private static bool AreEqual(string left, string right, int limit)
    {
        bool areEqual = false;
        ApiSchema schema = Schema("const", (ref reader, ref _) =>
        {
            areEqual = JsonEquality.Equals(reader, Encoding.UTF8.GetBytes(right));
            reader.Skip();
        });

        Assert.True(schema.Validate(Encoding.UTF8.GetBytes(left), limit).IsClean);
        return areEqual;
    }

    private static bool HasEqualItems(string array, int limit)
    {
        bool found = false;
        ApiSchema schema = Schema("uniqueItems", (ref reader, ref violations) =>
        {
            found = JsonEquality.HasEqualItems(reader, violations.Document, out _, out _);
            reader.Skip();
        });

        Assert.True(schema.Validate(Encoding.UTF8.GetBytes(array), limit).IsClean);
        return found;
    }

    // As the validator of a schema that refers to itself goes through values.
    private static void ValidateNested(ref ContractReader reader, ref ViolationCollector violations)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                ValidateNested(ref reader, ref violations);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                reader.Read();
                ValidateNested(ref reader, ref violations);
            }
        }
    }

    private static void ValidateNoNumbers(ref ContractReader reader, ref ViolationCollector violations)
    {
        int depth = reader.CurrentDepth;
        do
        {
            if (reader.TokenType == JsonTokenType.Number)
            {
                violations.Nothing(reader.TokenStartIndex, "/not", "not");
            }
        }
        while (reader.Read() && reader.CurrentDepth > depth);
    }

    private static ApiSchema Schema(string name, JsonValidator validator) => new(name, "", JsonTypes.Any, validator);

    // An array with nothing but arrays, or objects, inside each other.
    private static byte[] Nested(string kind, int depth) =>
        Encoding.UTF8.GetBytes($"[{Chain(Opening(kind), "0", kind == "arrays" ? "]" : "}", depth - 1)}]");

    private static string Opening(string kind) => kind == "arrays" ? "[" : "{\"n\":";

    private static string Chain(string opening, string innermost, string closing, int depth) =>
        string.Concat([.. Enumerable.Repeat(opening, depth), innermost, .. Enumerable.Repeat(closing, depth)]);

    private static void OnSmallStack(Action run)
    {
        Exception? failure = null;
        Thread thread = new(() => failure = Record.Exception(run), StackSize);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }
}
