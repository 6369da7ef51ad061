using System.Text;

namespace OrigamiContracts.Generators.Patterns;

/// <summary>How a set of code points is written for an engine that goes by UTF-16 code units.</summary>
internal static class Utf16Set
{
    private const string SpecialInPattern = @"\*+?|{}[]()^$.";
    private const string SpecialInClass = @"\[]^-";

    /// <summary>Writes what matches one unit, which is a code point of the basic plane out of a set.</summary>
    public static string Unit(CodePointSet units)
    {
        if (units.Ranges.Count == 1 && units.Ranges[0].First == units.Ranges[0].Last)
        {
            return Escape(units.Ranges[0].First, SpecialInPattern);
        }

        // What reaches the end of the plane was most likely written as what it leaves out.
        CodePointSet others = units.ComplementIn(CodePointRange.BasicPlane);
        bool isNegative = units.Ranges.Count == 0
            || (units.Ranges[units.Ranges.Count - 1].Last == CodePointRange.BasicPlane.Last && others.Ranges.Count > 0);
        return isNegative ? Class("[^", others) : Class("[", units);
    }

    /// <summary>Writes what matches the surrogate pairs of a set, as alternatives that exclude each other.</summary>
    public static IEnumerable<(string Leads, string Trails)> Pairs(CodePointSet set)
    {
        List<CodePointRange> leadsOfAll = [];
        SortedDictionary<int, List<CodePointRange>> trailsByLead = [];
        foreach (CodePointRange range in set.Intersect(CodePointRange.BeyondBasicPlane).Ranges)
        {
            Split(range, leadsOfAll, trailsByLead);
        }

        SortedDictionary<string, List<CodePointRange>> leadsByTrails = new(StringComparer.Ordinal);
        if (leadsOfAll.Count > 0)
        {
            leadsByTrails.Add(Unit(CodePointSet.Of(CodePointRange.LowSurrogates)), leadsOfAll);
        }

        foreach (KeyValuePair<int, List<CodePointRange>> entry in trailsByLead)
        {
            string trails = Unit(CodePointSet.Union(entry.Value));
            if (!leadsByTrails.TryGetValue(trails, out List<CodePointRange>? leads))
            {
                leads = [];
                leadsByTrails.Add(trails, leads);
            }

            leads.Add(new(entry.Key, entry.Key));
        }

        return leadsByTrails.Select(static entry => (Unit(CodePointSet.Union(entry.Value)), entry.Key));
    }

    // The leads that come with every trail, of which there are up to a thousand, are kept as ranges.
    private static void Split(
        CodePointRange range, List<CodePointRange> leadsOfAll, SortedDictionary<int, List<CodePointRange>> trailsByLead)
    {
        (int firstLead, int firstTrail) = Halves(range.First);
        (int lastLead, int lastTrail) = Halves(range.Last);
        if (firstLead == lastLead)
        {
            AddTrails(firstLead, firstTrail, lastTrail);
            return;
        }

        if (firstTrail != CodePointRange.LowSurrogates.First)
        {
            AddTrails(firstLead++, firstTrail, CodePointRange.LowSurrogates.Last);
        }

        if (lastTrail != CodePointRange.LowSurrogates.Last)
        {
            AddTrails(lastLead--, CodePointRange.LowSurrogates.First, lastTrail);
        }

        if (firstLead <= lastLead)
        {
            leadsOfAll.Add(new(firstLead, lastLead));
        }

        void AddTrails(int lead, int first, int last)
        {
            if (!trailsByLead.TryGetValue(lead, out List<CodePointRange>? trails))
            {
                trails = [];
                trailsByLead.Add(lead, trails);
            }

            trails.Add(new(first, last));
        }
    }

    private static (int Lead, int Trail) Halves(int codePoint)
    {
        int offset = codePoint - CodePointRange.BeyondBasicPlane.First;
        return (CodePointRange.HighSurrogates.First + (offset >> 10), CodePointRange.LowSurrogates.First + (offset & 0x3FF));
    }

    private static string Class(string opening, CodePointSet units)
    {
        StringBuilder text = new(opening);
        foreach (CodePointRange range in units.Ranges)
        {
            text.Append(Escape(range.First, SpecialInClass));
            if (range.Last > range.First + 1)
            {
                text.Append('-');
            }

            if (range.Last > range.First)
            {
                text.Append(Escape(range.Last, SpecialInClass));
            }
        }

        return text.Append(']').ToString();
    }

    private static string Escape(int unit, string special) => unit switch
    {
        '\t' => "\\t",
        '\n' => "\\n",
        '\r' => "\\r",
        < ' ' or > '~' => $"\\u{unit:X4}",
        // Behind an escaped hyphen, .NET does not see the one that makes a range.
        '-' when special.IndexOf('-') >= 0 => "\\x2D",
        _ when special.IndexOf((char)unit) >= 0 => $"\\{(char)unit}",
        _ => $"{(char)unit}",
    };
}
