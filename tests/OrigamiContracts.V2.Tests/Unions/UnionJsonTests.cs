using System.Buffers;
using System.Text;
using System.Text.Json;
using Xunit;

namespace OrigamiContracts.V2.Tests.Unions;

/// <summary>Unions are read from whatever reader there is, in bounded time, and without waste.</summary>
public sealed class UnionJsonTests
{
    private const string Json =
        """
        {"pet":{"name":"\u0041","kind":"dog","friends":[{"kind":"cat","name":"x"},{"kind":"cow"}]},"pets":[{"kind":"cat","name":"y"}],
         "anything":{"name":"n","value":[{"name":1,"b":"2026-06-10T12:34:56.000Z"}],"k":"0F8FAD5B-D9CB-469F-A165-70867728950E"},"shape":{"color":"c","radius":1},"more":[null,"0F8FAD5B-D9CB-469F-A165-70867728950E"]}
        """;

    private static readonly JsonSerializerOptions WithoutReflection = new() { TypeInfoResolver = Unions.JsonResolver };

    private static readonly JsonSerializerOptions ByteByByte = new() { DefaultBufferSize = 1 };

    private static readonly byte[] Utf8 = Encoding.UTF8.GetBytes(Json);

    [Fact]
    public void The_serializer_reads_and_writes_unions()
    {
        foreach (JsonSerializerOptions options in (JsonSerializerOptions[])[JsonSerializerOptions.Default, WithoutReflection])
        {
            Pet pet = JsonSerializer.Deserialize<Pet>("""{"kind":"cat","name":"x"}""", options)!;
            Assert.Equal(PetCase.Cat, pet.Case);
            Assert.Equal("""{"kind":"cat","name":"x"}""", JsonSerializer.Serialize(pet, options));
            Assert.Null(JsonSerializer.Deserialize<Pet>("null", options));
            AssertSame(JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize<Holder>(Json, options), options));
        }
    }

    [Fact]
    public async Task A_value_that_comes_in_pieces_is_read_as_a_whole()
    {
        using var stream = new MemoryStream(Utf8);
        Holder holder = (await JsonSerializer.DeserializeAsync<Holder>(stream, ByteByByte, TestContext.Current.CancellationToken))!;

        AssertSame(holder.ToUtf8Json());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    public void A_value_that_lies_in_pieces_is_read_as_a_whole(int size)
    {
        var reader = new Utf8JsonReader(Pieces(Utf8, size));
        Holder holder = JsonSerializer.Deserialize<Holder>(ref reader)!;

        AssertSame(holder.ToUtf8Json());
    }

    [Fact]
    public void Reading_a_union_takes_no_more_than_reading_its_case()
    {
        byte[] cat = Encoding.UTF8.GetBytes("""{"lives":9,"name":"Tom","kind":"cat","extra":{"kind":[1,2,3]}}""");
        byte[] place = Encoding.UTF8.GetBytes("""{"street":"s","city":"c"}""");

        Assert.InRange(Allocated(cat, static utf8 => Pet.Parse(utf8)) - Allocated(cat, static utf8 => Cat.Parse(utf8)), 0, SizeOfUnion);
        Assert.InRange(Allocated(place, static utf8 => Place.Parse(utf8)) - Allocated(place, static utf8 => PlaceAddress.Parse(utf8)), 0, SizeOfUnion);
        Assert.InRange(Allocated("5"u8.ToArray(), static utf8 => Id.Parse(utf8)), 0, SizeOfUnion);
    }

    // Each alternative of each alternative is tried at each level, if nobody stops it.
    [Fact]
    public void Alternatives_in_alternatives_are_read_in_bounded_time()
    {
        string json = "1";
        for (int i = 0; i < 60; i++)
        {
            json = $$"""{"name":"n","value":{{json}}}""";
        }

        byte[] utf8 = Encoding.UTF8.GetBytes(json);

        AssertSame(json, Anything.Parse(utf8).ToUtf8Json());
    }

    [Fact]
    public void Nesting_ends_where_the_reader_ends_it()
    {
        string json = new string('[', 100) + new string(']', 100);

        Assert.ThrowsAny<JsonException>(() => Anything.Parse(Encoding.UTF8.GetBytes(json)));
    }

    [Theory]
    [InlineData("""{"kind":"cat","name":"x" """)]
    [InlineData("""{"kind":"cat","name":}""")]
    [InlineData("")]
    [InlineData("{}{}")]
    public void What_is_no_json_is_not_read(string text) =>
        Assert.ThrowsAny<JsonException>(() => Pet.Parse(Encoding.UTF8.GetBytes(text)));

    // Case, object, the JSON of what no case fits (a document and an index), and a value of 64 bits.
    private const long SizeOfUnion = 64;

    private static long Allocated(byte[] utf8, Func<byte[], object> read)
    {
        for (int i = 0; i < 100; i++)
        {
            read(utf8);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        read(utf8);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void AssertSame(byte[] written) => AssertSame(Json, written);

    private static void AssertSame(string read, byte[] written)
    {
        using var before = JsonDocument.Parse(read);
        using var after = JsonDocument.Parse(written);
        Assert.True(JsonElement.DeepEquals(before.RootElement, after.RootElement), $"read:\n{read}\nwritten:\n{Encoding.UTF8.GetString(written)}");
    }

    private static ReadOnlySequence<byte> Pieces(byte[] utf8, int size)
    {
        var first = new Piece(utf8.AsMemory(0, size), 0);
        Piece last = first;
        for (int at = size; at < utf8.Length; at += size)
        {
            last = last.Append(utf8.AsMemory(at, Math.Min(size, utf8.Length - at)));
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, long index)
        {
            Memory = memory;
            RunningIndex = index;
        }

        public Piece Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Piece(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
