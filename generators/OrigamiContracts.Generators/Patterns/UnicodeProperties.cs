using System.Diagnostics.CodeAnalysis;

namespace OrigamiContracts.Generators.Patterns;

/// <summary>
/// What <c>\p{…}</c> can name (ECMA-262, section 22.2.1, UnicodePropertyValueExpression).
/// </summary>
/// <remarks>
/// Neither the classes of .NET nor those of the running compiler are asked: a pattern must mean the same, and the emitted
/// code be the same, whatever version of Unicode either of them knows.
/// </remarks>
internal static class UnicodeProperties
{
    private static readonly Lazy<Table> GeneralCategories = new(static () => new(UnicodePropertyTables.GeneralCategories));
    private static readonly Lazy<Table> BinaryProperties = new(static () => new(UnicodePropertyTables.BinaryProperties));
    private static readonly Lazy<Table> Scripts = new(static () => new(UnicodePropertyTables.Scripts));
    private static readonly Lazy<Table> ScriptExtensions = new(static () => new(UnicodePropertyTables.ScriptExtensions));

    public static bool TryFind(string loneNameOrValue, [NotNullWhen(true)] out CodePointSet? set) =>
        GeneralCategories.Value.TryFind(loneNameOrValue, out set) || BinaryProperties.Value.TryFind(loneNameOrValue, out set);

    public static bool TryFind(string name, string value, [NotNullWhen(true)] out CodePointSet? set)
    {
        set = null;
        return name switch
        {
            "General_Category" or "gc" => GeneralCategories.Value.TryFind(value, out set),
            "Script" or "sc" => Scripts.Value.TryFind(value, out set),
            "Script_Extensions" or "scx" =>
                ScriptExtensions.Value.TryFind(value, out set) || Scripts.Value.TryFind(value, out set),
            _ => false,
        };
    }

    /// <summary>One of <see cref="UnicodePropertyTables"/>, each set of it unpacked when first asked for.</summary>
    private sealed class Table
    {
        private readonly Dictionary<string, Lazy<CodePointSet>> _sets = new(StringComparer.Ordinal);

        public Table(string text)
        {
            foreach (string line in text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
            {
                int separator = line.IndexOf('=');
                string packed = line.Substring(separator + 1);
                Lazy<CodePointSet> set = new(() => Unpack(packed));
                foreach (string name in line.Substring(0, separator).Split(' '))
                {
                    _sets.Add(name, set);
                }
            }
        }

        public bool TryFind(string name, [NotNullWhen(true)] out CodePointSet? set)
        {
            set = _sets.TryGetValue(name, out Lazy<CodePointSet>? found) ? found.Value : null;
            return set is not null;
        }

        private static CodePointSet Unpack(string packed)
        {
            List<CodePointRange> ranges = [];
            int position = 0;
            int change = 0;
            while (position < packed.Length)
            {
                change += ReadNumber(packed, ref position);
                int first = change;
                bool isLast = position == packed.Length;
                change += isLast ? 0 : ReadNumber(packed, ref position);
                ranges.Add(new(first, isLast ? CodePointRange.All.Last : change - 1));
            }

            return CodePointSet.Union(ranges);
        }

        // Five bits a digit, the lowest first; the sixth says that more follow.
        private static int ReadNumber(string packed, ref int position)
        {
            int number = 0;
            for (int shift = 0; ; shift += 5)
            {
                int digit = DigitValue(packed[position++]);
                number |= (digit & 0x1F) << shift;
                if (digit < 0x20)
                {
                    return number;
                }
            }
        }

        private static int DigitValue(char digit) => digit switch
        {
            <= '-' => 62,
            <= '9' => digit - '0',
            <= 'Z' => digit - 'A' + 10,
            '_' => 63,
            _ => digit - 'a' + 36,
        };
    }
}
