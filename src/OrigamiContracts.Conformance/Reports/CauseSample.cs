namespace OrigamiContracts.Conformance.Reports;

/// <summary>One of the findings of a <see cref="Cause"/>.</summary>
/// <param name="Source">The file's path as it was given, or <c>-</c> for standard input.</param>
/// <param name="Line">The line of the file, from 1.</param>
/// <param name="InstanceLocation">Where in the document or exchange: a JSON Pointer.</param>
/// <param name="Message">What is wrong, for a person; cut, and without the values of secrets.</param>
public sealed record CauseSample(string Source, long Line, string InstanceLocation, string Message)
{
    /// <summary>The document that this one does not go with, as <c>file:line</c>.</summary>
    public string? ComparedWith { get; init; }
}
