namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>A value as JSON, and what its schema says of it.</summary>
/// <param name="Utf8Json">The value.</param>
/// <param name="Report">What was found.</param>
/// <param name="IsUnderstood">Whether it is JSON of the described structure, so that rules can look at it.</param>
internal sealed record JudgedValue(byte[] Utf8Json, ValidationReport Report, bool IsUnderstood)
{
    public long Errors { get; } = Report.OmittedViolations + Report.Violations.Count(static violation => violation.Severity == Severity.Error);
}
