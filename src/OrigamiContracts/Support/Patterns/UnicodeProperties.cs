using System.Diagnostics.CodeAnalysis;
using OrigamiContracts.Support.Formats;

namespace OrigamiContracts.Generators.Patterns;

/// <summary>What <c>\p{…}</c> can name (ECMA-262, section 22.2.1, UnicodePropertyValueExpression).</summary>
/// <remarks>
/// This stands in for the generator's class of the same name, whose tables are larger than the rest of this library. To
/// tell whether a text is a pattern it is enough to know which names there are, and what the names of groups are made of:
/// no other rule of the grammar depends on what is in a set.
/// </remarks>
internal static class UnicodeProperties
{
    private static readonly CodePointSet Unknown = CodePointSet.Of();
    private static readonly CodePointSet IdStart = Unpack(UnicodePropertyNames.IdStart);
    private static readonly CodePointSet IdContinue = Unpack(UnicodePropertyNames.IdContinue);

    private static readonly HashSet<string> GeneralCategories = Read(UnicodePropertyNames.GeneralCategories);
    private static readonly HashSet<string> BinaryProperties = Read(UnicodePropertyNames.BinaryProperties);
    private static readonly HashSet<string> Scripts = Read(UnicodePropertyNames.Scripts);

    public static bool TryFind(string loneNameOrValue, [NotNullWhen(true)] out CodePointSet? set)
    {
        set = loneNameOrValue switch
        {
            "ID_Start" or "IDS" => IdStart,
            "ID_Continue" or "IDC" => IdContinue,
            _ => GeneralCategories.Contains(loneNameOrValue) || BinaryProperties.Contains(loneNameOrValue) ? Unknown : null,
        };
        return set is not null;
    }

    public static bool TryFind(string name, string value, [NotNullWhen(true)] out CodePointSet? set)
    {
        bool isKnown = name switch
        {
            "General_Category" or "gc" => GeneralCategories.Contains(value),
            "Script" or "sc" or "Script_Extensions" or "scx" => Scripts.Contains(value),
            _ => false,
        };
        set = isKnown ? Unknown : null;
        return isKnown;
    }

    private static HashSet<string> Read(string names) =>
        new(names.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    // The places where belonging to the set changes, each as the distance from the one before.
    private static CodePointSet Unpack(ReadOnlySpan<byte> packed)
    {
        List<CodePointRange> ranges = [];
        var numbers = new PackedNumbers(packed);
        int change = 0;
        while (numbers.TryRead(out int distance))
        {
            int first = change + distance;
            change = numbers.TryRead(out int length) ? first + length : CodePointRange.All.Last + 1;
            ranges.Add(new CodePointRange(first, change - 1));
        }

        return CodePointSet.Union(ranges);
    }
}
