using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace OrigamiContracts.V2.Tests.Unions;

/// <summary>Whatever stands where a union is described is read, and written as it was.</summary>
public sealed class UnionRoundTripTests
{
    private const int Rounds = 1_000;

    [Fact]
    public void A_union_that_describes_everything_keeps_everything() => Check(JsonTexts.Any, static json => IsSame(json, Written<Anything>(json)));

    [Fact]
    public void What_may_be_of_several_alternatives_keeps_the_properties_of_all() => Check(
        JsonTexts.ObjectOf("email", "phone", "hours", "note"),
        static json => IsSame(json, Written<Contact>(json)));

    [Fact]
    public void Any_json_is_read_by_any_union() => Check(
        JsonTexts.Any,
        static json => Keeps<Pet>(json) && Keeps<Animal>(json) && Keeps<AnimalOrBear>(json) && Keeps<Signal>(json) && Keeps<Contact>(json)
            && Keeps<Place>(json) && Keeps<Range>(json) && Keeps<Rows>(json) && Keeps<Shape>(json) && Keeps<Id>(json) && Keeps<Level>(json) && Keeps<PetOrId>(json));

    // Records drop what they do not know. What is left is as it was, and reads as the same value again.
    private static bool Keeps<T>(string json)
        where T : class, IContract<T>, IEquatable<T>
    {
        T value = T.Parse(Encoding.UTF8.GetBytes(json));
        byte[] written = value.ToUtf8Json();
        using var before = JsonDocument.Parse(json);
        using var after = JsonDocument.Parse(written);
        return IsPartOf(after.RootElement, before.RootElement) && written.AsSpan().SequenceEqual(T.Parse(written).ToUtf8Json());
    }

    private static byte[] Written<T>(string json)
        where T : IContract<T> => T.Parse(Encoding.UTF8.GetBytes(json)).ToUtf8Json();

    private static bool IsSame(string json, byte[] written)
    {
        using var before = JsonDocument.Parse(json);
        using var after = JsonDocument.Parse(written);
        return JsonElement.DeepEquals(before.RootElement, after.RootElement);
    }

    private static bool IsPartOf(JsonElement part, JsonElement whole) => (part.ValueKind, whole.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => part.EnumerateObject()
            .All(member => whole.TryGetProperty(member.Name, out JsonElement value) && IsPartOf(member.Value, value)),
        (JsonValueKind.Array, JsonValueKind.Array) => part.GetArrayLength() == whole.GetArrayLength()
            && part.EnumerateArray().Zip(whole.EnumerateArray()).All(static pair => IsPartOf(pair.First, pair.Second)),
        // Members of records are rounded; what is kept as JSON is not.
        (JsonValueKind.Number, JsonValueKind.Number) => JsonElement.DeepEquals(part, whole) || part.GetDouble().Equals(whole.GetDouble()),
        _ => JsonElement.DeepEquals(part, whole),
    };

    private static void Check(Arbitrary<string> texts, Func<string, bool> holds) =>
        Prop.ForAll(texts, holds).Check(Config.QuickThrowOnFailure.WithMaxTest(Rounds).WithEndSize(60));
}
