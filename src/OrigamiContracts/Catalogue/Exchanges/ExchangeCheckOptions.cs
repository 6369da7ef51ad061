namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>How exchanges are checked.</summary>
public sealed record ExchangeCheckOptions
{
    /// <summary>
    /// What the paths of the description are appended to, see <see cref="OperationFinder(ApiContract, IEnumerable{string})"/>;
    /// none for the servers of the description.
    /// </summary>
    public IReadOnlyList<string> BaseUrls { get; init; } = [];

    /// <summary>
    /// The names of query parameters that can be sent though no operation describes them, such as what a proxy adds. Case
    /// counts.
    /// </summary>
    public IReadOnlySet<string> IgnoredQueryParameters { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>
    /// The names of headers that requests and responses can have though no operation describes them. Case does not count,
    /// whatever the set says. Those of HTTP itself, of browsers, proxies and tracing need not be here; <c>Cookie</c> stands
    /// for all cookies.
    /// </summary>
    public IReadOnlySet<string> IgnoredHeaders { get; init; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>How deep bodies can be nested, from 1 to <see cref="ContractJson.LargestMaximumDepth"/>.</summary>
    public int MaximumDepth { get; init; } = ContractJson.MaximumDepth;

    /// <summary>
    /// Whether responses are also judged by those before them, where their bodies show resources that have a life-cycle: a
    /// run that has ended and is running again. What breaks it is a finding about the later body, whose message calls
    /// bodies by their number among those that the checker has seen of such resources: <c>answer 3</c>.
    /// </summary>
    /// <remarks>
    /// A checker remembers <see cref="LifecycleTracker.DefaultMaximumResources"/> resources. Responses are compared in the
    /// order in which they are checked, so who asks for the same resource several times at once can be told of changes
    /// that came in another order.
    /// </remarks>
    public bool TracksLifecycles { get; init; }
}
