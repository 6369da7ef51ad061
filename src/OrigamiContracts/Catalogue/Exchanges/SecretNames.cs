namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>Tells the headers and parameters whose values are secrets, since the catalogue knows no security schemes.</summary>
internal static class SecretNames
{
    // Without the hyphens and underscores that names are written with.
    private static readonly string[] Parts =
        ["authorization", "cookie", "apikey", "accesskey", "token", "secret", "password", "passwd", "credential", "signature", "session"];

    public static bool Contains(string name)
    {
        string letters = name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        return Array.Exists(Parts, part => letters.Contains(part, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A violation in words that quote nothing.</summary>
    public static Violation WithoutValue(Violation violation) => violation with
    {
        Message = $"does not keep '{violation.Keyword}' (the value may be a secret and is not shown)",
    };
}
