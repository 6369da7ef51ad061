using OrigamiContracts.Catalogue;
using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Conformance.Payloads;

namespace OrigamiContracts.Conformance.Exchanges;

/// <summary>
/// Checks recorded exchanges against a contract: each by itself, and, where the schema of a response's body has a
/// life-cycle, the bodies of each file against those before them in the file.
/// </summary>
/// <remarks>
/// <para>
/// An exchange is one JSON object, <c>{"request":{"method","url","headers","body"},"response":{"status","headers","body"}}</c>.
/// <c>headers</c> maps names to a string each, or a list of them. <c>body</c> is a JSON value, or a string that holds the
/// text of the body: a body that is itself a string is written with its quotes. Beside a body, <c>"encoding":"base64"</c>
/// says that the string is the body's bytes in base64. <c>response</c>, <c>headers</c> and <c>body</c> can be absent or
/// null; other members are passed over. Entries of HTTP Archives are exchanges, too.
/// </para>
/// <para>
/// <see cref="Violation.InstanceLocation"/> of what is found is a JSON Pointer into that object: <c>/response/body/status</c>,
/// <c>/request/headers/Accept</c>, <c>/request/url</c> for parameters in path and query; empty for rules about the exchange
/// as a whole. What is excused (<see cref="ExchangeFinding.IsExcused"/>) is a warning.
/// </para>
/// </remarks>
/// <param name="contract">The contract.</param>
/// <param name="sink">Takes what is found, in the order of the exchanges.</param>
/// <param name="options">
/// How to check; <see langword="null"/> for the defaults. Life-cycles are judged whatever
/// <see cref="ExchangeCheckOptions.TracksLifecycles"/> says.
/// </param>
/// <param name="settings">How to go about it; <see langword="null"/> for the defaults.</param>
/// <exception cref="ArgumentNullException"><paramref name="contract"/> is <see langword="null"/>.</exception>
public sealed class RecordedExchangeChecker(ApiContract contract, ICheckSink sink, ExchangeCheckOptions? options = null, CheckRunSettings? settings = null)
{
    private readonly ExchangeJudge _judge = new(contract, options ?? new ExchangeCheckOptions(), settings?.Coverage);

    /// <summary>What the check has come to so far.</summary>
    public CheckSummary Summary { get; init; } = new();

    /// <summary>Checks exchanges.</summary>
    /// <param name="exchanges">The exchanges, each a payload; each is done with before the next is asked for.</param>
    /// <param name="cancellationToken">Ends the check early; <see cref="Summary"/> then says what was checked.</param>
    /// <returns>What the check came to. Exchanges with other APIs are uncheckable.</returns>
    public async Task<CheckSummary> CheckAsync(IAsyncEnumerable<Payload> exchanges, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(exchanges);
        await new CheckRun(_judge, sink, Summary, settings ?? new CheckRunSettings()).OverAsync(exchanges, cancellationToken).ConfigureAwait(false);
        return Summary;
    }
}
