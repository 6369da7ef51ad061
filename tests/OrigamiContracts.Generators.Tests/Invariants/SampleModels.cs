using OrigamiContracts.Generators.Invariants;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Tests.Invariants;

/// <summary>The models of <see cref="Sample"/> and of what is in it.</summary>
internal static class SampleModels
{
    public const string Namespace = "OrigamiContracts.Generators.Tests.Invariants";

    private static readonly TypeRef Json = new(TypeKind.Json);
    private static readonly TypeRef Text = new(TypeKind.String);
    private static readonly TypeRef Flag = new(TypeKind.Boolean);
    private static readonly TypeRef Int32 = new(TypeKind.Int32);
    private static readonly TypeRef Int64 = new(TypeKind.Int64);
    private static readonly TypeRef Double = new(TypeKind.Double);
    private static readonly TypeRef Decimal = new(TypeKind.Decimal);
    private static readonly TypeRef Uuid = new(TypeKind.Uuid);
    private static readonly TypeRef Instant = new(TypeKind.DateTime);
    private static readonly TypeRef Day = new(TypeKind.Date);
    private static readonly TypeRef Color = new(TypeKind.OpenEnum, Name: "Color");
    private static readonly TypeRef Shape = new(TypeKind.ClosedEnum, Name: "Shape");
    private static readonly TypeRef Part = new(TypeKind.Record, Name: "Part");
    private static readonly TypeRef Texts = ListOf(Text);
    private static readonly TypeRef Labels = new(TypeKind.Map, Element: Text);

    public static readonly RecordModel Sample = Models.Record(
        "Sample",
        Models.Required("text", Text),
        Models.Required("nullableText", OrNull(Text)),
        Models.Optional("optionalText", Text),
        Models.Optional("maybeText", OrNull(Text)),
        Models.Required("flag", Flag),
        Models.Optional("optionalFlag", Flag),
        Models.Optional("maybeFlag", OrNull(Flag)),
        Models.Required("count", Int32),
        Models.Optional("optionalCount", Int32),
        Models.Optional("maybeCount", OrNull(Int32)),
        Models.Required("total", Int64),
        Models.Required("nullableTotal", OrNull(Int64)),
        Models.Required("ratio", Double),
        Models.Optional("optionalRatio", Double),
        Models.Required("weight", new TypeRef(TypeKind.Single)),
        Models.Required("price", Decimal),
        Models.Optional("optionalPrice", Decimal),
        Models.Required("id", Uuid),
        Models.Required("otherId", Uuid),
        Models.Optional("optionalId", Uuid),
        Models.Optional("maybeId", OrNull(Uuid)),
        Models.Required("startedAt", Instant),
        Models.Required("endedAt", OrNull(Instant)),
        Models.Optional("maybeAt", OrNull(Instant)),
        Models.Required("day", Day),
        Models.Optional("optionalDay", Day),
        Models.Required("color", Color),
        Models.Optional("optionalColor", Color),
        Models.Optional("maybeColor", OrNull(Color)),
        Models.Required("shape", Shape),
        Models.Optional("optionalShape", Shape),
        Models.Optional("maybeShape", OrNull(Shape)),
        Models.Required("tags", Texts),
        Models.Required("nullableTags", OrNull(Texts)),
        Models.Optional("maybeTags", OrNull(Texts)),
        Models.Required("colors", ListOf(Color)),
        Models.Required("scores", ListOf(Int64)),
        Models.Required("prices", ListOf(OrNull(Decimal))),
        Models.Required("ids", ListOf(Uuid)),
        Models.Required("times", ListOf(Instant)),
        Models.Required("labels", Labels),
        Models.Optional("optionalLabels", Labels),
        Models.Required("anything", OrNull(Json)),
        Models.Required("something", Json),
        Models.Optional("optionalAnything", OrNull(Json)),
        Models.Optional("optionalSomething", Json),
        Models.Required("part", Part),
        Models.Required("nullablePart", OrNull(Part)),
        Models.Optional("optionalPart", Part),
        Models.Optional("maybePart", OrNull(Part)));

    private static readonly TypeModel[] Types =
    [
        Sample,
        Models.Record(
            "Part",
            Models.Required("name", Text),
            Models.Required("note", OrNull(Text)),
            Models.Optional("count", Int32),
            Models.Optional("color", OrNull(Color)),
            Models.Optional("next", Part)),
        Models.Enum("Color", ("red", "Red"), ("dark-green", "DarkGreen"), ("blue", "Blue")),
        Models.Enum("Shape", ("round", "Round"), ("square", "Square")),
    ];

    public static CelResult Compile(string rule) => Models.Compile(Sample, rule, Types);

    public static CelExpression Condition(string rule)
    {
        CelResult result = Compile(rule);
        return result.Condition ?? throw new ArgumentException($"{rule}: {string.Join("; ", result.Errors)}", nameof(rule));
    }

    private static TypeRef OrNull(TypeRef type) => type with { IsNullable = true };

    private static TypeRef ListOf(TypeRef element) => new(TypeKind.List, Element: element);
}
