using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrigamiContracts.Conformance.Tests;
using Xunit;

namespace OrigamiContracts.Tool.Tests;

/// <summary>A tab of Chromium, driven by the Chrome DevTools Protocol.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private const string Announcement = "DevTools listening on ";

    // What comes before the first page, such as looking for updates, is not for tests.
    private static readonly string[] Options =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--remote-debugging-port=0",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private readonly TemporaryFolder _profile = new();
    private readonly ClientWebSocket _connection = new();
    private readonly Process _process;
    private readonly List<string> _events = [];
    private string? _session;
    private int _lastCommand;

    private Browser(string program)
    {
        var start = new ProcessStartInfo(program, [.. Options, $"--user-data-dir={_profile.Path}"]) { RedirectStandardError = true };
        _process = Process.Start(start)!;
    }

    /// <summary>Chromium, on the path or where ORIGAMI_CONTRACTS_BROWSER says; null if there is none.</summary>
    public static string? Program { get; } =
        InstalledProgram.Find("ORIGAMI_CONTRACTS_BROWSER", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /// <summary>Starts it with a tab in which no page can run a script.</summary>
    public static async Task<Browser> StartAsync(string program)
    {
        var browser = new Browser(program);
        try
        {
            await browser._connection.ConnectAsync(await browser.FindAddressAsync(), Cancellation);
            JsonElement target = await browser.SendAsync("Target.createTarget", new() { ["url"] = "about:blank" });
            JsonElement session = await browser.SendAsync(
                "Target.attachToTarget", new() { ["targetId"] = target.GetProperty("targetId").GetString(), ["flatten"] = true });
            browser._session = session.GetProperty("sessionId").GetString();
            await browser.SendAsync("Page.enable", []);
            await browser.SendAsync("Emulation.setScriptExecutionDisabled", new() { ["value"] = true });
            return browser;
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens a page on a screen of that width, in light or dark.</summary>
    public async Task OpenAsync(string page, int width, string scheme)
    {
        await SendAsync("Emulation.setDeviceMetricsOverride", new() { ["width"] = width, ["height"] = 800, ["deviceScaleFactor"] = 1, ["mobile"] = true });
        await SendAsync("Emulation.setEmulatedMedia", new() { ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = scheme }) });
        _events.Clear();
        await SendAsync("Page.navigate", new() { ["url"] = new Uri(page).AbsoluteUri });
        while (!_events.Contains("Page.loadEventFired"))
        {
            await ReceiveAsync();
        }
    }

    /// <summary>What an expression of JavaScript says of the page.</summary>
    public async Task<T> AskAsync<T>(string expression)
    {
        JsonElement answer = await SendAsync("Runtime.evaluate", new() { ["expression"] = expression, ["returnByValue"] = true });
        Assert.False(answer.TryGetProperty("exceptionDetails", out JsonElement exception), exception.ToString());
        return answer.GetProperty("result").GetProperty("value").Deserialize<T>()!;
    }

    /// <summary>Presses and releases a key.</summary>
    public async Task PressAsync(string key, int code, string? text = null)
    {
        await SendAsync("Input.dispatchKeyEvent", new() { ["type"] = "keyDown", ["key"] = key, ["code"] = key, ["windowsVirtualKeyCode"] = code, ["text"] = text ?? "" });
        await SendAsync("Input.dispatchKeyEvent", new() { ["type"] = "keyUp", ["key"] = key, ["code"] = key, ["windowsVirtualKeyCode"] = code });
    }

    public async ValueTask DisposeAsync()
    {
        _connection.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
        _profile.Dispose();
    }

    private async Task<Uri> FindAddressAsync()
    {
        while (await _process.StandardError.ReadLineAsync(Cancellation) is { } line)
        {
            if (line.StartsWith(Announcement, StringComparison.Ordinal))
            {
                // Nobody asks for the rest, which must not fill the pipe.
                _ = _process.StandardError.ReadToEndAsync(CancellationToken.None);
                return new Uri(line[Announcement.Length..]);
            }
        }

        throw new InvalidOperationException("Chromium ended before it could be asked anything.");
    }

    private async Task<JsonElement> SendAsync(string method, JsonObject parameters)
    {
        int id = ++_lastCommand;
        var command = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (_session is not null)
        {
            command["sessionId"] = _session;
        }

        await _connection.SendAsync(JsonSerializer.SerializeToUtf8Bytes(command), WebSocketMessageType.Text, endOfMessage: true, Cancellation);
        while (true)
        {
            JsonElement message = await ReceiveAsync();
            if (message.TryGetProperty("id", out JsonElement answered) && answered.GetInt32() == id)
            {
                return message.TryGetProperty("result", out JsonElement result)
                    ? result
                    : throw new InvalidOperationException($"{method}: {message}");
            }
        }
    }

    private async Task<JsonElement> ReceiveAsync()
    {
        using var message = new MemoryStream();
        byte[] buffer = new byte[16 * 1024];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _connection.ReceiveAsync(buffer.AsMemory(), Cancellation);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        JsonElement received = JsonElement.Parse(message.GetBuffer().AsSpan(0, (int)message.Length));
        if (received.TryGetProperty("method", out JsonElement name))
        {
            _events.Add(name.GetString()!);
        }

        return received;
    }
}
