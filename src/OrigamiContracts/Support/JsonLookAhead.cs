using System.ComponentModel;
using System.Text.Json;

namespace OrigamiContracts.Support;

/// <summary>What emitted unions ask of a value before they read it. The reader they read it with does not move.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonLookAhead
{
    // The names of properties are rarely longer; a longer one takes more of the stack.
    private const int CommonLength = 64;

    /// <summary>Finds a property of an object.</summary>
    /// <param name="reader">A copy of a reader on the object's first token; it is left on the value of the property.</param>
    /// <param name="utf8Name">The property's name.</param>
    /// <returns>Whether there is such a property.</returns>
    public static bool FindProperty(ref ContractReader reader, ReadOnlySpan<byte> utf8Name)
    {
        Span<byte> buffer = utf8Name.Length <= CommonLength ? stackalloc byte[CommonLength] : new byte[utf8Name.Length];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isFound = utf8Name.IsEmpty
                ? JsonText.IsEmpty(in reader)
                : JsonText.Utf8(in reader, buffer).SequenceEqual(utf8Name);
            if (isFound)
            {
                return reader.Read();
            }

            reader.Skip();
        }

        return false;
    }

    /// <summary>Gets an integer, also one written <c>1.0</c> or <c>1e3</c>.</summary>
    /// <param name="reader">A reader on any value.</param>
    /// <param name="value">The integer.</param>
    /// <returns>Whether the value is an integer of 64 bits.</returns>
    public static bool TryGetInt64(ref readonly ContractReader reader, out long value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number
            && (reader.TryGetInt64(out value) || JsonNumber.TryGetInt64(reader.ValueSpan, out value));
    }

    /// <summary>Whether a value is an integer of 64 bits.</summary>
    /// <param name="reader">A reader on any value.</param>
    /// <returns>Whether it is one.</returns>
    public static bool IsInt64(ref readonly ContractReader reader) => TryGetInt64(in reader, out _);

    /// <summary>Whether a value is an integer of 32 bits.</summary>
    /// <param name="reader">A reader on any value.</param>
    /// <returns>Whether it is one.</returns>
    public static bool IsInt32(ref readonly ContractReader reader) =>
        TryGetInt64(in reader, out long value) && value is >= int.MinValue and <= int.MaxValue;
}
