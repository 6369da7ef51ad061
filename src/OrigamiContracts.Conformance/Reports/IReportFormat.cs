namespace OrigamiContracts.Conformance.Reports;

/// <summary>A way to write a report down.</summary>
public interface IReportFormat
{
    /// <summary>Its name on the command line.</summary>
    string Name { get; }

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to.</param>
    void Write(CheckReport report, Stream output);
}
