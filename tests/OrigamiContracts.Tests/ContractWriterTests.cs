using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using FsCheck;
using FsCheck.Fluent;
using OrigamiContracts.Support;
using Xunit;

namespace OrigamiContracts.Tests;

/// <summary>The writer of emitted code writes what System.Text.Json's writes, byte for byte.</summary>
public sealed class ContractWriterTests
{
    private static readonly JsonSerializerOptions[] SerializerOptions =
    [
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping },
        new() { Encoder = null },
        new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.Cyrillic) },
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, NewLine = "\n" },
        new() { Encoder = null, WriteIndented = true, NewLine = "\r\n", IndentSize = 3 },
    ];

    private static readonly string[] Pieces =
    [
        "a", "seven c", "eight ch", "nine char", "exactly sixteen!", "more than sixteen characters", new('x', 300), " ", "~",
        "\"", "\\", "/", "\0", "\b", "\t", "\n", "\v", "\f", "\r", "\u001F", "\u007F", "\u0080", "\u00A0", "\u00AD", "é", "ÿ", "Ā", "Ж", "語",
        "\u2028", "\u2029", "\uFEFF", "\uFFFD", "\uFFFE", "\uFFFF", "\uE000", "\uFDD0", "\u0378", "\uD83D\uDE00", "\uD834\uDD1E", "\uDBFF\uDFFF",
        "\uD800", "\uDBFF", "\uDC00", "\uDFFF", "<", ">", "&", "'", "+", "`", new('ж', 200), string.Concat(Enumerable.Repeat("\uD83D\uDE00", 100)),
    ];

    private static readonly Gen<string> Texts = Gen.Elements(Pieces).ArrayOf().Select(string.Concat);

    private static readonly Gen<double> Doubles = Gen.OneOf(
        Integers().Select(BitConverter.Int64BitsToDouble),
        Integers().Select(static number => number / 1_000.0),
        Gen.Choose(-1_000_000, 1_000_000).Select(static number => number / 1_000.0),
        Gen.Choose(-1_000_000, 1_000_000).Select(static number => number / 10_000.0),
        Gen.Choose(-30, 30).Select(static exponent => Math.Pow(10, exponent)),
        Gen.Elements(0.0, -0.0, 1e15, 1e12, 999_999_999_999.999, 999_999_999_999.9999, double.Epsilon, double.MaxValue, double.MinValue));

    private static readonly JsonElement[] Elements = Array.ConvertAll(
        (string[])
        [
            "null", "true", " [ 1 , -0.0e1, 100000000000000000000000000000 ] ", """{"a" : {}, "b\n\"\\\/": [[], "x\ty"], "é" : "é\r"}""", "\"plain text\"", "\"<\u007F\u00A0\uD83D\uDE00>\"",
            "\"\\uD83D\"", """{"\uD83D":[ 1 ]}""", """{"\u0041" : {"b" : ["\u00e9"]}}""", "[1,/* two */2,]",
        ],
        static text => JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }).RootElement);

    [Fact]
    public void Values_of_all_kinds_are_written_alike() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(5_000).WithEndSize(12),
        Prop.ForAll(Values(depth: 3).ToArbitrary(), static value => AssertWrittenAlike(value)));

    [Fact]
    public void Strings_are_written_alike_wherever_they_are_special()
    {
        foreach (string special in Pieces)
        {
            for (int length = 0; length <= 35; length++)
            {
                AssertWrittenAlike(Text(new string('a', length) + special));
                AssertWrittenAlike(Text(special + new string('a', length)));
            }

            // Where the memory ends that writing begins with, and where pieces of it do.
            for (int length = 4_070; length <= 4_100; length++)
            {
                AssertWrittenAlike(Text(new string('a', length) + special + "b"));
            }

            for (int length = 240; length <= 260; length++)
            {
                AssertWrittenAlike(Text("é" + new string('a', length) + special + "b"));
            }
        }
    }

    [Fact]
    public void Every_character_is_written_alike()
    {
        for (int unit = 0; unit <= char.MaxValue; unit += 16)
        {
            AssertWrittenAlike(Text(string.Concat(Enumerable.Range(unit, 16).Select(static one => $"{(char)one} "))));
        }
    }

    [Fact]
    public void Texts_that_grow_are_written_alike()
    {
        for (int length = 1; length <= 3_000_000; length *= 3)
        {
            AssertWrittenAlike(List([.. Enumerable.Repeat(Text("a text of some length"), length / 20), Text(new string('ж', length))]));
        }
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00+00:00", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999+14:00", "9999-12-31T23:59:59.9999999+14:00")]
    [InlineData("2026-06-10T12:34:56.5000000+05:30", "2026-06-10T12:34:56.5+05:30")]
    [InlineData("2026-06-10T12:34:56.0000001-00:30", "2026-06-10T12:34:56.0000001-00:30")]
    public void Timestamps_have_no_more_digits_than_needed(string value, string expected)
    {
        DateTimeOffset instant = DateTimeOffset.Parse(value, CultureInfo.InvariantCulture);

        Assert.Equal($"\"{expected}\"", Encoding.UTF8.GetString(Timestamp(instant).ToUtf8Json()));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_number_that_is_not_finite_is_refused(double number)
    {
        Assert.Throws<JsonException>(() => Number(number).ToUtf8Json());
        Assert.Throws<JsonException>(() => Number((float)number).ToUtf8Json());
    }

    [Fact]
    public void A_number_that_is_no_member_of_its_enum_is_refused() =>
        Assert.Throws<JsonException>(static () => new WrittenValue("7", static ours => ours.WriteClosedEnum((Colour)7), static _ => { }).ToUtf8Json());

    [Fact]
    public void Nesting_has_the_limit_of_the_peer()
    {
        Assert.Equal(2_001, Nested(1_000).ToUtf8Json().Length);
        Assert.Throws<InvalidOperationException>(static () => Nested(1_001).ToUtf8Json());
        foreach (bool indented in (bool[])[true, false])
        {
            JsonSerializerOptions options = new() { MaxDepth = 10, WriteIndented = indented };
            Assert.NotEmpty(JsonSerializer.Serialize(Nested(10), options));
            Assert.NotEmpty(JsonSerializer.Serialize(new[] { Nested(9) }, options));
            Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(Nested(11), options));
            Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(new[] { Nested(10) }, options));
        }
    }

    [Fact]
    public void A_value_that_fails_to_be_written_leaves_nothing_behind()
    {
        Assert.Throws<JsonException>(static () => List([Text("begun"), Number(double.NaN)]).ToUtf8Json());

        Assert.Equal("[]"u8, List([]).ToUtf8Json());
    }

    [Fact]
    public void A_value_can_be_written_while_another_one_is()
    {
        WrittenValue inner = Text("inner");
        WrittenValue outer = new("outer", ours => ours.WriteString(Encoding.UTF8.GetString(inner.ToUtf8Json())), static _ => { });

        Assert.Equal("""["\"inner\"","inner"]"""u8, List([outer, inner]).ToUtf8Json());
    }

    private static void AssertWrittenAlike(WrittenValue value)
    {
        AssertSame(value.ByPeer(new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), value.ToUtf8Json());
        foreach (JsonSerializerOptions options in SerializerOptions)
        {
            byte[] expected = value.ByPeer(new JsonWriterOptions { Encoder = options.Encoder, Indented = options.WriteIndented, NewLine = options.NewLine, IndentSize = options.IndentSize });
            byte[] actual = JsonSerializer.SerializeToUtf8Bytes(value, options);
            if (options.WriteIndented)
            {
                // U+FFFD that stands for half a surrogate pair may be spelt either way.
                expected = WithoutSpelling(expected);
                actual = WithoutSpelling(actual);
            }

            AssertSame(expected, actual);
        }
    }

    private static byte[] WithoutSpelling(byte[] json) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json).Replace(@"\uFFFD", "\uFFFD", StringComparison.Ordinal));

    private static void AssertSame(byte[] expected, byte[] actual)
    {
        // Comparing first, since xunit compares byte by byte.
        if (!expected.AsSpan().SequenceEqual(actual))
        {
            Assert.Equal(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(actual));
        }
    }

    private static Gen<WrittenValue> Values(int depth)
    {
        Gen<WrittenValue> scalars = Gen.OneOf(
            Texts.Select(Text),
            Integers().Select(Number),
            Gen.Choose(-1_000, 1_000).Select(static number => Number((long)number)),
            Doubles.Where(double.IsFinite).Select(Number),
            Doubles.Select(static number => (float)number).Where(float.IsFinite).Select(Number),
            Integers().SelectMany(static bits => Gen.Choose(0, 28).Select(scale => Number(new decimal((int)bits, (int)(bits >> 32), (int)(bits >> 16), bits < 0, (byte)scale)))),
            Integers().Two().Select(static pair => Uuid(new Guid([.. BitConverter.GetBytes(pair.Item1), .. BitConverter.GetBytes(pair.Item2)]))),
            Integers().SelectMany(static ticks => Gen.Choose(-14 * 60, 14 * 60).Select(offset => Timestamp(InstantOf(ticks, offset)))),
            Integers().Select(static ticks => Date(DateOnly.FromDateTime(InstantOf(ticks, 0).DateTime))),
            Gen.Elements(Elements).Select(Element),
            Gen.Elements(Words()));
        return depth == 0
            ? scalars
            : Gen.Frequency(
                (3, scalars),
                (1, Values(depth - 1).ArrayOf().Select(List)),
                (1, Texts.SelectMany(name => Values(depth - 1).Select(value => KeyValuePair.Create(name, value))).ArrayOf().Select(Map)));
    }

    private static WrittenValue[] Words() =>
    [
        new("null", static ours => ours.WriteNull(), static peers => peers.WriteNullValue()),
        new("no text", static ours => ours.WriteString(null), static peers => peers.WriteStringValue((string?)null)),
        new("true", static ours => ours.WriteBoolean(true), static peers => peers.WriteBooleanValue(true)),
        new("false", static ours => ours.WriteBoolean(false), static peers => peers.WriteBooleanValue(false)),
        new("red", static ours => ours.WriteClosedEnum(Colour.Red), static peers => peers.WriteStringValue("red")),
        new("dark-blue", static ours => ours.WriteOpenEnum<Colour>(Colour.DarkBlue), static peers => peers.WriteStringValue("dark-blue")),
        new("<mauve>", static ours => ours.WriteOpenEnum(new OpenEnum<Colour>("<mauve>")), static peers => peers.WriteStringValue("<mauve>")),
        new("known names", WriteKnownNames, static peers =>
        {
            peers.WriteStartObject();
            peers.WriteNull("name");
            peers.WriteNull("it's <a> longer name & more");
            peers.WriteEndObject();
        }),
    ];

    private static void WriteKnownNames(ContractWriter ours)
    {
        ours.WriteStartObject();
        ours.WriteName("\"name\":"u8);
        ours.WriteNull();
        ours.WriteName("\"it's <a> longer name & more\":"u8);
        ours.WriteNull();
        ours.WriteEndObject();
    }

    private static WrittenValue Text(string text) => new(text, ours => ours.WriteString(text), peers => peers.WriteStringValue(text));

    private static WrittenValue Number(long number) => new($"{number}", ours => ours.WriteNumber(number), peers => peers.WriteNumberValue(number));

    private static WrittenValue Number(double number) => new($"{number:R}", ours => ours.WriteNumber(number), peers => peers.WriteNumberValue(number));

    private static WrittenValue Number(float number) => new($"{number:R} (float)", ours => ours.WriteNumber(number), peers => peers.WriteNumberValue(number));

    private static WrittenValue Number(decimal number) => new($"{number}", ours => ours.WriteNumber(number), peers => peers.WriteNumberValue(number));

    private static WrittenValue Uuid(Guid uuid) => new($"{uuid}", ours => ours.WriteUuid(uuid, default, 0), peers => peers.WriteStringValue(uuid));

    private static WrittenValue Date(DateOnly date) => new(
        $"{date:O}",
        ours => ours.WriteDate(date),
        peers => peers.WriteStringValue(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    private static WrittenValue Timestamp(DateTimeOffset instant)
    {
        string form = instant.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";
        return new($"{instant:O}", ours => ours.WriteDateTime(instant, default, 0), peers => peers.WriteStringValue(instant.ToString(form, CultureInfo.InvariantCulture)));
    }

    // A surrogate that stands alone can only be written as it came.
    private static WrittenValue Element(JsonElement element) => new(
        element.GetRawText(),
        ours => ours.WriteElement(element),
        peers =>
        {
            if (element.GetRawText().Contains("\\u", StringComparison.Ordinal))
            {
                peers.WriteRawValue(element.GetRawText(), skipInputValidation: true);
            }
            else
            {
                element.WriteTo(peers);
            }
        });

    private static WrittenValue List(WrittenValue[] items) => new(
        $"[{string.Join<WrittenValue>(", ", items)}]",
        ours =>
        {
            ours.WriteStartArray();
            Array.ForEach(items, item => item.Ours(ours));
            ours.WriteEndArray();
        },
        peers =>
        {
            peers.WriteStartArray();
            Array.ForEach(items, item => item.Peers(peers));
            peers.WriteEndArray();
        });

    private static WrittenValue Map(KeyValuePair<string, WrittenValue>[] properties) => new(
        $"{{{string.Join(", ", properties)}}}",
        ours =>
        {
            ours.WriteStartObject();
            foreach ((string name, WrittenValue value) in properties)
            {
                ours.WriteName(name);
                value.Ours(ours);
            }

            ours.WriteEndObject();
        },
        peers =>
        {
            peers.WriteStartObject();
            foreach ((string name, WrittenValue value) in properties)
            {
                peers.WritePropertyName(name);
                value.Peers(peers);
            }

            peers.WriteEndObject();
        });

    private static WrittenValue Nested(int depth) => Enumerable.Range(0, depth).Aggregate(Number(1L), static (value, _) => List([value]));

    private static Gen<long> Integers() => Gen.Choose(int.MinValue, int.MaxValue).Two()
        .SelectMany(static halves => Gen.Choose(0, 63).Select(shift => (((long)halves.Item1 << 32) | (uint)halves.Item2) >> shift));

    private static DateTimeOffset InstantOf(long ticks, int offsetMinutes)
    {
        long range = DateTime.MaxValue.Ticks - (2 * TimeSpan.TicksPerDay);
        var utc = new DateTimeOffset(TimeSpan.TicksPerDay + (Math.Abs(ticks / 2) % range), TimeSpan.Zero);
        return utc.ToOffset(TimeSpan.FromMinutes(offsetMinutes));
    }
}
