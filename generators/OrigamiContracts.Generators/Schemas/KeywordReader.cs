using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Schemas.Dialects;

namespace OrigamiContracts.Generators.Schemas;

/// <summary>
/// Reads the keywords that one schema has in its dialect, and reports those whose value is not what the keyword takes.
/// </summary>
/// <param name="subschema">The schema.</param>
/// <param name="schema">Its node.</param>
/// <param name="diagnostics">Takes the findings; null where they have been reported before.</param>
internal sealed class KeywordReader(Subschema subschema, SpecObject schema, DiagnosticBag? diagnostics)
{
    public Subschema Subschema { get; } = subschema;

    public SpecObject Schema { get; } = schema;

    public Dialect Dialect => Subschema.Dialect;

    public string Location(string keyword) => JsonPointer.Append(Subschema.Location, keyword);

    /// <summary>The value of a keyword; null if the schema does not have it, or its dialect knows no such keyword.</summary>
    public SpecNode? Value(string keyword) => Find(keyword)?.Value;

    /// <summary>Whether the dialect's way to allow null beside the types says so.</summary>
    public bool IsNullable => Dialect.NullableKeyword is { } nullable && Boolean(nullable) == true;

    public SpecString? String(string keyword) => Expect<SpecString>(keyword, "must be a string");

    public SpecArray? Array(string keyword) => Expect<SpecArray>(keyword, "must be an array");

    public bool? Boolean(string keyword) => Expect<SpecBoolean>(keyword, "must be true or false")?.Value;

    public string? Number(string keyword) => Expect<SpecNumber>(keyword, "must be a number")?.Literal;

    /// <summary>A count: how long, how many.</summary>
    public long? Count(string keyword)
    {
        const string Expected = "must be an integer that is not negative";
        if (Expect<SpecNumber>(keyword, Expected) is not { } number)
        {
            return null;
        }

        // 2.0 is an integer in JSON Schema. A count beyond what any text or array can have is as good as the greatest.
        if (double.TryParse(number.Literal, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            && value >= 0
            && Math.Floor(value) == value)
        {
            return value > int.MaxValue ? int.MaxValue : (long)value;
        }

        Report(DiagnosticDescriptors.InvalidKeyword, keyword, keyword, Expected);
        return null;
    }

    public JsonTypes? Types()
    {
        switch (Value("type"))
        {
            case null:
                return null;
            case SpecString one when TypeOf(one.Value) is { } type:
                return type;
            case SpecArray { Items.Count: > 0 } many when many.Items.All(static item => TypeOf((item as SpecString)?.Value) is not null):
                return many.Items.Aggregate(JsonTypes.None, static (types, item) => types | TypeOf(((SpecString)item).Value)!.Value);
            default:
                Report(
                    DiagnosticDescriptors.InvalidKeyword,
                    "type",
                    "type",
                    "must be 'null', 'boolean', 'object', 'array', 'number', 'string' or 'integer', or a list of these");
                return null;
        }
    }

    /// <summary>The strings of an array, each with its place.</summary>
    public IEnumerable<(string Name, string Location)> Names(string keyword)
    {
        if (Array(keyword) is not { } array)
        {
            yield break;
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < array.Items.Count; i++)
        {
            if (array.Items[i] is not SpecString name)
            {
                diagnostics?.Report(DiagnosticDescriptors.InvalidKeyword, array.Items[i], keyword, "must hold strings only");
            }
            else if (seen.Add(name.Value))
            {
                yield return (name.Value, Location(keyword));
            }
        }
    }

    /// <summary>The members of an object.</summary>
    public IReadOnlyList<SpecProperty> Members(string keyword) => Expect<SpecObject>(keyword, "must be an object")?.Properties ?? [];

    public void Report(DiagnosticDescriptor descriptor, string keyword, params string[] arguments) =>
        diagnostics?.Report(descriptor, Schema.Find(keyword)!.NamePlace, arguments);

    /// <summary>Reports what is wrong at a character of a string.</summary>
    public void ReportAt(DiagnosticDescriptor descriptor, SpecString text, int offset, params string[] arguments)
    {
        LinePosition position = text.PositionAt(offset);
        ReportAt(descriptor, text.Place with { Span = new LinePositionSpan(position, position) }, arguments);
    }

    public void ReportAt(DiagnosticDescriptor descriptor, SpecNode node, params string[] arguments) => ReportAt(descriptor, node.Place, arguments);

    public void ReportAt(DiagnosticDescriptor descriptor, SpecPlace place, params string[] arguments) =>
        diagnostics?.Report(descriptor, place, arguments);

    // Most keywords are not there, which the schema tells faster than the dialect.
    private SpecProperty? Find(string keyword) => Schema.Find(keyword) is { } property && Dialect.Has(keyword) ? property : null;

    private static JsonTypes? TypeOf(string? name) => name switch
    {
        "null" => JsonTypes.Null,
        "boolean" => JsonTypes.Boolean,
        "integer" => JsonTypes.Integer,
        "number" => JsonTypes.Number,
        "string" => JsonTypes.String,
        "array" => JsonTypes.Array,
        "object" => JsonTypes.Object,
        _ => null,
    };

    private T? Expect<T>(string keyword, string expected)
        where T : SpecNode
    {
        SpecNode? value = Value(keyword);
        // Numbers are also booleans' places in OpenAPI 3.0's exclusive bounds, which the caller has looked at.
        if (value is not null and not T)
        {
            Report(DiagnosticDescriptors.InvalidKeyword, keyword, keyword, expected);
        }

        return value as T;
    }
}
