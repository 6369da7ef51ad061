using OrigamiContracts.Catalogue;
using OrigamiContracts.Conformance.Payloads;

namespace OrigamiContracts.Conformance;

/// <summary>
/// Checks payloads against one schema of a contract, and, where the schema has a life-cycle, those of each file against
/// those before them in the file.
/// </summary>
/// <param name="schema">The schema every payload has to conform to.</param>
/// <param name="sink">Takes what is found, in the order of the payloads.</param>
/// <param name="maximumDepth">
/// How deep a payload can be nested, from 1 to <see cref="ContractJson.LargestMaximumDepth"/>; one that goes deeper is
/// uncheckable.
/// </param>
/// <param name="settings">How to go about it; <see langword="null"/> for the defaults.</param>
public sealed class PayloadChecker(ApiSchema schema, ICheckSink sink, int maximumDepth = ContractJson.MaximumDepth, CheckRunSettings? settings = null)
{
    /// <summary>What the check has come to so far.</summary>
    public CheckSummary Summary { get; init; } = new();

    /// <summary>Checks payloads.</summary>
    /// <param name="payloads">The payloads; each is done with before the next is asked for.</param>
    /// <param name="cancellationToken">Ends the check early; <see cref="Summary"/> then says what was checked.</param>
    /// <returns>What the check came to.</returns>
    public async Task<CheckSummary> CheckAsync(IAsyncEnumerable<Payload> payloads, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(payloads);
        CheckRunSettings chosen = settings ?? new CheckRunSettings();
        var judge = new DocumentJudge(schema, maximumDepth, chosen.Coverage);
        await new CheckRun(judge, sink, Summary, chosen).OverAsync(payloads, cancellationToken).ConfigureAwait(false);
        return Summary;
    }
}
