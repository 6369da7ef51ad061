using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace OrigamiContracts.Support;

/// <summary>What matching a text with a pattern said.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum PatternMatch
{
    /// <summary>The text matches.</summary>
    Yes,

    /// <summary>The text does not match.</summary>
    No,

    /// <summary>The matching took too long.</summary>
    TimedOut,
}

/// <summary>A pattern of a description, translated from ECMA-262 to .NET when the contract was emitted.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonPattern
{
    private const int StackLimit = 256;
    private const int MaximumBytesOfUnit = 3;

    // The clock goes on while a busy machine lets a thread wait, which says nothing of the pattern: that happens now and
    // then, but not to the same matching twice.
    private const int Attempts = 2;

    private static readonly TimeSpan BacktrackingLimit = TimeSpan.FromMilliseconds(250);

    // Time that grows with the text is as much as the text is worth; only a large pattern and a large text together reach this.
    private static readonly TimeSpan LinearLimit = TimeSpan.FromSeconds(10);

    private readonly string _translated;
    private readonly bool _isLinear;
    private readonly PatternRun[] _runs;
    private readonly bool _endsText;
    private Regex? _regex;

    /// <summary>Makes a pattern.</summary>
    /// <param name="translated">The pattern in the syntax of .NET.</param>
    /// <param name="isLinear">Whether the engine that never backtracks understands it.</param>
    public JsonPattern(string translated, bool isLinear)
    {
        _translated = translated;
        _isLinear = isLinear;
        _runs = [];
    }

    /// <summary>Makes a pattern that is a row of runs from the beginning of the text, each of which may take all that it can.</summary>
    /// <param name="translated">The pattern in the syntax of .NET, for texts of which the runs can't tell.</param>
    /// <param name="isLinear">Whether the engine that never backtracks understands it.</param>
    /// <param name="endsText">Whether the text has to end behind the last run.</param>
    /// <param name="runs">The runs, in order.</param>
    public JsonPattern(string translated, bool isLinear, bool endsText, PatternRun[] runs)
        : this(translated, isLinear)
    {
        _runs = runs;
        _endsText = endsText;
    }

    // Making it takes more time than most texts, so it waits for the first text that needs it.
    private Regex Expression => _regex ??= _isLinear ? MakeLinear(_translated) : MakeBacktracking(_translated);

    /// <summary>Matches a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether the pattern matches anywhere in it.</returns>
    public PatternMatch Match(ReadOnlySpan<char> text)
    {
        if (_runs.Length > 0 && text.Length <= StackLimit)
        {
            // Units that are no character become one beyond ASCII, of which a run says the same.
            Span<byte> utf8 = stackalloc byte[StackLimit * MaximumBytesOfUnit];
            if (TryMatchRuns(utf8[..Encoding.UTF8.GetBytes(text, utf8)], out PatternMatch match))
            {
                return match;
            }
        }

        return MatchExpression(text);
    }

    /// <summary>Matches a JSON string.</summary>
    /// <param name="reader">A reader on a string or property name.</param>
    /// <returns>Whether the pattern matches anywhere in it.</returns>
    public PatternMatch Match(ref readonly ContractReader reader) =>
        _runs.Length > 0 && !reader.ValueIsEscaped && TryMatchRuns(reader.ValueSpan, out PatternMatch match)
            ? match
            : MatchDecoded(in reader);

    /// <summary>Matches a property's name, to tell whether a keyword is about it.</summary>
    /// <param name="reader">A reader on the name.</param>
    /// <param name="violations">Takes the finding if it can't be told in time.</param>
    /// <param name="keywordLocation">Where in the description.</param>
    /// <param name="source">The pattern as the description writes it.</param>
    /// <returns>Whether the pattern matches anywhere in it.</returns>
    public bool MatchesName(ref readonly ContractReader reader, ref ViolationCollector violations, string keywordLocation, string source)
    {
        PatternMatch match = Match(in reader);
        if (match == PatternMatch.TimedOut)
        {
            violations.Pattern(reader.TokenStartIndex, keywordLocation, source, match);
        }

        return match == PatternMatch.Yes;
    }

    // False if more has to be known than the runs say.
    private bool TryMatchRuns(ReadOnlySpan<byte> utf8, out PatternMatch match)
    {
        match = PatternMatch.No;
        foreach (PatternRun run in _runs)
        {
            bool isEnough = run.Take(ref utf8, out bool isUnknown);
            if (isUnknown || !isEnough)
            {
                return !isUnknown;
            }
        }

        match = _endsText && !utf8.IsEmpty ? PatternMatch.No : PatternMatch.Yes;
        return true;
    }

    private PatternMatch MatchExpression(ReadOnlySpan<char> text)
    {
        for (int attempt = 1; attempt <= Attempts; attempt++)
        {
            try
            {
                return Expression.IsMatch(text) ? PatternMatch.Yes : PatternMatch.No;
            }
            catch (RegexMatchTimeoutException)
            {
                // Once more, or never.
            }
        }

        return PatternMatch.TimedOut;
    }

    // Apart, since buffers are cleared whether they are used or not.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private PatternMatch MatchDecoded(ref readonly ContractReader reader)
    {
        // Neither resolving escapes nor going from UTF-8 to UTF-16 makes a text have more units.
        int limit = reader.ValueSpan.Length;
        char[]? rented = limit > StackLimit ? ArrayPool<char>.Shared.Rent(limit) : null;
        try
        {
            Span<char> buffer = rented ?? stackalloc char[StackLimit];
            return MatchExpression(buffer[..CopyTo(in reader, buffer)]);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<char>.Shared.Return(rented);
            }
        }
    }

    private static int CopyTo(ref readonly ContractReader reader, Span<char> buffer)
    {
        try
        {
            return reader.CopyString(buffer);
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate escape; System.Text.Json has no way to say so but this exception.
            string decoded = JsonText.Decode(in reader);
            decoded.CopyTo(buffer);
            return decoded.Length;
        }
    }

    private static Regex MakeLinear(string translated)
    {
        try
        {
            return new Regex(translated, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, LinearLimit);
        }
        catch (NotSupportedException)
        {
            // The engine takes patterns up to a size that the process can lower. The other one takes them all.
            return MakeBacktracking(translated);
        }
    }

    private static Regex MakeBacktracking(string translated) => new(translated, RegexOptions.CultureInvariant, BacktrackingLimit);
}
