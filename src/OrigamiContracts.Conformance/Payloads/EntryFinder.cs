using System.Text.Json;

namespace OrigamiContracts.Conformance.Payloads;

/// <summary>
/// Finds the entries of an HTTP Archive, <c>log.entries</c>, in a text that comes piece by piece. It remembers what it has
/// seen of the text's structure, and nothing of the text.
/// </summary>
internal sealed class EntryFinder
{
    // The root, the log and the list of entries are around each entry.
    private const int EntryDepth = 3;

    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = ContractJson.LargestMaximumDepth });
    private bool _isInLog;
    private bool _isInEntries;
    private bool _namesLog;
    private bool _namesEntries;

    /// <summary>Whether there was a list of entries.</summary>
    public bool HasEntries { get; private set; }

    /// <summary>Whether what was read last is within an entry, which is not all there yet.</summary>
    public bool IsInEntry { get; private set; }

    /// <summary>Reads on.</summary>
    /// <param name="text">The text from where the last call ended; if that was within an entry, from where the caller keeps it.</param>
    /// <param name="kept">How much of the text has been read before.</param>
    /// <param name="isLast">Whether there is no more text.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public EntrySearch Read(ReadOnlySpan<byte> text, int kept, bool isLast)
    {
        int start = 0;
        var reader = new Utf8JsonReader(text[kept..], isLast, _state);
        while (reader.Read())
        {
            if (_isInEntries && reader.CurrentDepth == EntryDepth)
            {
                if (!IsInEntry)
                {
                    start = kept + (int)reader.TokenStartIndex;
                }

                // What is neither object nor array is complete already; it is for others to say that it is no entry.
                IsInEntry = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
                if (!IsInEntry)
                {
                    _state = reader.CurrentState;
                    return new EntrySearch(start, kept + (int)reader.BytesConsumed, EntrySearchEnd.Entry);
                }
            }
            else if (!IsInEntry)
            {
                Note(ref reader);
            }
        }

        _state = reader.CurrentState;
        int consumed = kept + (int)reader.BytesConsumed;
        return new EntrySearch(IsInEntry ? start : consumed, consumed, isLast ? EntrySearchEnd.Text : EntrySearchEnd.Piece);
    }

    private void Note(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType, reader.CurrentDepth)
        {
            case (JsonTokenType.PropertyName, 1):
                _namesLog = reader.ValueTextEquals("log"u8);
                break;
            case (JsonTokenType.PropertyName, 2):
                _namesEntries = _isInLog && reader.ValueTextEquals("entries"u8);
                break;
            case (JsonTokenType.StartObject, 1):
                _isInLog = _namesLog;
                break;
            case (JsonTokenType.EndObject, 1):
                _isInLog = false;
                break;
            case (JsonTokenType.StartArray, 2):
                _isInEntries = _namesEntries;
                HasEntries |= _isInEntries;
                break;
            case (JsonTokenType.EndArray, 2):
                _isInEntries = false;
                break;
        }
    }
}
