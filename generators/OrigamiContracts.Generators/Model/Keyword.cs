using OrigamiContracts.Generators.Patterns;

namespace OrigamiContracts.Generators.Model;

/// <summary>One keyword of a schema, in JSON Schema 2020-12's meaning whatever the description's dialect is.</summary>
/// <param name="Location">Where the keyword stands in the description: a JSON Pointer.</param>
internal abstract record Keyword(string Location)
{
    /// <summary>The types of values the keyword says anything about.</summary>
    public virtual JsonTypes AppliesTo => JsonTypes.Any;

    /// <summary>The schemas that the keyword applies to the value or to parts of it.</summary>
    public virtual IEnumerable<SchemaKey> Subschemas => [];
}

/// <summary><c>type</c>.</summary>
internal sealed record TypeKeyword(JsonTypes Types, string Location) : Keyword(Location);

/// <summary><c>enum</c>.</summary>
/// <param name="Values">The listed values as JSON texts.</param>
internal sealed record EnumKeyword(EquatableArray<JsonText> Values, string Location) : Keyword(Location);

/// <summary><c>const</c>.</summary>
internal sealed record ConstKeyword(JsonText Value, string Location) : Keyword(Location);

/// <summary>The schema <c>false</c>.</summary>
internal sealed record FalseKeyword(string Location) : Keyword(Location);

/// <summary><c>minLength</c>.</summary>
internal sealed record MinLengthKeyword(long Limit, string Location) : Keyword(Location)
{
    public override JsonTypes AppliesTo => JsonTypes.String;
}

/// <summary><c>maxLength</c>.</summary>
internal sealed record MaxLengthKeyword(long Limit, string Location) : Keyword(Location)
{
    public override JsonTypes AppliesTo => JsonTypes.String;
}

/// <summary><c>pattern</c>.</summary>
/// <param name="Source">The pattern as the description writes it.</param>
/// <param name="Translated">The pattern in .NET's syntax.</param>
internal sealed record PatternKeyword(string Source, TranslatedPattern Translated, string Location) : Keyword(Location)
{
    public override JsonTypes AppliesTo => JsonTypes.String;
}

/// <summary><c>format</c>.</summary>
/// <param name="Format">The format's name.</param>
/// <param name="IsAsserted">Whether values have to be of the format; else it is an annotation. Only a known format is asserted.</param>
internal sealed record FormatKeyword(string Format, bool IsAsserted, string Location) : Keyword(Location)
{
    public override JsonTypes AppliesTo => IsAsserted ? KnownFormats.AppliesTo(Format) : JsonTypes.None;
}

/// <summary><c>minimum</c>, <c>maximum</c>, <c>exclusiveMinimum</c> or <c>exclusiveMaximum</c>.</summary>
/// <param name="Name">Which of them.</param>
/// <param name="Limit">The bound as a JSON number.</param>
internal sealed record BoundKeyword(string Name, string Limit, string Location) : Keyword(Location)
{
    public override JsonTypes AppliesTo => JsonTypes.Number;
}

/// <summary><c>multipleOf</c>.</summary>
/// <param name="Divisor">The divisor as a JSON number greater than zero.</param>
internal sealed record MultipleOfKeyword(string Divisor, string Location) : Keyword(Location)
{
    public override JsonTypes AppliesTo => JsonTypes.Number;
}

/// <summary><c>items</c>.</summary>
internal sealed record ItemsKeyword(SchemaKey Items, string Location) : Keyword(Location)
{
    public override JsonTypes AppliesTo => JsonTypes.Array;

    public override IEnumerable<SchemaKey> Subschemas => [Items];
}

/// <summary><c>minItems</c>.</summary>
internal sealed record MinItemsKeyword(long Limit, string Location) : Keyword(Location)
{
    public override JsonTypes AppliesTo => JsonTypes.Array;
}

/// <summary><c>maxItems</c>.</summary>
internal sealed record MaxItemsKeyword(long Limit, string Location) : Keyword(Location)
{
    public override JsonTypes AppliesTo => JsonTypes.Array;
}

/// <summary><c>uniqueItems</c> with the value <c>true</c>.</summary>
internal sealed record UniqueItemsKeyword(string Location) : Keyword(Location)
{
    public override JsonTypes AppliesTo => JsonTypes.Array;
}

/// <summary>One property of <c>properties</c>.</summary>
/// <param name="Name">The property's name in JSON.</param>
/// <param name="Schema">The schema of its value.</param>
/// <param name="Location">Where the property's own schema stands, before references are followed.</param>
internal sealed record PropertyKeyword(string Name, SchemaKey Schema, string Location) : Keyword(Location)
{
    public override JsonTypes AppliesTo => JsonTypes.Object;

    public override IEnumerable<SchemaKey> Subschemas => [Schema];
}

/// <summary><c>additionalProperties</c>, for every name that no <see cref="PropertyKeyword"/> of the schema has.</summary>
internal sealed record AdditionalPropertiesKeyword(SchemaKey Schema, string Location) : Keyword(Location)
{
    public override JsonTypes AppliesTo => JsonTypes.Object;

    public override IEnumerable<SchemaKey> Subschemas => [Schema];
}

/// <summary>One name of <c>required</c>.</summary>
internal sealed record RequiredKeyword(string Name, string Location) : Keyword(Location)
{
    public override JsonTypes AppliesTo => JsonTypes.Object;
}

/// <summary><c>minProperties</c>.</summary>
internal sealed record MinPropertiesKeyword(long Limit, string Location) : Keyword(Location)
{
    public override JsonTypes AppliesTo => JsonTypes.Object;
}

/// <summary><c>maxProperties</c>.</summary>
internal sealed record MaxPropertiesKeyword(long Limit, string Location) : Keyword(Location)
{
    public override JsonTypes AppliesTo => JsonTypes.Object;
}

/// <summary><c>anyOf</c>.</summary>
internal sealed record AnyOfKeyword(EquatableArray<SchemaKey> Alternatives, string Location) : Keyword(Location)
{
    public override IEnumerable<SchemaKey> Subschemas => Alternatives;
}

/// <summary><c>oneOf</c>.</summary>
internal sealed record OneOfKeyword(EquatableArray<SchemaKey> Alternatives, string Location) : Keyword(Location)
{
    public override IEnumerable<SchemaKey> Subschemas => Alternatives;
}

/// <summary><c>not</c>.</summary>
internal sealed record NotKeyword(SchemaKey Schema, string Location) : Keyword(Location)
{
    public override IEnumerable<SchemaKey> Subschemas => [Schema];
}

/// <summary>
/// Null, or else a value of the schema: how <c>anyOf</c> or <c>oneOf</c> of a schema and <c>{"type": "null"}</c>, and
/// OpenAPI 3.0's <c>nullable</c> beside a reference, are kept.
/// </summary>
internal sealed record NullOrKeyword(SchemaKey Schema, string Location) : Keyword(Location)
{
    public override IEnumerable<SchemaKey> Subschemas => [Schema];
}
