using System.Globalization;
using System.Net;
using System.Text;
using OrigamiContracts.Conformance.Coverage;
using OrigamiContracts.Conformance.Timelines;
using OrigamiContracts.Support;

namespace OrigamiContracts.Conformance.Reports;

/// <summary>The report as one page that needs nothing else: no script, no network, readable on a phone, in light and dark.</summary>
public sealed class HtmlReport : IReportFormat
{
    private const string Head = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="color-scheme" content="light dark">
        <style>
        :root { --ink: #1b1f24; --paper: #fff; --soft: #f3f4f6; --line: #d0d5db; --error: #b42318; --warning: #8a5a00; --uncheckable: #175cd3; --good: #1a7f37; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --paper: #14171b; --soft: #1f242a; --line: #3a414a; --error: #ff8a80; --warning: #f5c26b; --uncheckable: #8ab4f8; --good: #7ee29b; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 1rem; max-width: 70rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
        h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
        .numbers { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: .5rem; margin: 0; }
        .numbers div { background: var(--soft); border: 1px solid var(--line); border-radius: .5rem; padding: .5rem .75rem; }
        .numbers dt { font-size: .85rem; } .numbers dd { margin: 0; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
        details { border: 1px solid var(--line); border-radius: .5rem; margin: .5rem 0; }
        summary { padding: .5rem .75rem; cursor: pointer; } summary:focus-visible, a:focus-visible { outline: 3px solid var(--uncheckable); outline-offset: 2px; }
        details > dl { margin: 0; padding: 0 .75rem .75rem; display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .25rem 1rem; }
        @media (max-width: 40rem) { details > dl { grid-template-columns: 1fr; } details dt { font-size: .85rem; } }
        dd { margin: 0; } code { font: .9em ui-monospace, monospace; }
        .level { font-weight: 600; } .error { color: var(--error); } .warning { color: var(--warning); } .uncheckable { color: var(--uncheckable); }
        .note { border-left: 4px solid var(--warning); padding: .25rem .75rem; background: var(--soft); }
        .scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .25rem .5rem; border-bottom: 1px solid var(--line); }
        .timeline { display: flex; flex-wrap: wrap; gap: .25rem; list-style: none; margin: 0; padding: 0 .75rem .75rem; }
        .timeline li { border: 1px solid var(--line); border-radius: 1rem; padding: 0 .75rem; background: var(--soft); } .timeline li + li::before { content: "→ "; }
        .timeline .violates { border: 2px solid var(--error); }
        .seen { color: var(--good); } .never { color: var(--error); }
        </style>

        """;

    /// <inheritdoc/>
    public string Name => "html";

    /// <inheritdoc/>
    public void Write(CheckReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var page = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        page.Write(Head.ReplaceLineEndings("\n"));
        page.WriteLine($"<title>{Escaped(report.Contract.Title)}: does the traffic keep the contract?</title>");
        page.WriteLine("</head>");
        page.WriteLine("<body>");
        page.WriteLine("<main>");
        page.WriteLine($"<h1>{Escaped(report.Contract.Title)} {Escaped(report.Contract.Version)}</h1>");
        if (report.IsPartial)
        {
            page.WriteLine("<p class=\"note\">This report is partial: the check was interrupted.</p>");
        }

        WriteSummary(page, report.Summary);
        WriteCauses(page, report);
        WriteUnusable(page, report);
        if (report.Coverage is { } coverage)
        {
            WriteCoverage(page, coverage);
        }

        if (report.Timelines.Count > 0)
        {
            WriteTimelines(page, report.Timelines);
        }

        page.WriteLine("</main>");
        page.WriteLine("</body>");
        page.WriteLine("</html>");
    }

    private static void WriteSummary(StreamWriter page, CheckSummary summary)
    {
        page.WriteLine("<dl class=\"numbers\">");
        WriteNumber(page, "checked", summary.Checked);
        WriteNumber(page, "conforming", summary.Conforming);
        WriteNumber(page, "violating", summary.Violating);
        WriteNumber(page, "uncheckable", summary.Uncheckable);
        WriteNumber(page, "violations", summary.Violations);
        page.WriteLine("</dl>");
    }

    private static void WriteNumber(StreamWriter page, string name, long number) => page.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"<div><dt>{name}</dt><dd id=\"{name}\">{number}</dd></div>"));

    private static void WriteCauses(StreamWriter page, CheckReport report)
    {
        page.WriteLine(string.Create(CultureInfo.InvariantCulture, $"<h2 id=\"causes\">Causes ({report.Causes.Count})</h2>"));
        if (report.Causes.Count == 0)
        {
            page.WriteLine("<p>Nothing was found.</p>");
        }

        if (report.OmittedFindings > 0)
        {
            page.WriteLine(string.Create(CultureInfo.InvariantCulture, $"<p class=\"note\">{report.OmittedFindings} more findings are of further causes, which are too many to tell apart.</p>"));
        }

        foreach (Cause cause in report.Causes.OrderBy(static cause => cause.IsKnown).ThenByDescending(static cause => cause.Level).ThenByDescending(static cause => cause.Count))
        {
            string level = ReportWords.Of(cause.Level);
            page.WriteLine($"<details id=\"cause-{cause.Fingerprint}\">");
            page.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"<summary><span class=\"level {level}\">{level}</span>{(cause.IsKnown ? " (known)" : "")} <code>{Escaped(ReportWords.SubjectOf(cause))}</code> × {cause.Count}: {Escaped(cause.First.Message)}</summary>"));
            page.WriteLine("<dl>");
            WriteEntry(page, "Kind", cause.Kind);
            if (JsonReport.NameOf(cause.Side) is { } side)
            {
                WriteEntry(page, "Side", side);
            }

            WriteSample(page, "First", cause.First);
            WriteSample(page, "Last", cause.Last);
            if (cause.Description is { } place)
            {
                WriteEntry(page, "Described at", string.Create(CultureInfo.InvariantCulture, $"{place.File}:{place.Line}:{place.Column}"));
            }

            WriteEntry(page, "Fingerprint", cause.Fingerprint);
            page.WriteLine("</dl>");
            page.WriteLine("</details>");
        }
    }

    private static void WriteSample(StreamWriter page, string name, CauseSample sample) => WriteEntry(
        page,
        name,
        string.Create(CultureInfo.InvariantCulture, $"{sample.Source}:{sample.Line}: {ReportWords.PlaceOf(sample.InstanceLocation)}: {sample.Message}"));

    private static void WriteEntry(StreamWriter page, string name, string value) =>
        page.WriteLine($"<dt>{name}</dt><dd><code>{Escaped(value)}</code></dd>");

    private static void WriteUnusable(StreamWriter page, CheckReport report)
    {
        if (report.Unusable.Count == 0)
        {
            return;
        }

        page.WriteLine(string.Create(CultureInfo.InvariantCulture, $"<h2>Inputs that can't be used ({report.Summary.Unusable})</h2>"));
        page.WriteLine("<ul>");
        foreach (UnusableInput input in report.Unusable)
        {
            page.WriteLine($"<li><code>{Escaped(ReportWords.LineOf(input))}</code></li>");
        }

        page.WriteLine("</ul>");
    }

    private static void WriteCoverage(StreamWriter page, CoverageReport coverage)
    {
        page.WriteLine(string.Create(CultureInfo.InvariantCulture, $"<h2 id=\"coverage\">Coverage ({coverage.Percent:0.0} %)</h2>"));
        foreach ((CoverageKind kind, int seen, int all) in coverage.Kinds)
        {
            page.WriteLine("<details>");
            page.WriteLine(string.Create(CultureInfo.InvariantCulture, $"<summary>{seen} of {all} {ReportWords.PluralOf(kind)} seen</summary>"));
            page.WriteLine("<div class=\"scroll\"><table><thead><tr><th>Seen</th><th>Name</th><th>Described at</th></tr></thead><tbody>");
            foreach (CoverageItem item in coverage.Items.Where(item => item.Kind == kind).OrderBy(static item => item.IsSeen))
            {
                page.WriteLine($"<tr><td class=\"{(item.IsSeen ? "seen\">yes" : "never\">never")}</td><td>{Escaped(item.Name)}</td><td><code>{Escaped(item.Location)}</code></td></tr>");
            }

            page.WriteLine("</tbody></table></div>");
            page.WriteLine("</details>");
        }
    }

    private static void WriteTimelines(StreamWriter page, IReadOnlyList<ResourceTimeline> timelines)
    {
        page.WriteLine("<h2 id=\"timelines\">Life-cycles</h2>");
        foreach (ResourceTimeline timeline in timelines)
        {
            bool violates = timeline.Steps.Any(static step => step.Violates);
            page.WriteLine($"<details{(violates ? " open" : "")}>");
            page.WriteLine($"<summary><code>{Escaped(timeline.Resource)}</code> in <code>{Escaped(timeline.Source)}</code>{(violates ? " <span class=\"level error\">violates its life-cycle</span>" : "")}</summary>");
            page.WriteLine("<ol class=\"timeline\">");
            foreach (TimelineStep step in timeline.Steps)
            {
                string lines = string.Create(CultureInfo.InvariantCulture, $"{(step.Count == 1 ? $"line {step.FirstLine}" : $"{step.Count} times, lines {step.FirstLine} to {step.LastLine}")}");
                page.WriteLine($"<li{(step.Violates ? " class=\"violates\"" : "")}><b>{Escaped(step.State)}</b> {lines}{(step.Violates ? " (violates)" : "")}</li>");
            }

            if (timeline.OmittedSteps > 0)
            {
                page.WriteLine(string.Create(CultureInfo.InvariantCulture, $"<li>and {timeline.OmittedSteps} more</li>"));
            }

            page.WriteLine("</ol>");
            page.WriteLine("</details>");
        }
    }

    private static string Escaped(string text) => WebUtility.HtmlEncode(PrintableText.Of(text));
}
