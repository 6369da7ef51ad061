using System.Text;

namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>What checking an exchange, or a request alone, found.</summary>
public sealed class ExchangeReport
{
    private readonly bool _hasRequestErrors;
    private readonly bool _hasResponseErrors;

    internal ExchangeReport(OperationMatch match, FindingCollector found, bool isRejection)
    {
        Match = match;
        Findings = found.Findings;
        Unchecked = found.Unchecked;
        OmittedFindings = found.Omitted;
        IsRejection = isRejection;
        _hasRequestErrors = found.HasRequestErrors;
        _hasResponseErrors = found.HasResponseErrors;
    }

    /// <summary>Which operation it was, or why there is none.</summary>
    public OperationMatch Match { get; }

    /// <summary>What is wrong: the request first, then the response, then the rules.</summary>
    public IReadOnlyList<ExchangeFinding> Findings { get; }

    /// <summary>
    /// How many more findings there are than <see cref="Findings"/> lists, which are
    /// <see cref="ValidationReport.MaximumViolations"/> for each side at most.
    /// </summary>
    public long OmittedFindings { get; }

    /// <summary>What was not judged.</summary>
    public IReadOnlyList<UncheckedPart> Unchecked { get; }

    /// <summary>
    /// Whether the server refused, by a 4xx status, a request that had broken the contract. The findings about the
    /// request are the client's then; those about the response are excused.
    /// </summary>
    public bool IsRejection { get; }

    /// <summary>Whether the request keeps the contract. There may be warnings.</summary>
    public bool RequestConforms => !_hasRequestErrors;

    /// <summary>Whether the response, if there is one, and the rules keep the contract. There may be warnings.</summary>
    public bool ResponseConforms => !_hasResponseErrors || IsRejection;

    /// <summary>What the check came to, in a word.</summary>
    public ExchangeOutcome Outcome =>
        Match.Kind == OperationMatchKind.Elsewhere ? ExchangeOutcome.Elsewhere
        : IsRejection ? ExchangeOutcome.Rejected
        : Match.Kind != OperationMatchKind.Found ? ExchangeOutcome.Undescribed
        : !ResponseConforms ? ExchangeOutcome.ResponseViolates
        : !RequestConforms ? ExchangeOutcome.RequestViolates
        : Unchecked.Count > 0 ? ExchangeOutcome.PartlyChecked
        : ExchangeOutcome.Conforms;

    /// <summary>A line for each finding, without the values that were sent, or "conforms".</summary>
    public override string ToString()
    {
        if (Findings.Count == 0)
        {
            return "conforms";
        }

        var text = new StringBuilder();
        foreach (ExchangeFinding finding in Findings)
        {
            text.Append(finding).Append('\n');
        }

        if (OmittedFindings > 0)
        {
            text.Append("and ").Append(OmittedFindings).Append(" more\n");
        }

        return text.ToString(0, text.Length - 1);
    }
}
