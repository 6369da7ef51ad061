using System.Text;
using OrigamiContracts.Support;

namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>One thing that is wrong with an exchange.</summary>
public sealed record ExchangeFinding
{
    /// <summary>The id of the operation; <see langword="null"/> if the description has none for the request.</summary>
    public required string? OperationId { get; init; }

    /// <summary>Who it is about.</summary>
    public required ExchangeSide Side { get; init; }

    /// <summary>What it is about.</summary>
    public required ExchangePart Part { get; init; }

    /// <summary>The name of the parameter or header; <see langword="null"/> for all other parts.</summary>
    public string? Name { get; init; }

    /// <summary>Its kind.</summary>
    public required ExchangeFindingKind Kind { get; init; }

    /// <summary>
    /// What is wrong. <see cref="Violation.InstanceLocation"/> is a JSON Pointer within the body, or within the decoded value
    /// of the parameter or header. For what is missing or not described, <see cref="Violation.Keyword"/> is the OpenAPI
    /// field that says so: <c>required</c>, <c>paths</c>, <c>parameters</c>, <c>headers</c>, <c>content</c>,
    /// <c>responses</c>.
    /// </summary>
    /// <remarks>
    /// <see cref="Violation.Message"/> can quote a value that was sent, except for values of cookies and of parameters and
    /// headers whose names tell that they are secrets.
    /// </remarks>
    public required Violation Violation { get; init; }

    /// <summary>
    /// Whether nobody is to blame: the server refuses, by a 4xx status, a request that had broken the contract, and with
    /// what it says then it need not keep to what the description says of requests that have not.
    /// </summary>
    public bool IsExcused { get; init; }

    /// <summary>
    /// The finding in a line that quotes no value, fit for logs: which operation, which part, where, which keyword, and
    /// where that stands in the description.
    /// </summary>
    public override string ToString()
    {
        var line = new StringBuilder();
        line.Append(OperationId ?? "(no operation)").Append(": ").Append(PlaceWords());
        line.Append(": ").Append(Violation.Severity == Severity.Error ? "error " : "warning ").Append(Violation.Keyword);
        line.Append(Kind switch
        {
            ExchangeFindingKind.Missing => ": is missing",
            ExchangeFindingKind.Undescribed => ": is not described",
            _ => "",
        });
        if (Violation.KeywordLocation.Length > 0)
        {
            line.Append(" (").Append(Violation.KeywordLocation).Append(')');
        }

        return PrintableText.Of(line.ToString());
    }

    private string PlaceWords()
    {
        string words = (Side, Part) switch
        {
            (_, ExchangePart.Rules) => "exchange",
            (ExchangeSide.Response, ExchangePart.Status) => "status",
            (ExchangeSide.Request, ExchangePart.Method) => "method",
            (ExchangeSide.Request, ExchangePart.Path) => "path",
            (ExchangeSide.Request, ExchangePart.Query) => "query",
            (ExchangeSide.Request, ExchangePart.Cookie) => "cookie",
            (ExchangeSide.Request, _) => $"request {PartWord()}",
            _ => $"response {PartWord()}",
        };
        words = Name is null ? words : $"{words} {JsonText.Excerpt(Name)}";
        return Violation.InstanceLocation.Length == 0 ? words : $"{words} {Violation.InstanceLocation}";
    }

    private string PartWord() => Part switch
    {
        ExchangePart.Header => "header",
        ExchangePart.MediaType => "media type",
        _ => "body",
    };
}
