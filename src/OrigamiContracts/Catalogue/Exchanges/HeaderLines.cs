namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>Finds headers among their lines.</summary>
internal static class HeaderLines
{
    /// <summary>The value of a header; several lines are one with commas between (RFC 9110, section 5.2).</summary>
    /// <returns>Null if there is none.</returns>
    public static string? Find(IReadOnlyList<KeyValuePair<string, string>> headers, string name, string separator = ", ")
    {
        string? value = null;
        List<string>? more = null;
        foreach ((string key, string line) in headers)
        {
            if (!key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (value is null)
            {
                value = line;
            }
            else
            {
                more ??= [value];
                more.Add(line);
            }
        }

        return more is null ? value : string.Join(separator, more);
    }
}
