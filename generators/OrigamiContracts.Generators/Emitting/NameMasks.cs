using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Spells the questions which of some names an object has: a bit for each name.</summary>
/// <param name="choice">The names, and what alternatives say of them.</param>
/// <param name="seen">What the words of bits are called.</param>
/// <param name="other">What tells that there was another name.</param>
internal sealed class NameMasks(NameChoice choice, string seen, string other)
{
    private const int BitsOfWord = 64;

    private readonly int _words = (choice.Names.Count + BitsOfWord - 1) / BitsOfWord;
    private readonly bool _countsOthers = choice.Fits.Any(static fit => !fit.TakesOtherNames);

    public IEnumerable<string> Declarations =>
    [
        .. Enumerable.Range(0, _words).Select(word => $"ulong {Word(word)} = 0;"),
        .. _countsOthers ? (string[])[$"bool {other} = false;"] : [],
    ];

    /// <summary>Writes that a name is there.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="number">The variable that holds the name's number, negative if it is another name.</param>
    public void WriteSeen(CodeWriter code, string number)
    {
        for (int word = _words - 1; word >= 0; word--)
        {
            using (code.Block($"{(word == _words - 1 ? "" : "else ")}if ({number} >= {word * BitsOfWord})"))
            {
                code.Line($"{Word(word)} |= 1UL << {number};");
            }
        }

        if (_countsOthers)
        {
            using (code.Block("else"))
            {
                code.Line($"{other} = true;");
            }
        }

        code.Blank();
    }

    /// <summary>Whether an object has what an alternative requires, and nothing that only others have.</summary>
    public string IsOf(NameFit fit) => Condition(fit.Required, fit.Foreign, fit.TakesOtherNames);

    /// <summary>Whether an object has what an alternative requires, and nothing that only others require.</summary>
    public string IsExtensionOf(NameFit fit) => Condition(fit.Required, fit.ForeignRequired, takesOtherNames: true);

    private string Condition(EquatableArray<int> required, EquatableArray<int> foreign, bool takesOtherNames)
    {
        List<string> conditions = [];
        for (int word = 0; word < _words; word++)
        {
            ulong needed = MaskOf(required, word);
            ulong refused = MaskOf(foreign, word);
            // All that is needed, and of what is refused nothing: the rest does not count.
            if ((needed | refused) != 0)
            {
                conditions.Add($"({Word(word)} & 0x{needed | refused:X}UL) == 0x{needed:X}UL");
            }
        }

        if (!takesOtherNames)
        {
            conditions.Add($"!{other}");
        }

        return conditions.Count == 0 ? "true" : string.Join(" && ", conditions);
    }

    private string Word(int word) => _words == 1 ? seen : $"{seen}{word + 1}";

    private static ulong MaskOf(EquatableArray<int> names, int word) => names
        .Where(name => name / BitsOfWord == word)
        .Aggregate(0UL, static (mask, name) => mask | (1UL << (name % BitsOfWord)));
}
