using System.Text;

namespace OrigamiContracts;

/// <summary>What one or more observations brought to light.</summary>
public sealed class LifecycleReport
{
    internal static readonly LifecycleReport Clean = new([], []);

    internal LifecycleReport(IReadOnlyList<LifecycleFinding> findings, IReadOnlyList<LifecycleNote> notes)
    {
        Findings = findings;
        Notes = notes;
    }

    /// <summary>What no life-cycle allows, in the order of the observations.</summary>
    public IReadOnlyList<LifecycleFinding> Findings { get; }

    /// <summary>What could not be judged, in the order of the observations.</summary>
    public IReadOnlyList<LifecycleNote> Notes { get; }

    /// <summary>Whether there is nothing to tell.</summary>
    public bool IsClean => Findings.Count == 0 && Notes.Count == 0;

    /// <summary>A line for each finding and each note, or "conforms".</summary>
    public override string ToString()
    {
        if (IsClean)
        {
            return "conforms";
        }

        var text = new StringBuilder();
        foreach (object line in Findings.Concat<object>(Notes))
        {
            text.Append(line).Append('\n');
        }

        return text.ToString(0, text.Length - 1);
    }
}
