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
        :root { --ink: #1b1f24; --faint: #59636e; --paper: #fff; --soft: #f3f4f6; --line: #d0d5db; --error: #b42318; --warning: #8a5a00; --uncheckable: #175cd3; --good: #1a7f37; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --faint: #9aa4af; --paper: #14171b; --soft: #1f242a; --line: #3a414a; --error: #ff8a80; --warning: #f5c26b; --uncheckable: #8ab4f8; --good: #7ee29b; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 1rem; max-width: 70rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
        h1 { font-size: 1.5rem; margin: .5rem 0; } h2 { font-size: 1.2rem; margin-top: 2rem; }
        code { font: .9em ui-monospace, monospace; } a { color: var(--uncheckable); }
        :focus-visible { outline: 3px solid var(--uncheckable); outline-offset: 2px; }
        .verdict { margin: 0 0 1rem; font-weight: 600; } nav { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin-top: 1rem; }
        .numbers { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0; }
        .numbers div { flex: 1 0 8rem; background: var(--soft); border: 1px solid var(--line); border-radius: .5rem; padding: .5rem .75rem; }
        dt { font-size: .85rem; color: var(--faint); } dd { margin: 0; } .numbers dd { font-size: 1.5rem; font-variant-numeric: tabular-nums; }
        details { border: 1px solid var(--line); border-radius: .5rem; margin: .5rem 0; }
        summary { display: grid; grid-template-columns: auto 1fr auto; gap: 0 .75rem; align-items: baseline; padding: .5rem .75rem; border-radius: .5rem; cursor: pointer; list-style: none; } summary::-webkit-details-marker { display: none; }
        summary::before { content: "▸"; color: var(--faint); grid-row: 1; } details[open] > summary::before { content: "▾"; } summary:hover { background: var(--soft); }
        .beside { grid-column: 2; color: var(--faint); } .count { grid-row: 1; grid-column: 3; color: var(--faint); font-variant-numeric: tabular-nums; }
        details > dl { margin: 0; padding: .5rem .75rem .75rem 2.25rem; display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
        @media (max-width: 40rem) { details > dl { grid-template-columns: 1fr; gap: 0; } details dd + dt { margin-top: .5rem; } }
        .level { font-weight: 600; } .error { color: var(--error); } .warning { color: var(--warning); } .uncheckable { color: var(--uncheckable); } .good { color: var(--good); }
        .note { border-left: 4px solid var(--warning); padding: .25rem .75rem; background: var(--soft); }
        progress { width: 8rem; max-width: 25vw; height: .5rem; accent-color: var(--good); }
        .scroll { overflow-x: auto; padding: 0 .75rem .5rem; } table { border-collapse: collapse; width: 100%; overflow-wrap: normal; } th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-top: 1px solid var(--line); } th { font-size: .85rem; font-weight: normal; color: var(--faint); border: 0; }
        .timeline { display: flex; flex-wrap: wrap; gap: .25rem; list-style: none; margin: 0; padding: .25rem .75rem .75rem 2.25rem; }
        .timeline li { border: 1px solid var(--line); border-radius: 1rem; padding: 0 .75rem; background: var(--soft); } .timeline li + li::before { content: "→ "; }
        .timeline .violates { border: 2px solid var(--error); }
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
        WriteVerdict(page, report.Summary);
        if (report.IsPartial)
        {
            page.WriteLine("<p class=\"note\">This report is partial: the check was interrupted.</p>");
        }

        WriteSummary(page, report.Summary);
        WriteContents(page, report);
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

    private static void WriteVerdict(StreamWriter page, CheckSummary summary)
    {
        (string level, string words) = summary switch
        {
            { Violating: > 0 } => ("error", string.Create(CultureInfo.InvariantCulture, $"{summary.Violating} of {summary.Checked} violate the contract.")),
            { Uncheckable: > 0 } => ("uncheckable", string.Create(CultureInfo.InvariantCulture, $"No violation was found, but {summary.Uncheckable} of {summary.Checked} could not be judged.")),
            { Checked: 0 } => ("uncheckable", "Nothing was checked."),
            _ => ("good", string.Create(CultureInfo.InvariantCulture, $"All {summary.Checked} that were checked keep the contract.")),
        };
        page.WriteLine($"<p class=\"verdict {level}\">{words}</p>");
    }

    // Where there is more than causes, which can be many, the rest can be reached without going past them.
    private static void WriteContents(StreamWriter page, CheckReport report)
    {
        if (report.Coverage is null && report.Timelines.Count == 0)
        {
            return;
        }

        page.WriteLine("<nav aria-label=\"Contents\">");
        page.WriteLine("<a href=\"#causes\">Causes</a>");
        if (report.Coverage is not null)
        {
            page.WriteLine("<a href=\"#coverage\">Coverage</a>");
        }

        if (report.Timelines.Count > 0)
        {
            page.WriteLine("<a href=\"#timelines\">Life-cycles</a>");
        }

        page.WriteLine("</nav>");
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
            page.WriteLine("<summary>");
            page.WriteLine($"<span><span class=\"level {level}\">{level}{(cause.IsKnown ? " (known)" : "")}</span> {Escaped(cause.First.Message)}</span>");
            page.WriteLine(string.Create(CultureInfo.InvariantCulture, $"<span class=\"count\">× {cause.Count}</span>"));
            page.WriteLine($"<code class=\"beside\">{Escaped(ReportWords.SubjectOf(cause))}</code>");
            page.WriteLine("</summary>");
            page.WriteLine("<dl>");
            WriteEntry(page, "Kind", cause.Kind);
            if (JsonReport.NameOf(cause.Side) is { } side)
            {
                WriteEntry(page, "Side", side);
            }

            WriteSample(page, "First", cause.First);
            if (cause.Count > 1)
            {
                WriteSample(page, "Last", cause.Last);
            }

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

        page.WriteLine(string.Create(CultureInfo.InvariantCulture, $"<h2 id=\"unusable\">Inputs that can't be used ({report.Summary.Unusable})</h2>"));
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
            // The bar says nothing that the words don't.
            page.WriteLine(string.Create(CultureInfo.InvariantCulture, $"<summary><span>{seen} of {all} {ReportWords.PluralOf(kind)} seen</span><progress class=\"count\" aria-hidden=\"true\" value=\"{seen}\" max=\"{all}\"></progress></summary>"));
            // What scrolls has to be reached by those who scroll with keys.
            page.WriteLine($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Coverage of {ReportWords.PluralOf(kind)}\"><table><thead><tr><th>Seen</th><th>Name</th><th>Described at</th></tr></thead><tbody>");
            foreach (CoverageItem item in coverage.Items.Where(item => item.Kind == kind).OrderBy(static item => item.IsSeen))
            {
                page.WriteLine($"<tr><td class=\"{(item.IsSeen ? "good\">yes" : "error\">never")}</td><td>{Escaped(item.Name)}</td><td><code>{Escaped(item.Location)}</code></td></tr>");
            }

            page.WriteLine("</tbody></table></div>");
            page.WriteLine("</details>");
        }
    }

    private static void WriteTimelines(StreamWriter page, IReadOnlyList<ResourceTimeline> timelines)
    {
        page.WriteLine("<h2 id=\"timelines\">Life-cycles</h2>");
        foreach ((ResourceTimeline timeline, bool violates) in timelines
            .Select(static timeline => (timeline, timeline.Steps.Any(static step => step.Violates)))
            .OrderByDescending(static pair => pair.Item2))
        {
            page.WriteLine($"<details{(violates ? " open" : "")}>");
            page.WriteLine($"<summary><span><code>{Escaped(timeline.Resource)}</code>{(violates ? " <span class=\"level error\">violates its life-cycle</span>" : "")}</span><code class=\"beside\">{Escaped(timeline.Source)}</code></summary>");
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
