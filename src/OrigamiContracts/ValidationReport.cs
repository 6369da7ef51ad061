using System.Text;

namespace OrigamiContracts;

/// <summary>What validating one value found.</summary>
public sealed class ValidationReport
{
    internal static readonly ValidationReport Clean = new([], omitted: 0, isValid: true);

    internal ValidationReport(IReadOnlyList<Violation> violations, long omitted, bool isValid)
    {
        Violations = violations;
        OmittedViolations = omitted;
        IsValid = isValid;
    }

    /// <summary>
    /// The violations: in the order of the text where text was validated, in the order of the members where an object was.
    /// </summary>
    public IReadOnlyList<Violation> Violations { get; }

    /// <summary>
    /// How many more violations there are than <see cref="Violations"/> lists. A report lists the first
    /// <see cref="MaximumViolations"/>, so that a hostile value can't fill the memory.
    /// </summary>
    public long OmittedViolations { get; }

    /// <summary>The most violations that one report lists.</summary>
    public const int MaximumViolations = 1_000;

    /// <summary>Whether nothing at all was found, neither errors nor warnings.</summary>
    public bool IsClean => Violations.Count == 0;

    /// <summary>Whether the value conforms: no violation, listed or not, is an error. There may be warnings.</summary>
    public bool IsValid { get; }

    /// <summary>Whether the text was JSON at all, nested no deeper than allowed. Where it is not, the one violation says so.</summary>
    public bool IsJson => Violations is not [{ Keyword: JsonKeywords.Syntax, KeywordLocation: "" }];

    /// <summary>The report as one about the text that this text is a part of.</summary>
    /// <param name="location">Where the part stands: a JSON Pointer.</param>
    /// <param name="offsetOf">Where in the whole a place of the part is.</param>
    internal ValidationReport Within(string location, Func<long, long> offsetOf) => IsClean ? this : new ValidationReport(
        [.. Violations.Select(violation => violation with
        {
            InstanceLocation = location + violation.InstanceLocation,
            ByteOffset = offsetOf(violation.ByteOffset ?? 0),
        })],
        OmittedViolations,
        IsValid);

    /// <summary>A line for each violation, or "conforms".</summary>
    public override string ToString()
    {
        if (IsClean)
        {
            return "conforms";
        }

        var text = new StringBuilder();
        foreach (Violation violation in Violations)
        {
            text.Append(violation).Append('\n');
        }

        if (OmittedViolations > 0)
        {
            text.Append("and ").Append(OmittedViolations).Append(" more\n");
        }

        return text.ToString(0, text.Length - 1);
    }
}
