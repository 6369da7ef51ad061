using System.ComponentModel;
using System.Text.Json;

namespace OrigamiContracts.Support;

/// <summary>Tries a subschema on a value whose failure is no violation in itself: an alternative of <c>anyOf</c>, say.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonTrial
{
    /// <summary>Whether a value conforms to a subschema.</summary>
    /// <param name="reader">A copy of the reader on the value's first token; the reader itself does not move.</param>
    /// <param name="violations">The collector of the document.</param>
    /// <param name="validator">The subschema's validator.</param>
    /// <returns>Whether it found no error.</returns>
    public static bool Matches(Utf8JsonReader reader, ref readonly ViolationCollector violations, JsonValidator validator)
    {
        ViolationCollector trial = violations.Probe();
        validator(ref reader, ref trial);
        return trial.Errors == 0;
    }
}
