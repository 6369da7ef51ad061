using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Observation;

namespace OrigamiContracts.AspNetCore;

/// <summary>Stands before a part of an application and checks what goes in and what comes out.</summary>
/// <remarks>That the check itself fails is logged, and stops no request.</remarks>
internal sealed class ContractGuard
{
    private const string Name = "OrigamiContracts.AspNetCore";
    private const int LargestMaximumBodyBytes = 1 << 30;

    private static readonly Meter SharedMeter = new(Name);

    private readonly ExchangeChecker _checker;
    private readonly ContractServerOptions _options;
    private readonly ILogger _logger;
    private readonly ExchangeInstruments _instruments;

    public ContractGuard(ApiContract contract, ContractServerOptions options, IServiceProvider services)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaximumBodyBytes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MaximumBodyBytes, LargestMaximumBodyBytes);
        _checker = new ExchangeChecker(contract, options.Check);
        _options = options;
        _logger = services.GetService<ILoggerFactory>()?.CreateLogger(Name) ?? NullLogger.Instance;
        _instruments = new ExchangeInstruments(services.GetService<IMeterFactory>()?.Create(Name) ?? SharedMeter);
    }

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        Stream body = context.Request.Body;
        try
        {
            CheckedRequest? request = await CheckAsync(context);
            if (request?.Report is { Match.Kind: OperationMatchKind.Found, RequestConforms: false } report && _options.Mode == ContractServerMode.Reject)
            {
                Conclude(() => report);
                await ProblemDetailsBody.WriteAsync(context, report);
            }
            else if (request?.Report.Match.Kind == OperationMatchKind.Found)
            {
                await AnswerAsync(context, next, request);
            }
            else
            {
                await next(context);
            }
        }
        finally
        {
            context.Request.Body = body;
        }
    }

    private async Task<CheckedRequest?> CheckAsync(HttpContext context)
    {
        try
        {
            CheckedRequest request = _checker.Check(await RequestReader.ReadAsync(context, _checker, _options.MaximumBodyBytes));
            if (request.Report.Match.Kind != OperationMatchKind.Found)
            {
                // An application may well serve what the description is not about; it is counted, and that is all.
                _instruments.Count(request.Report);
            }

            return request;
        }
        catch (Exception exception) when (!IsAbort(exception, context))
        {
            NoteFailure(exception, operationId: null);
            return null;
        }
    }

    private async Task AnswerAsync(HttpContext context, RequestDelegate next, CheckedRequest request)
    {
        IHttpResponseBodyFeature original = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var capture = new ResponseCapture(
            _options.MaximumBodyBytes,
            () => ExchangeChecker.JudgesResponseBody(request.Report.Match, context.Response.StatusCode, RequestReader.Lines(context.Response.Headers)));
        await using var stream = new CapturedStream(original.Stream, capture);
        var captured = new CapturedBodyFeature(original, stream, capture);
        context.Features.Set<IHttpResponseBodyFeature>(captured);
        try
        {
            await next(context);
            await captured.EndAsync();
        }
        catch
        {
            // What will be answered is decided elsewhere, but what the request was like is known.
            Conclude(() => request.Report);
            throw;
        }
        finally
        {
            context.Features.Set(original);
        }

        Conclude(() => request.Complete(new ExchangeResponse
        {
            Status = context.Response.StatusCode,
            Headers = RequestReader.Lines(context.Response.Headers),
            Body = capture.ToBody(isAborted: context.RequestAborted.IsCancellationRequested),
        }), request.Report.Match.Operation?.Id);
    }

    private void Conclude(Func<ExchangeReport> check, string? operationId = null)
    {
        try
        {
            ExchangeReport report = check();
            _instruments.Count(report);
            ExchangeLog.Write(_logger, report);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            NoteFailure(exception, operationId);
        }
    }

    private static bool IsAbort(Exception exception, HttpContext context) =>
        exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested;

    private void NoteFailure(Exception exception, string? operationId)
    {
        _instruments.CountFailure(operationId);
        ExchangeLog.CheckFailed(_logger, exception);
    }
}
