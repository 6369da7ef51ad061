using System.Collections.Frozen;

namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>Tells the names whose values are secrets: those that a contract's security schemes have, and those that say so.</summary>
/// <param name="contract">The contract; null if the values are of none.</param>
internal sealed class SecretNames(ApiContract? contract)
{
    // Without the hyphens and underscores that names are written with.
    private static readonly string[] Parts =
        ["authorization", "cookie", "apikey", "accesskey", "token", "secret", "password", "passwd", "credential", "signature", "session"];

    // What a header is called, its value can be called elsewhere, in whatever case.
    private readonly FrozenSet<string> _ofSchemes =
        (contract?.SecuritySchemes ?? []).Select(static scheme => scheme.Parameter).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public bool Contains(string name)
    {
        if (_ofSchemes.Contains(name))
        {
            return true;
        }

        string letters = name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        return Array.Exists(Parts, part => letters.Contains(part, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A violation in words that quote nothing.</summary>
    public static Violation WithoutValue(Violation violation) => violation with
    {
        Message = $"does not keep '{violation.Keyword}' (the value may be a secret and is not shown)",
    };
}
