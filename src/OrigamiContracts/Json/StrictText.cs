using System.Text.Json;

namespace OrigamiContracts.Json;

/// <summary>Makes JSON to the letter of what a serialiser's options allow beside it: comments, and commas behind the last item.</summary>
internal static class StrictText
{
    /// <summary>Whether options allow what is no JSON.</summary>
    public static bool IsNeeded(JsonReaderOptions options) =>
        options.AllowTrailingCommas || options.CommentHandling != JsonCommentHandling.Disallow;

    /// <summary>Blanks out what is no JSON, so that all else stays where it is.</summary>
    /// <param name="text">A value that the options allow.</param>
    /// <param name="options">The options.</param>
    /// <returns>The value, as long as it was.</returns>
    public static byte[] Of(ReadOnlySpan<byte> text, JsonReaderOptions options)
    {
        byte[] strict = new byte[text.Length];
        strict.AsSpan().Fill((byte)' ');
        var reader = new Utf8JsonReader(text, options);
        JsonTokenType previous = JsonTokenType.None;
        int end = 0;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Comment)
            {
                continue;
            }

            // The separator that stood somewhere in between has left room for its like.
            if (previous == JsonTokenType.PropertyName)
            {
                strict[end] = (byte)':';
            }
            else if (previous is not (JsonTokenType.None or JsonTokenType.StartObject or JsonTokenType.StartArray)
                && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
            {
                strict[end] = (byte)',';
            }

            const int Quotes = 2;
            int start = (int)reader.TokenStartIndex;
            bool isQuoted = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
            end = start + reader.ValueSpan.Length + (isQuoted ? Quotes : 0);
            text[start..end].CopyTo(strict.AsSpan(start));
            previous = reader.TokenType;
        }

        return strict;
    }
}
