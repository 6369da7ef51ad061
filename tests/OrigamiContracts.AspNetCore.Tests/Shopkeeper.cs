using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrigamiContracts.Testing;

namespace OrigamiContracts.AspNetCore.Tests;

/// <summary>A server, a client of it, and what has been logged and counted.</summary>
internal sealed class Shopkeeper : IAsyncDisposable, ILoggerFactory
{
    private readonly RecordingLogger<Shopkeeper> _logger = new();
    private readonly RecordedMeter _meter = new();
    private Server? _server;

    public HttpClient Http { get; } = new();

    /// <summary>What the checks have logged, without what is for debugging only.</summary>
    public IEnumerable<string> Lines => _logger.Entries.Where(static entry => entry.Level > LogLevel.Debug).Select(static entry => entry.Text);

    public IReadOnlyList<(int Id, LogLevel Level, string Text, Exception? Exception)> Entries => _logger.Entries;

    public IReadOnlyList<string> Measurements => _meter.Measurements;

    public static async Task<Shopkeeper> OpenAsync(Action<WebApplication> configure)
    {
        var shopkeeper = new Shopkeeper();
        shopkeeper._server = await Server.StartAsync(configure, services =>
        {
            services.AddSingleton<ILoggerFactory>(shopkeeper);
            services.AddSingleton<IMeterFactory>(shopkeeper._meter);
        });
        shopkeeper.Http.BaseAddress = shopkeeper._server.Url;
        return shopkeeper;
    }

    ILogger ILoggerFactory.CreateLogger(string categoryName) =>
        categoryName == "OrigamiContracts.AspNetCore" ? _logger : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    void ILoggerFactory.AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    void IDisposable.Dispose() => Http.Dispose();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _meter.Dispose();
    }
}
