using System.Globalization;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Tells analyzers which keywords the values of members have to keep.</summary>
/// <remarks>
/// Only what the validators check is told, and only where C# says of what JSON type a value is. What an emitted type says
/// of itself is told by its own members.
/// </remarks>
internal sealed class KeywordFacts(EmissionContext context)
{
    private const string Items = "items";
    private const string AdditionalProperties = "additionalProperties";

    private readonly DirectValidation _direct = new(context);

    /// <summary>Writes the keywords of a member.</summary>
    public void Write(CodeWriter code, MemberModel member) => Write(code, OfValue(member.Type, member.Schema, within: []));

    /// <summary>Writes the keywords of the member that keeps an object's further properties.</summary>
    /// <param name="code">Takes them.</param>
    /// <param name="value">The type of the properties' values.</param>
    /// <param name="owner">The schema of the object.</param>
    public void WriteAdditionalProperties(CodeWriter code, TypeRef value, SchemaKey owner) =>
        Write(code, OfEntries(value, context.Schema(owner), within: []));

    /// <summary>Writes the keywords of the member that keeps a tuple's further items.</summary>
    /// <param name="code">Takes them.</param>
    /// <param name="item">The type of the items.</param>
    /// <param name="owner">The schema of the array.</param>
    public void WriteRest(CodeWriter code, TypeRef item, SchemaKey owner) =>
        Write(code, OfItems(item, context.Schema(owner), within: []));

    // Schemas that are merged can say the same twice.
    private static void Write(CodeWriter code, IEnumerable<string> facts)
    {
        foreach (string fact in facts.Distinct())
        {
            code.Line(fact);
        }
    }

    private IEnumerable<string> OfValue(TypeRef type, SchemaKey key, string[] within)
    {
        SchemaModel schema = _direct.Unwrapped(key);
        JsonTypes values = ValuesOf(type.Kind);
        IEnumerable<string> own = schema.Keywords
            .Where(keyword => (keyword.AppliesTo & values) != JsonTypes.None)
            .SelectMany(keyword => OfKeyword(keyword, within));
        return type.Kind switch
        {
            TypeKind.List => own.Concat(OfItems(type.Element!, schema, within)),
            TypeKind.Map => OfEntries(type.Element!, schema, within),
            _ => own,
        };
    }

    private IEnumerable<string> OfItems(TypeRef item, SchemaModel schema, string[] within) =>
        schema.First<ItemsKeyword>() is { } items ? OfValue(item, items.Items, [.. within, Items]) : [];

    // Where names have patterns, each value keeps what is said of its name, and no keyword leads to all of them.
    private IEnumerable<string> OfEntries(TypeRef value, SchemaModel schema, string[] within) =>
        schema.First<AdditionalPropertiesKeyword>() is { Except.IsEmpty: true } additional && !schema.Has<PatternPropertyKeyword>()
            ? OfValue(value, additional.Schema, [.. within, AdditionalProperties])
            : [];

    private static string[] OfKeyword(Keyword keyword, string[] within) => keyword switch
    {
        MinLengthKeyword { Limit: > 0 } minLength => Fact("minLength", minLength.Limit, within),
        MaxLengthKeyword maxLength => Fact("maxLength", maxLength.Limit, within),
        PatternKeyword pattern => Fact("pattern", pattern.Source, within),
        FormatKeyword format => Fact("format", format.Format, within),
        BoundKeyword bound => Fact(bound.Name, bound.Limit, within),
        MultipleOfKeyword multipleOf => Fact("multipleOf", multipleOf.Divisor, within),
        MinItemsKeyword { Limit: > 0 } minItems => Fact("minItems", minItems.Limit, within),
        MaxItemsKeyword maxItems => Fact("maxItems", maxItems.Limit, within),
        UniqueItemsKeyword => Fact("uniqueItems", "true", within),
        _ => [],
    };

    private static string[] Fact(string keyword, long value, string[] within) => Fact(keyword, value.ToString(CultureInfo.InvariantCulture), within);

    private static string[] Fact(string keyword, string value, string[] within)
    {
        string[] arguments = [CSharpLiteral.String(keyword), CSharpLiteral.String(value)];
        return [AnalyzerFact.Of("SchemaKeyword", within.Length == 0 ? arguments : [.. arguments, $"Within = {CSharpLiteral.String(string.Join("/", within))}"])];
    }

    private static JsonTypes ValuesOf(TypeKind kind) => kind switch
    {
        TypeKind.String or TypeKind.Uuid or TypeKind.DateTime or TypeKind.Date => JsonTypes.String,
        TypeKind.Int32 or TypeKind.Int64 or TypeKind.Single or TypeKind.Double or TypeKind.Decimal => JsonTypes.Number,
        TypeKind.List => JsonTypes.Array,
        _ => JsonTypes.None,
    };
}
