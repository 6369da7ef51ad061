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

    /// <summary>Whether the subschemas are about the value itself, not about parts of it.</summary>
    public virtual bool IsInPlace => false;

    /// <summary>The schema that is asked which parts of the value it evaluates; null if the keyword does not ask.</summary>
    public virtual SchemaKey? EvaluatedBy => null;
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

/// <summary>
/// <c>contentSchema</c> and a <c>contentMediaType</c> of JSON, where the JSON in a text is judged; elsewhere both are
/// annotations, and no keywords.
/// </summary>
/// <param name="Content">The schema of the JSON in the text.</param>
internal sealed record ContentKeyword(SchemaKey Content, string Location) : Keyword(Location)
{
    public override JsonTypes AppliesTo => JsonTypes.String;

    public override IEnumerable<SchemaKey> Subschemas => [Content];
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

/// <summary>One item of <c>prefixItems</c>.</summary>
/// <param name="Index">Which item of the array.</param>
internal sealed record PrefixItemKeyword(int Index, SchemaKey Schema, string Location) : Keyword(Location)
{
    public override JsonTypes AppliesTo => JsonTypes.Array;

    public override IEnumerable<SchemaKey> Subschemas => [Schema];
}

/// <summary><c>items</c>, for every item that no <see cref="PrefixItemKeyword"/> of the schema is about.</summary>
internal sealed record ItemsKeyword(SchemaKey Items, string Location) : Keyword(Location)
{
    public override JsonTypes AppliesTo => JsonTypes.Array;

    public override IEnumerable<SchemaKey> Subschemas => [Items];
}

/// <summary><c>contains</c>, with the <c>minContains</c> and <c>maxContains</c> beside it.</summary>
/// <param name="Schema">What is looked for.</param>
/// <param name="Minimum">How many items have to match.</param>
/// <param name="Maximum">How many items can match; null if there is no limit.</param>
/// <param name="Evaluates">Whether the items that match are evaluated, so that <c>unevaluatedItems</c> leaves them alone.</param>
internal sealed record ContainsKeyword(SchemaKey Schema, long Minimum, long? Maximum, bool Evaluates, string Location) : Keyword(Location)
{
    public override JsonTypes AppliesTo => JsonTypes.Array;

    public override IEnumerable<SchemaKey> Subschemas => [Schema];
}

/// <summary><c>unevaluatedItems</c>, where only the value itself tells which items are unevaluated.</summary>
/// <param name="Schema">The schema of the items.</param>
/// <param name="Evaluators">The schema that it stands in, whose other keywords evaluate items.</param>
internal sealed record UnevaluatedItemsKeyword(SchemaKey Schema, SchemaKey Evaluators, string Location) : Keyword(Location)
{
    public override JsonTypes AppliesTo => JsonTypes.Array;

    public override IEnumerable<SchemaKey> Subschemas => [Schema];

    public override SchemaKey? EvaluatedBy => Evaluators;
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

/// <summary>One pattern of <c>patternProperties</c>, for every name that no <see cref="PropertyKeyword"/> of the schema has.</summary>
/// <param name="Pattern">The pattern of the names.</param>
/// <param name="Schema">The schema of the values.</param>
internal sealed record PatternPropertyKeyword(NamePattern Pattern, SchemaKey Schema, string Location) : Keyword(Location)
{
    public override JsonTypes AppliesTo => JsonTypes.Object;

    public override IEnumerable<SchemaKey> Subschemas => [Schema];
}

/// <summary>A pattern that names of properties are matched with.</summary>
/// <param name="Source">The pattern as the description writes it.</param>
/// <param name="Translated">The pattern in .NET's syntax.</param>
internal sealed record NamePattern(string Source, TranslatedPattern Translated);

/// <summary>
/// <c>additionalProperties</c>, or an <c>unevaluatedProperties</c> that means the same, for every name that no
/// <see cref="PropertyKeyword"/> of the schema has.
/// </summary>
/// <param name="Schema">The schema of the values.</param>
/// <param name="Except">The patterns whose names it is not about.</param>
internal sealed record AdditionalPropertiesKeyword(SchemaKey Schema, EquatableArray<NamePattern> Except, string Location) : Keyword(Location)
{
    public override JsonTypes AppliesTo => JsonTypes.Object;

    public override IEnumerable<SchemaKey> Subschemas => [Schema];
}

/// <summary><c>unevaluatedProperties</c>, where only the value itself tells which properties are unevaluated.</summary>
/// <param name="Schema">The schema of the values.</param>
/// <param name="Evaluators">The schema that it stands in, whose other keywords evaluate properties.</param>
internal sealed record UnevaluatedPropertiesKeyword(SchemaKey Schema, SchemaKey Evaluators, string Location) : Keyword(Location)
{
    public override JsonTypes AppliesTo => JsonTypes.Object;

    public override IEnumerable<SchemaKey> Subschemas => [Schema];

    public override SchemaKey? EvaluatedBy => Evaluators;
}

/// <summary><c>propertyNames</c>.</summary>
internal sealed record PropertyNamesKeyword(SchemaKey Schema, string Location) : Keyword(Location)
{
    public override JsonTypes AppliesTo => JsonTypes.Object;

    public override IEnumerable<SchemaKey> Subschemas => [Schema];
}

/// <summary>One name of <c>dependentRequired</c>.</summary>
/// <param name="Name">The property whose presence asks for the others.</param>
/// <param name="Required">The properties that have to be there then.</param>
internal sealed record DependentRequiredKeyword(string Name, EquatableArray<string> Required, string Location) : Keyword(Location)
{
    public override JsonTypes AppliesTo => JsonTypes.Object;
}

/// <summary>One name of <c>dependentSchemas</c>.</summary>
/// <param name="Name">The property whose presence asks for the schema.</param>
/// <param name="Schema">The schema that the whole object has to keep then.</param>
internal sealed record DependentSchemaKeyword(string Name, SchemaKey Schema, string Location) : Keyword(Location)
{
    public override JsonTypes AppliesTo => JsonTypes.Object;

    public override IEnumerable<SchemaKey> Subschemas => [Schema];

    public override bool IsInPlace => true;
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

    public override bool IsInPlace => true;
}

/// <summary><c>oneOf</c>.</summary>
internal sealed record OneOfKeyword(EquatableArray<SchemaKey> Alternatives, string Location) : Keyword(Location)
{
    public override IEnumerable<SchemaKey> Subschemas => Alternatives;

    public override bool IsInPlace => true;
}

/// <summary><c>not</c>.</summary>
internal sealed record NotKeyword(SchemaKey Schema, string Location) : Keyword(Location)
{
    public override IEnumerable<SchemaKey> Subschemas => [Schema];

    public override bool IsInPlace => true;
}

/// <summary><c>if</c>, with the <c>then</c> and <c>else</c> beside it.</summary>
/// <param name="If">What is tried.</param>
/// <param name="Then">What a value that keeps it has to keep too; null if there is nothing.</param>
/// <param name="Else">What a value that does not keep it has to keep; null if there is nothing.</param>
internal sealed record ConditionKeyword(SchemaKey If, SchemaKey? Then, SchemaKey? Else, string Location) : Keyword(Location)
{
    public override IEnumerable<SchemaKey> Subschemas
    {
        get
        {
            yield return If;
            if (Then is { } then)
            {
                yield return then;
            }

            if (Else is { } otherwise)
            {
                yield return otherwise;
            }
        }
    }

    public override bool IsInPlace => true;
}

/// <summary>
/// References, or <c>allOf</c>, whose schemas are not merged with the one they stand in but applied to the value by
/// themselves.
/// </summary>
internal sealed record AppliedKeyword(SchemaKey Schema, string Location) : Keyword(Location)
{
    public override IEnumerable<SchemaKey> Subschemas => [Schema];

    public override bool IsInPlace => true;
}

/// <summary>
/// Null, or else a value of the schema: how <c>anyOf</c> or <c>oneOf</c> of a schema and <c>{"type": "null"}</c>, and
/// OpenAPI 3.0's <c>nullable</c> beside a reference, are kept.
/// </summary>
internal sealed record NullOrKeyword(SchemaKey Schema, string Location) : Keyword(Location)
{
    public override IEnumerable<SchemaKey> Subschemas => [Schema];

    public override bool IsInPlace => true;
}
