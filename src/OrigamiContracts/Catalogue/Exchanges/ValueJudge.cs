using System.Text;
using OrigamiContracts.Support;

namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>
/// Judges the texts of a parameter or header by its schema. Of the JSON values that they can mean, they mean the first that
/// the schema accepts, or else the one with the fewest errors.
/// </summary>
/// <remarks>
/// What type an item or a property has is known to its schema alone, which is compiled code and can only be asked. A text is
/// a string first, as in <see cref="ApiSchema.ValidateText"/>.
/// </remarks>
internal static class ValueJudge
{
    /// <summary>Judges a value that has been written by a style.</summary>
    /// <param name="schema">The schema; null if there is none, and the first reading goes.</param>
    /// <param name="readings">What the value can be, the likeliest first; at least one.</param>
    public static JudgedValue Judge(ApiSchema? schema, IReadOnlyList<WireValue> readings)
    {
        if (schema is null)
        {
            return new JudgedValue(readings[0].ToUtf8Json(static _ => false), ValidationReport.Clean, IsUnderstood: true);
        }

        JudgedValue? best = null;
        foreach (WireValue reading in readings)
        {
            JudgedValue judged = Judge(schema, reading);
            if (best is null || judged.Errors < best.Errors)
            {
                best = judged;
            }

            if (best.Errors == 0)
            {
                break;
            }
        }

        return best!;
    }

    /// <summary>Judges a value that is written as JSON.</summary>
    public static JudgedValue JudgeJson(ApiSchema? schema, string json) =>
        Judge(schema ?? Anything, Encoding.UTF8.GetBytes(json));

    // A value without a schema still has to be JSON.
    private static readonly ApiSchema Anything = new("", "", JsonTypes.Any, static (ref reader, ref violations) => JsonValue.Skip(ref reader, ref violations, ""));

    private static JudgedValue Judge(ApiSchema schema, WireValue reading)
    {
        bool literalsFirst = reading.Type == JsonTypes.String && !schema.Types.HasFlag(JsonTypes.String);
        JudgedValue first = Judge(schema, reading.ToUtf8Json(_ => literalsFirst));
        if (first.Errors == 0 || literalsFirst)
        {
            return first;
        }

        JudgedValue second = Judge(schema, reading.ToUtf8Json(reading.ViolatedIn(first.Report)));
        return second.Errors < first.Errors ? second : first;
    }

    private static JudgedValue Judge(ApiSchema schema, byte[] json)
    {
        ValidationReport report = schema.Validate(json, ContractJson.MaximumDepth, out int structuralErrors);
        return new JudgedValue(json, report, IsUnderstood: structuralErrors == 0 && report.IsJson);
    }
}
