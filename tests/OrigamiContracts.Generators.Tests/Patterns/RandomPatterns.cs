using System.Globalization;

namespace OrigamiContracts.Generators.Tests.Patterns;

/// <summary>
/// Makes patterns at random, valid with few exceptions, over so few characters that texts made at random match some of
/// them: letters, whole surrogate pairs and their halves, line terminators.
/// </summary>
/// <param name="seed">What the patterns and texts follow from.</param>
/// <param name="areCaptureHeavy">Whether to make mostly groups and references to them, over fewer characters.</param>
internal sealed class RandomPatterns(int seed, bool areCaptureHeavy)
{
    // The halves make up the two pairs, and two more.
    private static readonly string[] Characters =
        ["a", "a", "b", "1", "_", " ", "-", "/", "\\.", "\n", "\u2028", "\u00E9", "\uFEFF", "\U0001F600", "\U0001F601", "\uD83D", "\uDE00", "\uD83E", "\uDE01"];

    private static readonly string[] FewCharacters = ["a", "a", "a", "b", "b", "\U0001F600", "\uD83D"];

    private static readonly string[] Sets =
        [".", ".", "\\d", "\\D", "\\w", "\\W", "\\s", "\\S", "\\p{L}", "\\P{L}", "\\p{So}", "\\P{Emoji}", "\\p{Cs}", "\\P{Cs}", "[]", "[^]"];

    private static readonly string[] Quantifiers = ["*", "+", "?", "{2}", "{1,2}", "{0,3}", "{2,}", "{1}", "{0}", "{1,}"];

    private readonly Random _random = new(seed);
    private readonly string[] _characters = areCaptureHeavy ? FewCharacters : Characters;
    private int _groups;

    public string NextPattern()
    {
        _groups = 0;
        string body = Disjunction(depth: 0);
        return _random.Next(4) switch
        {
            0 => $"^{body}$",
            1 => $"^(?:{body})$",
            2 => $"^(?:{body})",
            _ => body,
        };
    }

    public string NextText() => string.Concat(Enumerable.Range(0, _random.Next(7)).Select(_ => Pick(_characters)));

    private string Disjunction(int depth) =>
        string.Join('|', Enumerable.Range(0, _random.Next(4) == 0 ? 2 : 1).Select(_ => Alternative(depth)));

    private string Alternative(int depth) =>
        string.Concat(Enumerable.Range(0, _random.Next(depth == 0 ? 1 : 0, 4)).Select(_ => Term(depth)));

    private string Term(int depth)
    {
        if (_random.Next(8) == 0)
        {
            return Assertion(depth);
        }

        string atom = Atom(depth);
        return _random.Next(2) == 0 ? atom : atom + Pick(Quantifiers) + (_random.Next(4) == 0 ? "?" : string.Empty);
    }

    private string Assertion(int depth) => _random.Next(depth < 3 ? 8 : 4) switch
    {
        0 => "^",
        1 => "$",
        2 => "\\b",
        3 => "\\B",
        4 => $"(?={Disjunction(depth + 1)})",
        5 => $"(?!{Disjunction(depth + 1)})",
        6 => $"(?<={Disjunction(depth + 1)})",
        _ => $"(?<!{Disjunction(depth + 1)})",
    };

    private string Atom(int depth) => areCaptureHeavy ? CaptureHeavyAtom(depth) : _random.Next(depth < 3 ? 10 : 6) switch
    {
        0 or 1 => Character(),
        2 => Pick(Sets),
        3 => Class(),
        4 => _groups > 0 || _random.Next(4) == 0 ? Reference() : Character(),
        5 => Escape(Pick(_characters)),
        6 or 7 => $"(?:{Disjunction(depth + 1)})",
        _ => Capture(depth),
    };

    private string CaptureHeavyAtom(int depth) => _random.Next(depth < 3 ? 10 : 5) switch
    {
        0 or 1 => Character(),
        2 or 3 => Reference(),
        4 => Pick(Sets),
        5 or 6 => $"(?:{Disjunction(depth + 1)})",
        _ => Capture(depth),
    };

    // Mostly to a group that is there, which may come before, contain the reference, or be looked for in vain.
    private string Reference() => $"(?:\\{_random.Next(1, Math.Max(_groups, 1) + 1)})";

    private string Capture(int depth)
    {
        _groups++;
        return $"({Disjunction(depth + 1)})";
    }

    private string Character() => Pick(_characters);

    private string Class()
    {
        string items = string.Concat(Enumerable.Range(0, _random.Next(1, 4)).Select(_ => _random.Next(4) switch
        {
            0 => "\\w",
            1 => "\U0001F600-\U0001F64F",
            2 => "\\uD800-\\uDBFF",
            _ => Escape(Pick(_characters)),
        }));
        return _random.Next(2) == 0 ? $"[{items}]" : $"[^{items}]";
    }

    private static string Escape(string character) =>
        string.Concat(character.Select(static unit => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}")));

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];
}
