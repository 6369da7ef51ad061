using System.ComponentModel;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;

namespace OrigamiContracts.Support;

/// <summary>Tries a subschema on a value whose failure is no violation in itself: an alternative of <c>anyOf</c>, say.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonTrial
{
    // Alternatives of alternatives are tried again for each of these. Reading must end, whatever the value: what takes
    // more than going through it this often is not found out.
    private const int MostPasses = 100;
    private const int LeastBytes = 64 * 1024;

    /// <summary>Whether a value conforms to a subschema.</summary>
    /// <param name="reader">A copy of the reader on the value's first token; the reader itself does not move.</param>
    /// <param name="violations">The collector of the document.</param>
    /// <param name="validator">The subschema's validator.</param>
    /// <returns>Whether it found no error.</returns>
    public static bool Matches(Utf8JsonReader reader, ref readonly ViolationCollector violations, JsonValidator validator)
    {
        if (!violations.MayTry)
        {
            return false;
        }

        ViolationCollector trial = violations.Probe();
        long start = reader.TokenStartIndex;
        validator(ref reader, ref trial);
        violations.SpendOnTrial(reader.BytesConsumed - start);
        return trial.Errors == 0;
    }

    /// <summary>The first of several alternatives that a value conforms to.</summary>
    /// <param name="reader">A copy of a reader on the value's first token.</param>
    /// <param name="validators">The validators of the alternatives.</param>
    /// <returns>The number of the alternative, or -1: also if it takes too long to find out.</returns>
    public static int FirstMatch(Utf8JsonReader reader, params ReadOnlySpan<JsonValidator> validators)
    {
        // Validators need the whole text of the value, and the reader may have it in pieces.
        JsonReaderOptions options = reader.CurrentState.Options;
        ReadOnlySpan<byte> text = JsonMarshal.GetRawUtf8Value(JsonElement.ParseValue(ref reader));
        if (!Utf8.IsValid(text))
        {
            return -1;
        }

        long trialBytes = LeastBytes + ((long)MostPasses * text.Length);
        var violations = new ViolationCollector(text, ref trialBytes);
        for (int i = 0; i < validators.Length; i++)
        {
            var value = new Utf8JsonReader(text, options);
            value.Read();
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
    public static int Choose(Utf8JsonReader reader, ulong candidates, params ReadOnlySpan<JsonValidator> validators)
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
}
