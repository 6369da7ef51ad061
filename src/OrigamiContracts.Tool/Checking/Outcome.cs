using System.Globalization;
using OrigamiContracts.Conformance;
using OrigamiContracts.Conformance.Reports;

namespace OrigamiContracts.Tool.Checking;

/// <summary>Makes of what was found what the user asked for: reports, a baseline, and an exit code.</summary>
internal sealed class Outcome(StandardStreams streams, TextWriter error)
{
    /// <summary>Writes reports and baseline.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="UnusableException">A file can't be read or written.</exception>
    public int Conclude(CheckReport found, OutcomeChoice choice)
    {
        CheckReport report = KnownCauses.Apply(choice, found, error);
        Tell(report);
        new ReportFiles(streams).Write(report, choice.Reports);
        return ExitCodeOf(report, choice);
    }

    private void Tell(CheckReport report)
    {
        foreach (UnusableInput input in report.Unusable)
        {
            error.WriteLine(ReportWords.LineOf(input));
        }

        long more = report.Summary.Unusable - report.Unusable.Count;
        if (more > 0)
        {
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"and {more} more inputs that can't be used"));
        }
    }

    private int ExitCodeOf(CheckReport report, OutcomeChoice choice)
    {
        if (report.IsPartial)
        {
            error.WriteLine($"{ToolIdentity.Name}: interrupted: not all of the input was checked");
            return ExitCode.Unusable;
        }

        if (report.Summary is { HasJudged: false, Unusable: 0 })
        {
            error.WriteLine($"{ToolIdentity.Name}: nothing was checked, since no exchange is with this API; --server names its base URL");
        }

        double coverage = report.Coverage?.Percent ?? 0;
        bool isCovered = coverage >= (choice.MinimumCoverage ?? 0);
        if (!isCovered)
        {
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ToolIdentity.Name}: the coverage is {coverage:0.0} %, less than --min-coverage {choice.MinimumCoverage}"));
        }

        return report.Summary.Unusable > 0 || !report.Summary.HasJudged ? ExitCode.Unusable
            : FailOn.Fails(choice.FailOn, report) || !isCovered ? ExitCode.Violations
            : ExitCode.Conforming;
    }
}
