using System.Diagnostics;
using OrigamiContracts.Conformance.Tests;
using Xunit;

namespace OrigamiContracts.Tool.Tests;

/// <summary>The page of a report, opened in Chromium where there is one: on the path, or where ORIGAMI_CONTRACTS_BROWSER says.</summary>
public sealed class BrowserTests : IDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_browser_reads_the_numbers_of_the_page()
    {
        string? browser = Find();
        Assert.SkipWhen(browser is null, "There is no Chromium here.");
        string page = _folder["report.html"];
        await ToolRun.WithInput("{}\n{\"status\":\"done\"}\n{\"status\":\"</code><b>\"}\n", "check", "-", "--report", $"html={page}");

        string document = await OpenAsync(browser, page);

        Assert.Contains("<dd id=\"checked\">3</dd>", document, StringComparison.Ordinal);
        Assert.Contains("<dd id=\"violating\">2</dd>", document, StringComparison.Ordinal);
        Assert.Contains("&lt;/code&gt;&lt;b&gt;", document, StringComparison.Ordinal);
    }

    private static string? Find() =>
        Environment.GetEnvironmentVariable("ORIGAMI_CONTRACTS_BROWSER") is { Length: > 0 } chosen
            ? chosen
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
                .SelectMany(static folder => Names.Select(name => Path.Combine(folder, name)))
                .FirstOrDefault(File.Exists);

    // What is printed is the document as the browser understood it.
    private static async Task<string> OpenAsync(string browser, string page)
    {
        var start = new ProcessStartInfo(browser, ["--headless", "--disable-gpu", "--no-sandbox", "--dump-dom", new Uri(page).AbsoluteUri])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string document = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await errors;
        return document;
    }
}
