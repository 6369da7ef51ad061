namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>Takes what is found about one side of an exchange, or about both.</summary>
internal sealed class FindingCollector(string? operationId, SecretNames secrets)
{
    private readonly List<ExchangeFinding> _findings = [];
    private readonly List<UncheckedPart> _unchecked = [];

    public IReadOnlyList<ExchangeFinding> Findings => _findings;

    public IReadOnlyList<UncheckedPart> Unchecked => _unchecked;

    public long Omitted { get; private set; }

    public bool HasRequestErrors { get; private set; }

    public bool HasResponseErrors { get; private set; }

    public void Add(ExchangePlace place, ExchangeFindingKind kind, Violation violation)
    {
        if (violation.Severity == Severity.Error)
        {
            NoteError(place.Side);
        }

        if (_findings.Count >= ValidationReport.MaximumViolations)
        {
            Omitted++;
            return;
        }

        _findings.Add(new ExchangeFinding
        {
            OperationId = operationId,
            Side = place.Side,
            Part = place.Part,
            Name = place.Name,
            Kind = kind,
            Violation = violation,
        });
    }

    public void Add(ExchangePlace place, ExchangeFindingKind kind, string keyword, string keywordLocation, string message, Severity severity = Severity.Error) =>
        Add(place, kind, new Violation
        {
            InstanceLocation = "",
            KeywordLocation = keywordLocation,
            Keyword = keyword,
            Severity = severity,
            Message = message,
        });

    public void Add(ExchangePlace place, ValidationReport report)
    {
        foreach (Violation violation in report.Violations)
        {
            Add(place, ExchangeFindingKind.Violation, place.IsSecret(secrets) ? SecretNames.WithoutValue(violation) : violation);
        }

        // An error can be among those that the report does not list.
        Omitted += report.OmittedViolations;
        if (!report.IsValid)
        {
            NoteError(place.Side);
        }
    }

    public void AddUnchecked(ExchangePlace place, UncheckedReason reason) =>
        _unchecked.Add(new UncheckedPart(place.Side, place.Part, place.Name, reason));

    /// <summary>Puts the findings about a request in front.</summary>
    /// <param name="request">What was found about the request.</param>
    /// <param name="excuse">Whether the findings that are here are excused.</param>
    public FindingCollector After(FindingCollector request, bool excuse)
    {
        var all = new FindingCollector(operationId, secrets)
        {
            Omitted = request.Omitted + Omitted,
            HasRequestErrors = request.HasRequestErrors,
            HasResponseErrors = HasResponseErrors,
        };
        all._findings.AddRange(request._findings);
        all._findings.AddRange(excuse ? _findings.Select(static finding => finding with { IsExcused = true }) : _findings);
        all._unchecked.AddRange(request._unchecked);
        all._unchecked.AddRange(_unchecked);
        return all;
    }

    private void NoteError(ExchangeSide side)
    {
        if (side == ExchangeSide.Request)
        {
            HasRequestErrors = true;
        }
        else
        {
            HasResponseErrors = true;
        }
    }
}
