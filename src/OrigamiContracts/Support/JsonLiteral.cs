using System.Text.Json;

namespace OrigamiContracts.Support;

/// <summary>Tells the texts that are literals of JSON.</summary>
internal static class JsonLiteral
{
    /// <summary>Whether a text is a number, <c>true</c>, <c>false</c> or <c>null</c> of JSON, and nothing beside it.</summary>
    public static bool Is(ReadOnlySpan<byte> text)
    {
        try
        {
            var reader = new ContractReader(text);
            return reader.Read()
                && reader.TokenType is JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null
                && reader.ValueSpan.Length == text.Length;
        }
        catch (JsonException)
        {
            // Not a literal of JSON, which is what was asked.
            return false;
        }
    }
}
