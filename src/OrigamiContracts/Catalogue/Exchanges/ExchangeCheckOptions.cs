namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>How exchanges are checked.</summary>
public sealed class ExchangeCheckOptions
{
    /// <summary>
    /// What the paths of the description are appended to, see <see cref="OperationFinder(ApiContract, IEnumerable{string})"/>;
    /// none for the servers of the description.
    /// </summary>
    public IReadOnlyList<string> BaseUrls { get; init; } = [];

    /// <summary>
    /// The names of query parameters that can be sent though no operation describes them: an API key, or what a proxy
    /// adds. Case counts.
    /// </summary>
    public IReadOnlySet<string> IgnoredQueryParameters { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>How deep bodies can be nested, from 1 to <see cref="ContractJson.LargestMaximumDepth"/>.</summary>
    public int MaximumDepth { get; init; } = ContractJson.MaximumDepth;
}
