using OrigamiContracts.Conformance.Payloads;
using OrigamiContracts.Conformance.Reports;

namespace OrigamiContracts.Tool.Checking;

/// <summary>Reads and writes the files of the causes that are known.</summary>
internal static class KnownCauses
{
    /// <summary>The report with its known causes marked.</summary>
    /// <param name="choice">Which files the user names.</param>
    /// <param name="report">The report.</param>
    /// <param name="error">Is told what is known but was not found any more.</param>
    /// <exception cref="UnusableException">A file can't be read or written.</exception>
    public static CheckReport Apply(OutcomeChoice choice, CheckReport report, TextWriter error)
    {
        if (choice.Baseline is { } path)
        {
            Baseline baseline = Read(path);
            report = baseline.Apply(report);
            // What an interrupted check has not found may still be there.
            foreach ((string subject, string fingerprint) in report.IsPartial ? [] : baseline.StaleIn(report))
            {
                error.WriteLine($"{path}: is stale: {subject} ({fingerprint}) was not found any more; --write-baseline leaves it out");
            }
        }

        if (choice.NewBaseline is { } newPath)
        {
            if (report.IsPartial)
            {
                throw new UnusableException($"{ToolIdentity.Name}: no baseline is written, since the check was interrupted");
            }

            ReportFiles.WriteFile(newPath, file => Baseline.Write(report, file));
            report = report with { Causes = [.. report.Causes.Select(static cause => cause with { IsKnown = true })] };
        }

        return report;
    }

    private static Baseline Read(string path)
    {
        try
        {
            return Baseline.Read(File.ReadAllBytes(path));
        }
        catch (FormatException exception)
        {
            throw new UnusableException($"{path}: {exception.Message}");
        }
        catch (Exception exception) when (InputProblem.Covers(exception))
        {
            throw new UnusableException($"{path}: {InputProblem.Describe(exception)}");
        }
    }
}
