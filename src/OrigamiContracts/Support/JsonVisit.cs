using System.ComponentModel;

namespace OrigamiContracts.Support;

/// <summary>
/// One look at a value by a schema that can meet the same value again: what <see cref="ViolationCollector.Begin"/> hands
/// to <see cref="ViolationCollector.End"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonVisit
{
    internal JsonVisit(long key, int errors, bool isKnown)
    {
        Key = key;
        Errors = errors;
        IsKnown = isKnown;
    }

    /// <summary>Whether the schema has judged the value before, so that nothing is left to do.</summary>
    public bool IsKnown { get; }

    internal long Key { get; }

    internal int Errors { get; }
}
