using System.Globalization;

namespace OrigamiContracts.Compilation;

/// <summary>Something about a description that its author should know.</summary>
/// <param name="IsError">Whether the description can't be used as it is; else it is a warning.</param>
/// <param name="Id">The rule, such as <c>OC1004</c>.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Path">The path of the document, as it was given.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 code units.</param>
public sealed record DescriptionFinding(bool IsError, string Id, string Message, string Path, int Line, int Column)
{
    /// <summary>The finding as MSBuild and the compiler write theirs: <c>file(line,column): error OC1004: message</c>.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Path}({Line},{Column}): {(IsError ? "error" : "warning")} {Id}: {Message}");
}
