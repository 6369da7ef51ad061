using FsCheck;
using FsCheck.Fluent;

namespace OrigamiContracts.V2.Tests.Unions;

/// <summary>Makes JSON of any shape, of the names and values that the description of unions speaks of.</summary>
internal static class JsonTexts
{
    private static readonly string[] Names =
    [
        "kind", "name", "lives", "friends", "species", "mane", "type", "a", "email", "phone", "hours", "note", "street", "city", "x", "y",
        "label", "from", "to", "color", "radius", "width", "height", "value", "pet", "pets", "anything", "", "of tomorrow",
    ];

    private static readonly string[] Scalars =
    [
        "null", "true", "false", "0", "1", "2", "-7", "1.0", "2.5", "-0.0", "1e3", "1E-7", "9223372036854775807", "9223372036854775808", "1e400",
        "\"\"", "\"cat\"", "\"dog\"", "\"puppy\"", "\"cow\"", "\"lion\"", "\"Bear\"", "\"panthera-tigris\"", "\"none\"", "\"é€😀\"", "\"\\u0063at\"",
        "\"0f8fad5b-d9cb-469f-a165-70867728950e\"", "\"0F8FAD5B-D9CB-469F-A165-70867728950E\"", "\"2026-06-10T12:34:56Z\"", "\"2026-06-10t12:34:56.10+02:00\"",
        "\"0000-01-01T00:00:00Z\"", "\"2026-06-10\"", "\"2026-02-30\"",
    ];

    /// <summary>Any JSON.</summary>
    public static Arbitrary<string> Any { get; } = Arb.From(Gen.Sized(static size => Json(Math.Min(4, size / 8))));

    /// <summary>An object of some names, with values that are not null.</summary>
    public static Arbitrary<string> ObjectOf(params string[] names) => Arb.From(
        Gen.SubListOf(names).SelectMany(static some => Gen.ArrayOf(Gen.Elements(Scalars[1..]), some.Count), static (some, values) => Object(some, values)));

    private static Gen<string> Json(int depth) => depth == 0
        ? Gen.Elements(Scalars)
        : Gen.Frequency(
            (2, Gen.Elements(Scalars)),
            (1, Gen.ListOf(Json(depth - 1)).Select(static items => $"[{string.Join(",", items.Take(4))}]")),
            (3, Gen.SubListOf(Names).SelectMany(
                some => Gen.ArrayOf(Json(depth - 1), Math.Min(some.Count, 6)),
                static (some, values) => Object(some, values))));

    private static string Object(IEnumerable<string> names, IEnumerable<string> values) =>
        $"{{{string.Join(",", names.Zip(values, static (name, value) => $"\"{name}\":{value}"))}}}";
}
