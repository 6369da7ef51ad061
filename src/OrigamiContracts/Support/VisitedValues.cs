using System.Text.Json;

namespace OrigamiContracts.Support;

/// <summary>What schemas that meet a value more than once have said of it, for the document a thread is judging.</summary>
/// <remarks>
/// A schema that applies itself in two alternatives would judge a value twice, its members four times, and so on: a
/// short document could keep a validator busy for years. Where values end is remembered too: each level of a document
/// would pass over all that is inside once more. Each thread has one of these and uses it again, so that remembering does
/// not allocate.
/// </remarks>
internal sealed class VisitedValues
{
    // Beyond this, the memory is not kept for the next document.
    private const int LargestKept = 1 << 16;

    [ThreadStatic]
    private static VisitedValues? _ofThread;

    [ThreadStatic]
    private static int _lastDocument;

    private readonly Dictionary<long, bool> _tried = [];
    private readonly HashSet<long> _reported = [];

    // Of arrays and objects, by where they begin.
    private readonly Dictionary<int, int> _ends = [];
    private readonly Stack<int> _open = [];
    private int _document;

    /// <summary>A number for a document that is about to be judged; never zero.</summary>
    public static int NextDocument() => _lastDocument = _lastDocument == int.MaxValue ? 1 : _lastDocument + 1;

    /// <summary>Whether anything is remembered of a document.</summary>
    public static bool HasAny(int document) => _ofThread is { } memory && memory._document == document;

    /// <summary>The memory of a document.</summary>
    public static VisitedValues Of(int document)
    {
        VisitedValues? memory = _ofThread;
        if (memory is null || (memory._document != document && memory._tried.Count + memory._reported.Count + memory._ends.Count > LargestKept))
        {
            _ofThread = memory = new VisitedValues();
        }

        if (memory._document != document)
        {
            memory._tried.Clear();
            memory._reported.Clear();
            memory._ends.Clear();
            memory._open.Clear();
            memory._document = document;
        }

        return memory;
    }

    /// <summary>Whether a trial has judged the value, and what it said.</summary>
    public bool TryGetTrial(long key, out bool isValid) => _tried.TryGetValue(key, out isValid);

    public void RememberTrial(long key, bool isValid) => _tried[key] = isValid;

    /// <summary>Notes that all about the value is in the report.</summary>
    /// <returns>False if it was there before.</returns>
    public bool TryReport(long key) => _reported.Add(key);

    /// <summary>Passes over an array or object, through whose tokens nobody goes but once.</summary>
    /// <param name="reader">A reader on the first token; it is left on the last.</param>
    public void Skip(ref ContractReader reader)
    {
        int outside = _open.Count;
        do
        {
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                int start = reader.TokenStartIndex;
                if (_ends.TryGetValue(start, out int end))
                {
                    reader.SkipTo(end);
                }
                else
                {
                    _open.Push(start);
                }
            }
            else if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                _ends.Add(_open.Pop(), reader.TokenStartIndex);
            }
        }
        while (_open.Count > outside && reader.Read());
    }
}
