using System.Globalization;
using System.Text;
using OrigamiContracts.Conformance.Coverage;
using OrigamiContracts.Support;

namespace OrigamiContracts.Conformance.Reports;

/// <summary>How what was found reads in lines of text, whatever the format around them.</summary>
public static class ReportWords
{
    /// <summary><c>error</c>, <c>warning</c> or <c>uncheckable</c>.</summary>
    /// <param name="level">The level.</param>
    /// <returns>The word.</returns>
    public static string Of(CauseLevel level) => level switch
    {
        CauseLevel.Error => "error",
        CauseLevel.Warning => "warning",
        _ => "uncheckable",
    };

    /// <summary><c>file:line:column: reason</c>, without line and column where there are none, fit for a terminal.</summary>
    /// <param name="input">What can't be used.</param>
    /// <returns>One line.</returns>
    public static string LineOf(UnusableInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var line = new StringBuilder(input.Source);
        if (input.Line is { } number)
        {
            line.Append(CultureInfo.InvariantCulture, $":{number}");
        }

        if (input.Column is { } column)
        {
            line.Append(CultureInfo.InvariantCulture, $":{column}");
        }

        return PrintableText.Of(line.Append(": ").Append(input.Reason).ToString());
    }

    /// <summary>What the check came to, in a line.</summary>
    internal static string SummaryOf(CheckReport report)
    {
        CheckSummary summary = report.Summary;
        string unlisted = summary.UnlistedViolations == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {summary.UnlistedViolations} of them not listed");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{summary.Checked} checked: {summary.Conforming} {(summary.Conforming == 1 ? "conforms" : "conform")}, "
            + $"{summary.Violating} {(summary.Violating == 1 ? "violates" : "violate")}, {summary.Uncheckable} uncheckable "
            + $"({summary.Violations} {(summary.Violations == 1 ? "violation" : "violations")}{unlisted})");
    }

    /// <summary>What the traffic exercised, in a line.</summary>
    internal static string CoverageOf(CoverageReport coverage) => string.Create(
        CultureInfo.InvariantCulture,
        $"coverage {coverage.Percent:0.0} %: {string.Join(", ", coverage.Kinds.Select(static kind => $"{kind.Seen} of {kind.All} {PluralOf(kind.Kind)}"))}");

    /// <summary>What several of a kind are called.</summary>
    internal static string PluralOf(CoverageKind kind) => kind switch
    {
        CoverageKind.Operation => "operations",
        CoverageKind.Status => "statuses",
        CoverageKind.MediaType => "media types",
        CoverageKind.Property => "properties",
        CoverageKind.EnumValue => "listed values",
        CoverageKind.UnionCase => "union cases",
        _ => "rules",
    };

    /// <summary>What one of a kind is called, which is its name in reports for programs, too.</summary>
    internal static string SingularOf(CoverageKind kind) => kind switch
    {
        CoverageKind.Operation => "operation",
        CoverageKind.Status => "status",
        CoverageKind.MediaType => "media-type",
        CoverageKind.Property => "property",
        CoverageKind.EnumValue => "enum-value",
        CoverageKind.UnionCase => "union-case",
        _ => "rule",
    };

    /// <summary>Where in the input, for a person: the pointer of the whole of it is empty.</summary>
    internal static string PlaceOf(string pointer) => pointer.Length == 0 ? "(root)" : pointer;

    /// <summary>What a cause is about, in a few words: <c>getRun /response/body/steps: minimum</c>.</summary>
    internal static string SubjectOf(Cause cause)
    {
        string operation = cause.OperationId is { } id ? $"{id} " : "";
        return $"{operation}{PlaceOf(cause.Location)}: {(cause.Keyword.Length > 0 ? cause.Keyword : cause.Kind)}";
    }

    /// <summary>How often a cause was found and where the description says so; empty if there is nothing to say.</summary>
    internal static string DetailOf(Cause cause)
    {
        List<string> parts = [];
        if (cause.Count > 1)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"found {cause.Count} times, last at {cause.Last.Source}:{cause.Last.Line}"));
        }

        if (cause.Description is { } place)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"described at {place.File}:{place.Line}:{place.Column}"));
        }

        if (cause.IsKnown)
        {
            parts.Add("known to the baseline");
        }

        return string.Join("; ", parts);
    }
}
