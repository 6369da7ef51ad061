namespace OrigamiContracts.Conformance.Reports;

/// <summary>Writes down what a check finds, in one format.</summary>
public interface IReportWriter
{
    /// <summary>Takes a finding. Findings come in the order of the documents, and of the values in them.</summary>
    /// <param name="finding">The finding.</param>
    void Write(Finding finding);

    /// <summary>Takes an input that can't be checked.</summary>
    /// <param name="input">The input.</param>
    void Write(UnusableInput input);

    /// <summary>Ends the report.</summary>
    /// <param name="summary">What the check came to.</param>
    void Complete(CheckSummary summary);
}
