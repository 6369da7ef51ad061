using System.Text;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Testing;
using OrigamiContracts.Testing.Shop;

namespace OrigamiContracts.Http.Tests;

/// <summary>A client with a contract, and what its handler has said.</summary>
internal sealed class Client : IDisposable
{
    private readonly RecordedMeter _meter = new();

    public Client(Uri url, ContractHandlerOptions options, ApiContract? contract = null, HttpMessageHandler? inner = null)
    {
        Http = new HttpClient(new ContractHandler(contract ?? Shop.Contract, options, Logger, _meter) { InnerHandler = inner ?? new SocketsHttpHandler() })
        {
            BaseAddress = url,
        };
    }

    public HttpClient Http { get; }

    public RecordingLogger<ContractHandler> Logger { get; } = new();

    /// <summary>What was logged, without what is for debugging only.</summary>
    public IEnumerable<string> Lines => Logger.Entries.Where(static entry => entry.Level > Microsoft.Extensions.Logging.LogLevel.Debug).Select(static entry => entry.Text);

    public IReadOnlyList<string> Measurements => _meter.Measurements;

    public static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    public void Dispose()
    {
        Http.Dispose();
        _meter.Dispose();
    }
}
