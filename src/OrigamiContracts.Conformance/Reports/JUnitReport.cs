using System.Globalization;
using System.Text;
using System.Xml;
using OrigamiContracts.Support;

namespace OrigamiContracts.Conformance.Reports;

/// <summary>The report as JUnit XML: a suite an operation, a failed test a cause; what is uncheckable is skipped.</summary>
public sealed class JUnitReport : IReportFormat
{
    /// <inheritdoc/>
    public string Name => "junit";

    /// <inheritdoc/>
    public void Write(CheckReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };
        using var xml = XmlWriter.Create(output, settings);
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", "origami-contracts");
        foreach (IGrouping<string, Cause> suite in report.Causes.GroupBy(static cause => cause.OperationId ?? "documents"))
        {
            WriteSuite(xml, suite.Key, [.. suite]);
        }

        if (report.Unusable.Count > 0)
        {
            WriteUnusable(xml, report.Unusable);
        }

        WriteTotal(xml, report);
        xml.WriteEndElement();
    }

    private static void WriteSuite(XmlWriter xml, string name, Cause[] causes)
    {
        StartSuite(xml, name, causes.Length, causes.Count(Fails), errors: 0, causes.Count(static cause => !Fails(cause)));
        foreach (Cause cause in causes)
        {
            StartTest(xml, name, $"{cause.Location} {cause.Kind} {cause.Keyword} [{cause.Fingerprint[..8]}]", cause.First.Source, cause.First.Line);
            xml.WriteStartElement(Fails(cause) ? "failure" : "skipped");
            xml.WriteAttributeString("message", XmlText(cause.First.Message));
            if (Fails(cause))
            {
                xml.WriteAttributeString("type", ReportWords.Of(cause.Level));
                xml.WriteString(XmlText($"{cause.First.Source}:{cause.First.Line}: {ReportWords.PlaceOf(cause.First.InstanceLocation)}: {cause.First.Message}\n{ReportWords.DetailOf(cause)}"));
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteUnusable(XmlWriter xml, IReadOnlyList<UnusableInput> unusable)
    {
        StartSuite(xml, "inputs", unusable.Count, failures: 0, unusable.Count, skipped: 0);
        foreach (UnusableInput input in unusable)
        {
            StartTest(xml, "inputs", ReportWords.LineOf(input), input.Source, input.Line ?? 1);
            xml.WriteStartElement("error");
            xml.WriteAttributeString("message", XmlText(input.Reason));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // Without it, a report in which nothing is wrong would have no test, which most servers take for a mistake.
    private static void WriteTotal(XmlWriter xml, CheckReport report)
    {
        StartSuite(xml, "check", tests: 1, failures: 0, report.IsPartial ? 1 : 0, skipped: 0);
        StartTest(xml, "check", ReportWords.SummaryOf(report), source: null, line: 1);
        if (report.IsPartial)
        {
            xml.WriteStartElement("error");
            xml.WriteAttributeString("message", "The check was interrupted: this report is partial.");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void StartSuite(XmlWriter xml, string name, int tests, int failures, int errors, int skipped)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", XmlText(name));
        xml.WriteAttributeString("tests", tests.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("errors", errors.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("skipped", skipped.ToString(CultureInfo.InvariantCulture));
    }

    private static void StartTest(XmlWriter xml, string suite, string name, string? source, long line)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", XmlText(suite));
        xml.WriteAttributeString("name", XmlText(name));
        if (source is not null)
        {
            xml.WriteAttributeString("file", XmlText(source));
            xml.WriteAttributeString("line", line.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static bool Fails(Cause cause) => cause is { IsKnown: false, Level: not CauseLevel.Uncheckable };

    // XML has no way to write some characters at all.
    private static string XmlText(string text) => string.Join('\n', text.Split('\n').Select(static line => string.Concat(
        PrintableText.Of(line).EnumerateRunes().Select(static rune => rune.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar : rune))));
}
