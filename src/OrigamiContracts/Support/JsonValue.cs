using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace OrigamiContracts.Support;

/// <summary>Values of which a description says nothing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonValue
{
    /// <summary>
    /// Passes over a value and reports the names that are there twice, in whatever object inside. In a trial it does no
    /// more than pass over it.
    /// </summary>
    /// <param name="reader">
    /// A reader of the collector's document on the value's first token or on its property's name; it is left on the
    /// value's last token.
    /// </param>
    /// <param name="violations">Takes what is found.</param>
    /// <param name="schemaLocation">The schema that allows the value.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Skip(ref ContractReader reader, ref ViolationCollector violations, string schemaLocation)
    {
        if (violations.IsProbing)
        {
            violations.PassOver(ref reader);
            return;
        }

        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            reader.Read();
        }

        if (reader.TokenType == JsonTokenType.StartObject)
        {
            SkipObject(ref reader, ref violations, schemaLocation);
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                Skip(ref reader, ref violations, schemaLocation);
            }
        }
    }

    private static void SkipObject(ref ContractReader reader, ref ViolationCollector violations, string schemaLocation)
    {
        JsonNames names = default;
        try
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                names.Add(in reader, ref violations, schemaLocation);
                Skip(ref reader, ref violations, schemaLocation);
            }
        }
        finally
        {
            names.Dispose();
        }
    }
}
