namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>The names and values of a query or of cookies, in their order.</summary>
internal sealed class NamedTexts
{
    private readonly List<(string Name, string Raw)> _pairs = [];

    private NamedTexts()
    {
    }

    /// <summary>The names, decoded, and the values, as they were sent.</summary>
    public IReadOnlyList<(string Name, string Raw)> Pairs => _pairs;

    public static NamedTexts OfQuery(ReadOnlySpan<char> query)
    {
        var texts = new NamedTexts();
        foreach (Range range in query.Split('&'))
        {
            ReadOnlySpan<char> pair = query[range];
            if (!pair.IsEmpty)
            {
                int equals = pair.IndexOf('=');
                texts._pairs.Add(equals < 0 ? (DecodeQuery(pair.ToString()), "") : (DecodeQuery(pair[..equals].ToString()), pair[(equals + 1)..].ToString()));
            }
        }

        return texts;
    }

    /// <summary>RFC 6265, section 4.2.1.</summary>
    public static NamedTexts OfCookies(string? header)
    {
        var texts = new NamedTexts();
        foreach (string pair in (header ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = pair.IndexOf('=');
            if (equals > 0)
            {
                texts._pairs.Add((pair[..equals].Trim(), pair[(equals + 1)..].Trim().Trim('"')));
            }
        }

        return texts;
    }

    /// <summary>The values of a name, as they were sent.</summary>
    public List<string> Find(string name)
    {
        List<string> values = [];
        foreach ((string other, string raw) in _pairs)
        {
            if (other == name)
            {
                values.Add(raw);
            }
        }

        return values;
    }

    /// <summary>In queries a plus is a space, as forms have it and everyone reads it.</summary>
    public static string DecodeQuery(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
