using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Patterns;

/// <summary>
/// A pattern that is a row of runs from the beginning of the text. Each run may take all that it can: what it takes, no run
/// behind it could have.
/// </summary>
/// <param name="EndsText">Whether the text has to end behind the last run.</param>
internal sealed record PatternRuns(EquatableArray<PatternRun> Runs, bool EndsText)
{
    // Beyond this a table each is no longer small.
    private const int MostRuns = 16;

    /// <summary>A pattern as runs; null if it is none.</summary>
    public static PatternRuns? Of(PatternNode pattern)
    {
        List<PatternNode> items = [];
        if (!TryFlatten(pattern, items) || items is not [AnchorNode { Kind: AnchorKind.InputStart }, ..])
        {
            return null;
        }

        bool endsText = items[items.Count - 1] is AnchorNode { Kind: AnchorKind.InputEnd };
        List<(CodePointSet Set, RepetitionCount Count)> runs = [];
        foreach (PatternNode item in items.Skip(1).Take(items.Count - (endsText ? 2 : 1)))
        {
            if (!TryAdd(item, runs))
            {
                return null;
            }
        }

        return runs.Count > 0 && Enumerable.Range(0, runs.Count).All(at => TakesNothingOfOthers(runs, at))
            ? new PatternRuns(runs.ConvertAll(static run => PatternRun.Of(run.Set, run.Count)).ToEquatableArray(), endsText)
            : null;
    }

    private static bool TryFlatten(PatternNode node, List<PatternNode> items)
    {
        switch (node)
        {
            case SequenceNode sequence:
                return sequence.Items.All(item => TryFlatten(item, items));

            // Whoever asks has no use for what it captures.
            case CaptureNode capture:
                return TryFlatten(capture.Body, items);

            default:
                items.Add(node);
                return items.Count <= MostRuns + 2;
        }
    }

    private static bool TryAdd(PatternNode item, List<(CodePointSet Set, RepetitionCount Count)> runs)
    {
        switch (item)
        {
            case CodePointNode { Set: var set }:
                runs.Add((set, new RepetitionCount(1, 1, IsLazy: false)));
                return true;

            case RepetitionNode { Body: CodePointNode { Set: var set }, Count: var count } when count.Min <= count.Max:
                runs.Add((set, count));
                return true;

            default:
                return false;
        }
    }

    // A run of a fixed length has no choice. Another must not find what a run that can come right behind it needs.
    private static bool TakesNothingOfOthers(List<(CodePointSet Set, RepetitionCount Count)> runs, int at)
    {
        if (runs[at].Count.Min == runs[at].Count.Max)
        {
            return true;
        }

        foreach ((CodePointSet set, RepetitionCount count) in runs.Skip(at + 1))
        {
            if (set.Ranges.Any(runs[at].Set.Overlaps))
            {
                return false;
            }

            if (count.Min > 0)
            {
                break;
            }
        }

        return true;
    }
}
