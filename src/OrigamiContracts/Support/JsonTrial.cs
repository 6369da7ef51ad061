using System.ComponentModel;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;

namespace OrigamiContracts.Support;

/// <summary>Applies a subschema to a value that is looked at more than once.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonTrial
{
    /// <summary>
    /// Whether a value conforms to a subschema whose failure is no violation in itself: an alternative of <c>anyOf</c>,
    /// say.
    /// </summary>
    /// <param name="reader">A copy of the reader on the value's first token; the reader itself does not move.</param>
    /// <param name="violations">The collector of the document.</param>
    /// <param name="validator">The subschema's validator.</param>
    /// <returns>Whether it found no error.</returns>
    public static bool Matches(ContractReader reader, ref readonly ViolationCollector violations, JsonValidator validator)
    {
        ViolationCollector trial = violations.Probe();
        validator(ref reader, ref trial);
        return trial.Errors == 0;
    }

    /// <summary>The first of several alternatives that a value conforms to.</summary>
    /// <param name="reader">A copy of a reader on the value's first token.</param>
    /// <param name="validators">The validators of the alternatives.</param>
    /// <returns>The number of the alternative, or -1.</returns>
    public static int FirstMatch(ContractReader reader, params ReadOnlySpan<JsonValidator> validators)
    {
        ReadOnlySpan<byte> text = reader.SkipText();
        if (!Utf8.IsValid(text))
        {
            return -1;
        }

        var violations = new ViolationCollector(text);
        var value = new ContractReader(text, ContractJson.DeepestSecondLook);
        value.Read();
        for (int i = 0; i < validators.Length; i++)
        {
            if (Matches(value, in violations, validators[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The only one of several alternatives that is possible, or the first of those that a value conforms to.</summary>
    /// <param name="reader">A copy of a reader on the value's first token.</param>
    /// <param name="candidates">A bit for each alternative that is possible.</param>
    /// <param name="validators">The validators of the alternatives, in the order of the bits.</param>
    /// <returns>The number of the alternative, or -1.</returns>
    public static int Choose(ContractReader reader, ulong candidates, params ReadOnlySpan<JsonValidator> validators)
    {
        if (BitOperations.PopCount(candidates) < 2)
        {
            return candidates == 0 ? -1 : BitOperations.TrailingZeroCount(candidates);
        }

        Span<int> numbers = stackalloc int[validators.Length];
        var possible = new JsonValidator[BitOperations.PopCount(candidates)];
        int count = 0;
        for (ulong left = candidates; left != 0; left &= left - 1)
        {
            numbers[count] = BitOperations.TrailingZeroCount(left);
            possible[count] = validators[numbers[count]];
            count++;
        }

        int match = FirstMatch(reader, possible);
        return match < 0 ? -1 : numbers[match];
    }

    /// <summary>Validates a value by one more subschema.</summary>
    /// <param name="reader">A copy of the reader on the value's first token; the reader itself does not move.</param>
    /// <param name="violations">Takes what is found.</param>
    /// <param name="validator">The subschema's validator.</param>
    public static void Apply(ContractReader reader, ref ViolationCollector violations, JsonValidator validator)
    {
        if (!violations.IsDecided)
        {
            validator(ref reader, ref violations);
        }
    }

    /// <summary>Validates the value of a property by one more subschema.</summary>
    /// <param name="reader">A copy of the reader on the property's name; the reader itself does not move.</param>
    /// <param name="violations">Takes what is found.</param>
    /// <param name="validator">The subschema's validator.</param>
    public static void ApplyToMember(ContractReader reader, ref ViolationCollector violations, JsonValidator validator)
    {
        reader.Read();
        Apply(reader, ref violations, validator);
    }

    /// <summary>Validates a property's name, which is a JSON string to <c>propertyNames</c>.</summary>
    /// <param name="reader">The reader on the name.</param>
    /// <param name="violations">Takes what is found.</param>
    /// <param name="keywordLocation">Where in the description.</param>
    /// <param name="validator">The validator of names.</param>
    public static void ApplyToName(
        ref readonly ContractReader reader,
        ref ViolationCollector violations,
        string keywordLocation,
        JsonValidator validator)
    {
        const int Quotes = 2;
        ReadOnlySpan<byte> name = violations.Document.Slice((int)reader.TokenStartIndex, reader.ValueSpan.Length + Quotes);
        var nameReader = new ContractReader(name);
        nameReader.Read();
        ViolationCollector found = violations.ForPart(name);
        validator(ref nameReader, ref found);
        if (found.Errors > 0)
        {
            violations.PropertyName(reader.TokenStartIndex, keywordLocation, in reader, ref found);
        }
    }

    /// <summary>
    /// Reports that a value matches none of several subschemas, or too many; and what keeps it from matching the one that
    /// it was most likely meant for.
    /// </summary>
    /// <param name="reader">A copy of the reader on the value's first token; the reader itself does not move.</param>
    /// <param name="violations">Takes what is found.</param>
    /// <param name="keywordLocation">Where in the description.</param>
    /// <param name="keyword"><c>anyOf</c> or <c>oneOf</c>.</param>
    /// <param name="matching">How many subschemas accept the value.</param>
    /// <param name="alternatives">The validators of the subschemas.</param>
    public static void Report(
        ContractReader reader,
        ref ViolationCollector violations,
        string keywordLocation,
        string keyword,
        int matching,
        params ReadOnlySpan<JsonValidator> alternatives)
    {
        violations.Alternatives(reader.TokenStartIndex, keywordLocation, keyword, matching);
        if (matching == 0 && !violations.IsProbing && FindNearest(reader, in violations, alternatives) is { } nearest)
        {
            Apply(reader, ref violations, nearest);
        }
    }

    /// <summary>Whether a value is an object that has a property.</summary>
    /// <param name="reader">A copy of the reader on the value's first token; the reader itself does not move.</param>
    /// <param name="name">The property's name.</param>
    /// <returns>Whether it is there.</returns>
    public static bool HasProperty(ContractReader reader, ReadOnlySpan<byte> name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (JsonText.Equals(in reader, name))
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    // An alternative of another type, or whose constants say that another one is meant, explains nothing. Of the others
    // the one that the value keeps the longest does, if there is but one.
    private static JsonValidator? FindNearest(
        ContractReader reader,
        ref readonly ViolationCollector violations,
        ReadOnlySpan<JsonValidator> alternatives)
    {
        if (alternatives is [var only])
        {
            return only;
        }

        JsonValidator? nearest = null;
        long furthest = -1;
        foreach (JsonValidator alternative in alternatives)
        {
            ViolationCollector trial = violations.Probe();
            ContractReader value = reader;
            alternative(ref value, ref trial);
            bool isOther = trial.FailedKeyword is "const" or "enum" || (trial.FailedKeyword == "type" && trial.FailedAt == reader.TokenStartIndex);
            // What is missing is found last, though it is reported where the object begins.
            long at = isOther ? -1 : trial.FailedKeyword == "required" && trial.FailedAt == reader.TokenStartIndex ? long.MaxValue : trial.FailedAt;
            if (at >= furthest && at >= 0)
            {
                nearest = at == furthest ? null : alternative;
                furthest = at;
            }
        }

        return nearest;
    }
}
