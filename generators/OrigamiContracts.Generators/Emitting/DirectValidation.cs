using OrigamiContracts.Generators.Invariants;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>
/// Tells which records can be validated member by member. The others have keywords that look at a value as a whole, or
/// at JSON that the members don't hold as such; these are validated as the JSON they are written as.
/// </summary>
internal sealed class DirectValidation(EmissionContext context)
{
    public bool Covers(RecordModel record)
    {
        SchemaModel schema = context.Schema(record.Schema);
        return schema.Keywords.All(static keyword => keyword is TypeKeyword or PropertyKeyword or RequiredKeyword or AdditionalPropertiesKeyword { Except.IsEmpty: true })
            && schema.All<RequiredKeyword>().All(required => record.Members.Any(member => member.JsonName == required.Name))
            && record.Invariants.All(static invariant => CelForMembers.Covers(invariant.Condition))
            && record.Members.All(member => Covers(member.Type, member.Schema))
            && (record.AdditionalProperties is not { } additional
                || Covers(additional, schema.All<AdditionalPropertiesKeyword>().First().Schema));
    }

    /// <summary>Whether validating a value by its type emits anything.</summary>
    public bool ChecksAnything(TypeRef type, SchemaKey key, bool isNotNull)
    {
        SchemaModel schema = Unwrapped(key);
        bool canBreakByNull = !isNotNull && !type.IsNullable && !type.IsValueType;
        return canBreakByNull || type.Kind switch
        {
            TypeKind.Record or TypeKind.Union or TypeKind.OpenEnum or TypeKind.ClosedEnum => true,
            TypeKind.Json => schema.Keywords.Count > 0,
            TypeKind.List => schema.Keywords.Any(static keyword => keyword is MinItemsKeyword or MaxItemsKeyword or UniqueItemsKeyword)
                || (schema.First<ItemsKeyword>() is { } items && ChecksAnything(type.Element!, items.Items, isNotNull: false)),
            TypeKind.Map => schema.First<AdditionalPropertiesKeyword>() is { } additional
                && ChecksAnything(type.Element!, additional.Schema, isNotNull: false),
            TypeKind.String => schema.Keywords.Any(static keyword =>
                keyword is MinLengthKeyword { Limit: > 0 } or MaxLengthKeyword or PatternKeyword or EnumKeyword or ConstKeyword
                || (keyword is FormatKeyword format && AssertedFormats.Check(format, JsonTypes.String) is not null)),
            _ => schema.Keywords.Any(static keyword => keyword is BoundKeyword or MultipleOfKeyword),
        };
    }

    /// <summary>The schema of values that are not null.</summary>
    public SchemaModel Unwrapped(SchemaKey key)
    {
        SchemaModel schema = context.Schema(key);
        return schema.Keywords is [NullOrKeyword nullOr] ? Unwrapped(nullOr.Schema) : schema;
    }

    private bool Covers(TypeRef type, SchemaKey key)
    {
        SchemaModel schema = Unwrapped(key);
        return type.Kind switch
        {
            TypeKind.Json => true,
            // What is said beside a reference to a type is no business of the type.
            TypeKind.Record => schema.Key == context.SchemaOf(type),
            // Whether null is one of its alternatives, or matches several, is told by JSON only.
            TypeKind.Union => schema.Key == context.SchemaOf(type) && (!type.IsNullable || schema.Key != key),
            TypeKind.List => schema.Keywords.All(keyword =>
                    keyword is TypeKeyword or ItemsKeyword or MinItemsKeyword or MaxItemsKeyword
                    || (keyword is UniqueItemsKeyword && IsComparable(type.Element!)))
                && (schema.First<ItemsKeyword>() is not { } items || Covers(type.Element!, items.Items)),
            TypeKind.Map => schema.Keywords.All(static keyword => keyword is TypeKeyword or AdditionalPropertiesKeyword { Except.IsEmpty: true })
                && (schema.First<AdditionalPropertiesKeyword>() is not { } additional || Covers(type.Element!, additional.Schema)),
            TypeKind.OpenEnum or TypeKind.ClosedEnum => schema.Keywords.All(keyword => keyword is TypeKeyword or EnumKeyword || IsKeptFormat(type, keyword)),
            TypeKind.String => schema.Keywords.All(static keyword =>
                keyword is TypeKeyword or MinLengthKeyword or MaxLengthKeyword or PatternKeyword or FormatKeyword or ConstKeyword { Value.IsString: true }),
            TypeKind.Uuid or TypeKind.DateTime or TypeKind.Date or TypeKind.Boolean =>
                schema.Keywords.All(keyword => keyword is TypeKeyword || IsKeptFormat(type, keyword)),
            _ => schema.Keywords.All(keyword => keyword is TypeKeyword or BoundKeyword or MultipleOfKeyword || IsKeptFormat(type, keyword)),
        };
    }

    private static bool IsKeptFormat(TypeRef type, Keyword keyword) =>
        keyword is FormatKeyword format && AssertedFormats.IsKeptByAll(type.Kind, format);

    private static bool IsComparable(TypeRef item) => item.Kind is not (TypeKind.Json or TypeKind.Record or TypeKind.Union or TypeKind.List or TypeKind.Map);
}
