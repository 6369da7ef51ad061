using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Observation;

namespace OrigamiContracts.Http;

/// <summary>Checks what an <see cref="HttpClient"/> sends and gets against a contract.</summary>
/// <remarks>
/// <para>
/// Only bodies that would be judged are read, JSON that the description has a schema for, and no more of them than
/// <see cref="ContractHandlerOptions.MaximumBodyBytes"/>; the call gets the same bytes. All others pass untouched, and the
/// report names them as unchecked. A JSON response is read before the call returns, also with
/// <see cref="HttpCompletionOption.ResponseHeadersRead"/>.
/// </para>
/// <para>
/// The handler sees what is known at its place: headers and cookies that are added behind it, by other handlers or by the
/// primary one, are missing to it; and what the primary one decompresses is not compressed any more. It belongs next to
/// the primary handler.
/// </para>
/// <para>
/// The meter <c>OrigamiContracts.Http</c> has the counters <c>origami_contracts.exchanges</c>,
/// <c>origami_contracts.findings</c> and <c>origami_contracts.unchecked</c>.
/// </para>
/// </remarks>
public sealed class ContractHandler : DelegatingHandler
{
    private const string MeterName = "OrigamiContracts.Http";
    private const int LargestMaximumBodyBytes = 1 << 30;

    private static readonly Meter SharedMeter = new(MeterName);

    private readonly ExchangeChecker _checker;
    private readonly ContractHandlerOptions _options;
    private readonly ILogger _logger;
    private readonly ExchangeInstruments _instruments;

    /// <summary>Makes a handler.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="options">How it works; <see langword="null"/> for the defaults.</param>
    /// <param name="logger">Where it writes what it finds; <see langword="null"/> for nowhere.</param>
    /// <param name="meterFactory">Makes its meter; <see langword="null"/> for one that all handlers share.</param>
    /// <exception cref="ArgumentNullException"><paramref name="contract"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The options contradict each other, or one is not in its range.</exception>
    public ContractHandler(ApiContract contract, ContractHandlerOptions? options = null, ILogger<ContractHandler>? logger = null, IMeterFactory? meterFactory = null)
        : this(new ExchangeChecker(contract, options?.Check), options ?? new ContractHandlerOptions(), logger, meterFactory)
    {
    }

    internal ContractHandler(ExchangeChecker checker, ContractHandlerOptions options, ILogger<ContractHandler>? logger, IMeterFactory? meterFactory)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaximumBodyBytes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MaximumBodyBytes, LargestMaximumBodyBytes);
        if (options.Mode == ContractHandlerMode.Callback && options.OnExchange is null)
        {
            throw new ArgumentException($"The mode {options.Mode} needs {nameof(options.OnExchange)}.", nameof(options));
        }

        _checker = checker;
        _options = options;
        _logger = logger ?? NullLogger<ContractHandler>.Instance;
        _instruments = new ExchangeInstruments(meterFactory?.Create(MeterName) ?? SharedMeter);
    }

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(request, async: true, cancellationToken);

    /// <inheritdoc/>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(request, async: false, cancellationToken).GetAwaiter().GetResult();

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, bool async, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ExchangeRequest? sent = null;
        CheckedRequest? checkedRequest = null;
        try
        {
            if (request.RequestUri is not null && _options.Predicate?.Invoke(request) != false)
            {
                sent = await MessageReader.ReadAsync(request, _checker, _options.MaximumBodyBytes, async, cancellationToken).ConfigureAwait(false);
                checkedRequest = _checker.Check(sent);
            }
        }
        catch (Exception exception) when (IsToBeSurvived(exception, cancellationToken))
        {
            NoteFailure(exception, operationId: null);
        }

        if (sent is null || checkedRequest is null)
        {
            return await ForwardAsync(request, async, cancellationToken).ConfigureAwait(false);
        }

        if (_options.Mode == ContractHandlerMode.Throw && !checkedRequest.Report.RequestConforms)
        {
            _instruments.Count(checkedRequest.Report);
            throw new ContractViolationException(checkedRequest.Report);
        }

        HttpResponseMessage response;
        try
        {
            response = await ForwardAsync(request, async, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            // There is no response to judge, but what the request was like is known.
            Conclude(new ObservedExchange(checkedRequest.Report, sent, Response: null), cancellationToken);
            throw;
        }

        try
        {
            ExchangeResponse received = await MessageReader.ReadAsync(response, checkedRequest, _options.MaximumBodyBytes, async, cancellationToken).ConfigureAwait(false);
            Conclude(new ObservedExchange(checkedRequest.Complete(received), sent, received), cancellationToken);
        }
        catch (Exception exception) when (IsToBeSurvived(exception, cancellationToken))
        {
            NoteFailure(exception, checkedRequest.Report.Match.Operation?.Id);
        }
        catch
        {
            response.Dispose();
            throw;
        }

        return response;
    }

    private async Task<HttpResponseMessage> ForwardAsync(HttpRequestMessage request, bool async, CancellationToken cancellationToken) =>
        async ? await base.SendAsync(request, cancellationToken).ConfigureAwait(false) : base.Send(request, cancellationToken);

    private void Conclude(ObservedExchange exchange, CancellationToken cancellationToken)
    {
        try
        {
            ExchangeReport report = exchange.Report;
            _instruments.Count(report);
            if (report.Outcome == ExchangeOutcome.Elsewhere)
            {
                return;
            }

            switch (_options.Mode)
            {
                case ContractHandlerMode.Callback:
                    _options.OnExchange!(exchange);
                    break;
                case ContractHandlerMode.Throw when !report.ResponseConforms:
                    throw new ContractViolationException(report);
                default:
                    ExchangeLog.Write(_logger, report);
                    break;
            }
        }
        catch (Exception exception) when (IsToBeSurvived(exception, cancellationToken))
        {
            NoteFailure(exception, exchange.Report.Match.Operation?.Id);
        }
    }

    // Who observes must not disturb; who cancels wants the call to end.
    private bool IsToBeSurvived(Exception exception, CancellationToken cancellationToken) =>
        _options.Mode == ContractHandlerMode.Observe
        && !(exception is OperationCanceledException && cancellationToken.IsCancellationRequested);

    private void NoteFailure(Exception exception, string? operationId)
    {
        _instruments.CountFailure(operationId);
        ExchangeLog.CheckFailed(_logger, exception);
    }
}
