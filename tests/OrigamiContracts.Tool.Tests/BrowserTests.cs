using OrigamiContracts.Conformance.Tests;
using OrigamiContracts.Testing;
using Xunit;

namespace OrigamiContracts.Tool.Tests;

/// <summary>The page of a report in a real browser, on screens of several widths, in light and dark, without script.</summary>
public sealed class BrowserTests : IDisposable
{
    private const int Phone = 360;
    private const int Desktop = 1280;

    private const string OpenAll = "document.querySelectorAll('details').forEach(details => details.open = true);";

    // Text that is less than 4.5 times as light or dark as what it stands on (WCAG 2.2, 1.4.3).
    private const string FaintTexts = OpenAll + """
        (() => {
          const parse = color => color.match(/[\d.]+/g).map(Number);
          const luminance = color => parse(color).slice(0, 3).map(c => c / 255)
            .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
            .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
          const paper = element => {
            for (let e = element; e; e = e.parentElement) {
              const color = getComputedStyle(e).backgroundColor;
              if ((parse(color)[3] ?? 1) > 0) return color;
            }
            throw new Error('the page has no background');
          };
          const ownText = element => [...element.childNodes].filter(n => n.nodeType === Node.TEXT_NODE).map(n => n.data).join('').trim();
          const faint = [];
          for (const element of document.body.querySelectorAll('*')) {
            if (ownText(element) === '') continue;
            const [dark, light] = [luminance(getComputedStyle(element).color), luminance(paper(element))].sort((a, b) => a - b);
            if ((light + 0.05) / (dark + 0.05) < 4.5) faint.push(element.outerHTML);
          }
          return faint;
        })()
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_numbers_can_be_read_without_script()
    {
        await using Browser browser = await StartAsync();
        string page = _folder["report.html"];
        await ToolRun.WithInput("{}\n{\"status\":\"done\"}\n{\"status\":\"</code><script>document.body.remove()</script>\"}\n", "check", "-", "--report", $"html={page}");

        await browser.OpenAsync(page, Desktop, "light");

        Assert.Equal(
            ["3", "1", "2", "0", "2"],
            await browser.AskAsync<string[]>("['checked', 'conforming', 'violating', 'uncheckable', 'violations'].map(id => document.getElementById(id).innerText)"));
        Assert.Equal("2 of 3 violate the contract.", await browser.AskAsync<string>("document.querySelector('.verdict').innerText"));
        Assert.Equal(2, await browser.AskAsync<int>("document.querySelectorAll('details').length"));
        Assert.Equal(0, await browser.AskAsync<int>("document.scripts.length"));
        Assert.Contains("</code><script>", await browser.AskAsync<string>("document.body.innerText"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task All_texts_stand_out_in_light_and_dark(string scheme)
    {
        await using Browser browser = await StartAsync();

        await browser.OpenAsync(await WriteFullReportAsync(), Desktop, scheme);

        Assert.Equal(scheme == "light", await browser.AskAsync<bool>("getComputedStyle(document.body).backgroundColor === 'rgb(255, 255, 255)'"));
        Assert.Empty(await browser.AskAsync<string[]>(FaintTexts));
    }

    [Theory]
    [InlineData(320)]
    [InlineData(Phone)]
    [InlineData(Desktop)]
    public async Task Nothing_is_wider_than_the_screen(int width)
    {
        await using Browser browser = await StartAsync();

        await browser.OpenAsync(await WriteFullReportAsync(), width, "light");

        Assert.Equal(width, await browser.AskAsync<int>(OpenAll + "document.scrollingElement.scrollWidth"));
        Assert.Equal(width, await browser.AskAsync<int>("window.innerWidth"));
    }

    [Fact]
    public async Task All_of_it_can_be_reached_and_opened_by_keys()
    {
        await using Browser browser = await StartAsync();
        await browser.OpenAsync(await WriteFullReportAsync(), Phone, "dark");

        int stops = await browser.AskAsync<int>("document.querySelectorAll('a, summary').length");
        Assert.True(stops > 10, $"The report is to have causes, coverage and life-cycles, but can be entered in {stops} places.");
        for (int stop = 0; stop < stops; stop++)
        {
            await browser.PressAsync("Tab", 9);
            Assert.Equal(
                "true solid",
                await browser.AskAsync<string>($"`${{document.activeElement === document.querySelectorAll('a, summary')[{stop}]}} ${{getComputedStyle(document.activeElement).outlineStyle}}`"));
        }

        Assert.False(await browser.AskAsync<bool>("document.activeElement.parentElement.open"));
        await browser.PressAsync("Enter", 13, "\r");
        Assert.True(await browser.AskAsync<bool>("document.activeElement.parentElement.open"));
    }

    private static async Task<Browser> StartAsync()
    {
        Assert.SkipWhen(Browser.Program is null, "There is no Chromium here.");
        return await Browser.StartAsync(Browser.Program);
    }

    // With all that a report can have: causes of each level, coverage, life-cycles that are kept and broken.
    private async Task<string> WriteFullReportAsync()
    {
        string page = _folder["report.html"];
        string samples = Path.Combine(SolutionFolder.Path, "samples");
        string unusable = _folder.Write("not-json.json", new string('x', 300));
        ToolRun run = await ToolRun.WithBuiltInContract(
            "check", "--exchanges", "--coverage", "--report", $"html={page}", Path.Combine(samples, "exchanges"), unusable);
        Assert.Equal(2, run.ExitCode);
        return page;
    }
}
