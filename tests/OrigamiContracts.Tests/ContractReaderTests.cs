using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using OrigamiContracts.Support;
using Xunit;

namespace OrigamiContracts.Tests;

/// <summary>The reader of emitted code reads what System.Text.Json's reads, and refuses what that refuses.</summary>
public sealed class ContractReaderTests
{
    private const int Depth = 70;

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", " ", "\n", "\t", "\r", "\f", "\u00A0", "\"a\"", "\"\"", "\"é𝄞\"", "\"\\u0041\\n\\/\"",
        "\"\\uD800\"", "\"\\x\"", "\"\\u00G0\"", "\"\\u12\"", "\"\u0001\"", "\"", "\\", "\"a text that is longer than a vector\"",
        "\"a text of sixteen\\\" and more\"", "0", "-0", "01", "-", "12", "1.", "1.5", ".5", "1e5", "1E+5", "1e", "1e+", "+1", "1-",
        "true", "false", "null", "tru", "nul", "True", "truely", "//", "NaN", "\uFEFF",
    ];

    [Fact]
    public void Texts_made_of_pieces_are_read_alike()
    {
        Gen<string> texts = Gen.Elements(Pieces).ArrayOf().Select(string.Concat);

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(20_000).WithEndSize(12),
            Prop.ForAll(texts.ToArbitrary(), static text => AssertReadsAlike(Encoding.UTF8.GetBytes(text))));
    }

    [Fact]
    public void Documents_with_one_byte_changed_are_read_alike()
    {
        byte[] document = Encoding.UTF8.GetBytes(
            """{"a":[1,-2.5e3,true,false,null,"text"],"b":{"c":{},"d":[]}, "quoted \" and \u00e9" : "a longer text, é, of more than thirty-two bytes" }""");

        for (int place = 0; place < document.Length; place++)
        {
            foreach (byte changed in (ReadOnlySpan<byte>)[0, (byte)' ', (byte)'"', (byte)'\\', (byte)',', (byte)']', (byte)'}', (byte)'7', 0x1F, 0x7F, 0x80, 0xFF])
            {
                byte[] copy = [.. document];
                copy[place] = changed;
                AssertReadsAlike(copy);
                AssertReadsAlike(document[..place]);
            }
        }
    }

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(Depth)]
    [InlineData(Depth + 1)]
    public void Containers_are_told_apart_however_deep_they_are(int depth)
    {
        string open = string.Concat(Enumerable.Range(0, depth).Select(static level => level % 3 == 0 ? "[" : "{\"x\":"));
        string close = string.Concat(Enumerable.Range(0, depth).Reverse().Select(static level => level % 3 == 0 ? "]" : "}"));

        AssertReadsAlike(Encoding.UTF8.GetBytes($"{open}1{close}"));
        AssertReadsAlike(Encoding.UTF8.GetBytes($"{open}1{close.Replace(']', '}')}"));
    }

    // However a name is spelt and spaced, expected or not.
    [Fact]
    public void Properties_are_those_that_tokens_tell()
    {
        string[] pieces = [.. Pieces, "{", "}", ",", "\"a\":", "\"a\" :1", "\"bcdefgh\":", "\"bcdefgh\":2", "\"a name of more than two words\":[]", "\"\\u0061\":3", "\"é\":4", "\"q\\\"\":5"];
        Gen<string> texts = Gen.Elements(pieces).ArrayOf().Select(static parts => "{" + string.Concat(parts));

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(20_000).WithEndSize(12),
            Prop.ForAll(texts.ToArbitrary(), static text => AssertPropertiesAlike(Encoding.UTF8.GetBytes(text))));
        AssertPropertiesAlike(Encoding.UTF8.GetBytes("""{"a":1,"bcdefgh": 2 , "a name of more than two words":{"a":[]},"é":4,"q\\\"":5,"other":6,"a":7}"""));
    }

    [Fact]
    public void A_copy_goes_its_own_way()
    {
        byte[] json = Encoding.UTF8.GetBytes("""{"a":[[1,2],{"b":3}],"c":4}""");
        var reader = new ContractReader(json);
        reader.Read();
        reader.Read();
        ContractReader copy = reader;
        copy.Skip();

        Assert.Equal(JsonTokenType.EndArray, copy.TokenType);
        Assert.Equal(JsonTokenType.PropertyName, reader.TokenType);
        copy.Read();
        reader.Skip();
        reader.Read();
        Assert.Equal("c", reader.GetString());
        Assert.Equal("c", copy.GetString());
    }

    private static void AssertReadsAlike(byte[] text)
    {
        (List<Token> expected, string? expectedError) = ReadByPeer(text);
        (List<Token> actual, string? actualError) = ReadByOurs(text);

        Assert.Equal(expectedError, actualError);
        // What follows a number is looked at one token later.
        if (actualError is not null && actual.Count == expected.Count + 1 && actual[^1].Type == JsonTokenType.Number)
        {
            actual.RemoveAt(actual.Count - 1);
        }

        Assert.Equal(expected, actual);
    }

    private static void AssertPropertiesAlike(byte[] text)
    {
        string[] names = ["a", "bcdefgh", "a name of more than two words", "é", "q\""];
        (List<string> byTokens, string? tokensError) = PropertiesOf(text, (ref reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName
            ? $"{Array.IndexOf(names, JsonText.Decode(in reader))}"
            : null);
        var table = new TextTable(names);
        int next = 0;
        (List<string> actual, string? error) = PropertiesOf(text, (ref reader) => reader.ReadProperty(table, ref next, out int name) ? $"{name}" : null);

        Assert.Equal((tokensError, string.Join(' ', byTokens)), (error, string.Join(' ', actual)));

        int nextMember = 0;
        (List<string> members, string? membersError) = PropertiesOf(text, (ref reader) => reader.ReadMember(table, ref nextMember, out int name)
            ? name < 0 ? "-1" : $"{name} named at {reader.NameStartIndex}"
            : null);
        (List<string> membersByTokens, string? membersTokensError) = PropertiesOf(text, (ref reader) =>
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
            {
                return null;
            }

            int name = Array.IndexOf(names, JsonText.Decode(in reader));
            int start = reader.TokenStartIndex;
            if (name < 0)
            {
                return "-1";
            }

            reader.Read();
            return $"{name} named at {start}";
        });

        Assert.Equal((membersTokensError, string.Join(' ', membersByTokens)), (membersError, string.Join(' ', members)));
    }

    private static (List<string> Properties, string? Error) PropertiesOf(byte[] text, NextProperty next)
    {
        List<string> properties = [];
        var reader = new ContractReader(text, Depth);
        try
        {
            reader.Read();
            while (next(ref reader) is { } name)
            {
                properties.Add($"{name} at {reader.TokenStartIndex} {Convert.ToHexString(reader.ValueSpan)}");
                reader.Skip();
            }

            reader.Read();
            return (properties, null);
        }
        catch (JsonException exception)
        {
            return (properties, exception.Message);
        }
    }

    private static (List<Token> Tokens, string? Error) ReadByPeer(byte[] text)
    {
        List<Token> tokens = [];
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = Depth });
        try
        {
            while (reader.Read())
            {
                tokens.Add(new Token(reader.TokenType, reader.TokenStartIndex, Convert.ToHexString(reader.ValueSpan), reader.ValueIsEscaped));
            }

            return (tokens, null);
        }
        catch (JsonException exception)
        {
            return (tokens, exception.Message);
        }
    }

    private static (List<Token> Tokens, string? Error) ReadByOurs(byte[] text)
    {
        List<Token> tokens = [];
        var reader = new ContractReader(text, Depth);
        try
        {
            while (reader.Read())
            {
                tokens.Add(new Token(reader.TokenType, reader.TokenStartIndex, Convert.ToHexString(reader.ValueSpan), reader.ValueIsEscaped));
            }

            return (tokens, null);
        }
        catch (JsonException exception)
        {
            return (tokens, exception.Message);
        }
    }

    private delegate string? NextProperty(ref ContractReader reader);

    private sealed record Token(JsonTokenType Type, long Start, string Value, bool IsEscaped);
}
