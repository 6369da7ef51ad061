using System.Runtime.CompilerServices;
using System.Text.Json;
using OrigamiContracts.Support;

namespace OrigamiContracts.Generators.Tests.Invariants;

/// <summary>A record as contracts have them, with a member of every type and form that rules know.</summary>
public record Sample
{
    public required string Text { get; init; }

    public required string? NullableText { get; init; }

    public string? OptionalText { get; init; }

    public Optional<string?> MaybeText { get; init; }

    public required bool Flag { get; init; }

    public bool? OptionalFlag { get; init; }

    public Optional<bool?> MaybeFlag { get; init; }

    public required int Count { get; init; }

    public int? OptionalCount { get; init; }

    public Optional<int?> MaybeCount { get; init; }

    public required long Total { get; init; }

    public required long? NullableTotal { get; init; }

    public required double Ratio { get; init; }

    public double? OptionalRatio { get; init; }

    public required float Weight { get; init; }

    public required decimal Price { get; init; }

    public decimal? OptionalPrice { get; init; }

    public required Guid Id { get; init; }

    public required Guid OtherId { get; init; }

    public Guid? OptionalId { get; init; }

    public Optional<Guid?> MaybeId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset? EndedAt { get; init; }

    public Optional<DateTimeOffset?> MaybeAt { get; init; }

    public required DateOnly Day { get; init; }

    public DateOnly? OptionalDay { get; init; }

    public required OpenEnum<Color> Color { get; init; }

    public OpenEnum<Color>? OptionalColor { get; init; }

    public Optional<OpenEnum<Color>?> MaybeColor { get; init; }

    public required Shape Shape { get; init; }

    public Shape? OptionalShape { get; init; }

    public Optional<Shape?> MaybeShape { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public required IReadOnlyList<string>? NullableTags { get; init; }

    public Optional<IReadOnlyList<string>?> MaybeTags { get; init; }

    public required IReadOnlyList<OpenEnum<Color>> Colors { get; init; }

    public required IReadOnlyList<long> Scores { get; init; }

    public required IReadOnlyList<decimal?> Prices { get; init; }

    public required IReadOnlyList<Guid> Ids { get; init; }

    public required IReadOnlyList<DateTimeOffset> Times { get; init; }

    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    public IReadOnlyDictionary<string, string>? OptionalLabels { get; init; }

    public required JsonElement Anything { get; init; }

    public required JsonElement Something { get; init; }

    public JsonElement? OptionalAnything { get; init; }

    public JsonElement? OptionalSomething { get; init; }

    public required Part Part { get; init; }

    public required Part? NullablePart { get; init; }

    public Part? OptionalPart { get; init; }

    public Optional<Part?> MaybePart { get; init; }

    public static Sample FromJson(JsonElement json) => new()
    {
        Text = json.Required("text").GetString()!,
        NullableText = json.Required("nullableText").OrNull(value => value.GetString()!),
        OptionalText = json.Find("optionalText")?.GetString(),
        MaybeText = json.Maybe("maybeText", value => value.OrNull(text => text.GetString()!)),
        Flag = json.Required("flag").GetBoolean(),
        OptionalFlag = json.Find("optionalFlag")?.GetBoolean(),
        MaybeFlag = json.Maybe("maybeFlag", value => value.OrNothing(flag => flag.GetBoolean())),
        Count = (int)json.Required("count").GetDouble(),
        OptionalCount = json.Find("optionalCount")?.GetInt32(),
        MaybeCount = json.Maybe("maybeCount", value => value.OrNothing(count => count.GetInt32())),
        Total = json.Required("total").GetInt64(),
        NullableTotal = json.Required("nullableTotal").OrNothing(total => total.GetInt64()),
        Ratio = json.Required("ratio").GetDouble(),
        OptionalRatio = json.Find("optionalRatio")?.GetDouble(),
        Weight = json.Required("weight").GetSingle(),
        Price = json.Required("price").GetDecimal(),
        OptionalPrice = json.Find("optionalPrice")?.GetDecimal(),
        Id = json.Required("id").GetGuid(),
        OtherId = json.Required("otherId").GetGuid(),
        OptionalId = json.Find("optionalId")?.GetGuid(),
        MaybeId = json.Maybe("maybeId", value => value.OrNothing(id => id.GetGuid())),
        StartedAt = json.Required("startedAt").GetDateTimeOffset(),
        EndedAt = json.Required("endedAt").OrNothing(time => time.GetDateTimeOffset()),
        MaybeAt = json.Maybe("maybeAt", value => value.OrNothing(time => time.GetDateTimeOffset())),
        Day = json.Required("day").ToDay(),
        OptionalDay = json.Find("optionalDay")?.ToDay(),
        Color = json.Required("color").ToColor(),
        OptionalColor = json.Find("optionalColor")?.ToColor(),
        MaybeColor = json.Maybe("maybeColor", value => value.OrNothing(color => color.ToColor())),
        Shape = json.Required("shape").ToShape(),
        OptionalShape = json.Find("optionalShape")?.ToShape(),
        MaybeShape = json.Maybe("maybeShape", value => value.OrNothing(shape => shape.ToShape())),
        Tags = json.Required("tags").ToList(tag => tag.GetString()!),
        NullableTags = json.Required("nullableTags").OrNull(tags => tags.ToList(tag => tag.GetString()!)),
        MaybeTags = json.Maybe("maybeTags", value => value.OrNull(tags => tags.ToList(tag => tag.GetString()!))),
        Colors = json.Required("colors").ToList(color => color.ToColor()),
        Scores = json.Required("scores").ToList(score => score.GetInt64()),
        Prices = json.Required("prices").ToList(price => price.OrNothing(value => value.GetDecimal())),
        Ids = json.Required("ids").ToList(id => id.GetGuid()),
        Times = json.Required("times").ToList(time => time.GetDateTimeOffset()),
        Labels = json.Required("labels").ToMap(),
        OptionalLabels = json.Find("optionalLabels")?.ToMap(),
        Anything = json.Required("anything"),
        Something = json.Required("something"),
        OptionalAnything = json.Find("optionalAnything"),
        OptionalSomething = json.Find("optionalSomething"),
        Part = Part.FromJson(json.Required("part")),
        NullablePart = json.Required("nullablePart").OrNull(Part.FromJson),
        OptionalPart = json.Find("optionalPart") is { } part ? Part.FromJson(part) : null,
        MaybePart = json.Maybe("maybePart", value => value.OrNull(Part.FromJson)),
    };
}

/// <summary>What is nested in <see cref="Sample"/>.</summary>
public record Part
{
    public required string Name { get; init; }

    public required string? Note { get; init; }

    public int? Count { get; init; }

    public Optional<OpenEnum<Color>?> Color { get; init; }

    public Part? Next { get; init; }

    public static Part FromJson(JsonElement json) => new()
    {
        Name = json.Required("name").GetString()!,
        Note = json.Required("note").OrNull(note => note.GetString()!),
        Count = json.Find("count")?.GetInt32(),
        Color = json.Maybe("color", value => value.OrNothing(color => color.ToColor())),
        Next = json.Find("next") is { } next ? FromJson(next) : null,
    };
}

/// <summary>An open enum.</summary>
public enum Color
{
    Red = 1,
    DarkGreen,
    Blue,
}

/// <summary>A closed enum.</summary>
public enum Shape
{
    Round = 1,
    Square,
}

/// <summary>Reads <see cref="Sample"/>.</summary>
internal static class SampleJson
{
    [ModuleInitializer]
    internal static void RegisterTexts()
    {
        EnumTexts<Color>.Register("red", "dark-green", "blue");
        EnumTexts<Shape>.Register("round", "square");
    }

    public static JsonElement Required(this JsonElement json, string name) => json.GetProperty(name);

    public static JsonElement? Find(this JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) ? value : null;

    public static Optional<T> Maybe<T>(this JsonElement json, string name, Func<JsonElement, T> read) =>
        json.Find(name) is { } value ? new Optional<T>(read(value)) : default;

    public static T? OrNull<T>(this JsonElement json, Func<JsonElement, T> read)
        where T : class => json.ValueKind == JsonValueKind.Null ? null : read(json);

    public static T? OrNothing<T>(this JsonElement json, Func<JsonElement, T> read)
        where T : struct => json.ValueKind == JsonValueKind.Null ? null : read(json);

    public static DateOnly ToDay(this JsonElement json) =>
        DateOnly.ParseExact(json.GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static OpenEnum<Color> ToColor(this JsonElement json) => new(json.GetString()!);

    public static Shape ToShape(this JsonElement json) => json.GetString() == "round" ? Shape.Round : Shape.Square;

    public static IReadOnlyList<T> ToList<T>(this JsonElement json, Func<JsonElement, T> read) =>
        [.. json.EnumerateArray().Select(read)];

    public static IReadOnlyDictionary<string, string> ToMap(this JsonElement json) =>
        json.EnumerateObject().ToDictionary(property => property.Name, property => property.Value.GetString()!);
}
