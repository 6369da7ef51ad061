namespace OrigamiContracts.Support;

/// <summary>What schemas that meet a value more than once have said of it, for the document a thread is judging.</summary>
/// <remarks>
/// A schema that applies itself in two alternatives would judge a value twice, its members four times, and so on: a
/// short document could keep a validator busy for years. Each thread has one of these and uses it again, so that
/// remembering does not allocate.
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
    private int _document;

    /// <summary>A number for a document that is about to be judged; never zero.</summary>
    public static int NextDocument() => _lastDocument = _lastDocument == int.MaxValue ? 1 : _lastDocument + 1;

    /// <summary>The memory of a document.</summary>
    public static VisitedValues Of(int document)
    {
        VisitedValues? memory = _ofThread;
        if (memory is null || (memory._document != document && memory._tried.Count + memory._reported.Count > LargestKept))
        {
            _ofThread = memory = new VisitedValues();
        }

        if (memory._document != document)
        {
            memory._tried.Clear();
            memory._reported.Clear();
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
}
