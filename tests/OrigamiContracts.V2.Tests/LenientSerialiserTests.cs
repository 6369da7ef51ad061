using System.Buffers;
using System.Text;
using System.Text.Json;
using Xunit;

namespace OrigamiContracts.V2.Tests;

/// <summary>What a serialiser's options allow beside JSON, emitted types are read with too.</summary>
public sealed class LenientSerialiserTests
{
    private const string Json = """
        // A run of a moment.
        { "completed" : /* steps */ 3, // of
          "max":/**/30 , /* "max": 31, */ }
        """;

    private static readonly JsonSerializerOptions Lenient = new() { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    [Fact]
    public void Comments_and_commas_behind_the_last_item_are_passed_over()
    {
        Assert.Equal(new RunSteps { Completed = 3, Max = 30 }, JsonSerializer.Deserialize<RunSteps>(Json, Lenient));
        Assert.Equal(
            [new RunSteps { Completed = 3, Max = 30 }, new RunSteps { Completed = 3, Max = 30 }],
            JsonSerializer.Deserialize<RunSteps[]>($"[{Json},\n{Json},]", Lenient)!);
        Assert.Equal(RunStatus.Running, JsonSerializer.Deserialize<OpenEnum<RunStatus>[]>("""[/* " */"running",]""", Lenient)![0].Known);
    }

    [Fact]
    public void Text_in_pieces_is_read_alike()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(Json);
        var first = new Piece(utf8.AsMemory(0, 40));
        Piece last = first.Append(utf8.AsMemory(40));
        var reader = new Utf8JsonReader(
            new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length),
            new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        Assert.Equal(new RunSteps { Completed = 3, Max = 30 }, JsonSerializer.Deserialize<RunSteps>(ref reader, Lenient));
    }

    [Fact]
    public void A_mistake_is_still_told_by_its_place()
    {
        JsonException exception = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<RunSteps>(Json.Replace("30", "\"x\"", StringComparison.Ordinal), Lenient));

        Assert.Equal(2, exception.LineNumber);
    }

    [Theory]
    [InlineData("""{ "completed": 3, "max": 30, }""")]
    [InlineData("""{ "completed": 3, /**/ "max": 30 }""")]
    public void Nothing_is_passed_over_that_is_not_allowed(string json) =>
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<RunSteps>(json));

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory) => Memory = memory;

        public Piece Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Piece(memory) { RunningIndex = RunningIndex + Memory.Length };
            Next = next;
            return next;
        }
    }
}
