using OrigamiContracts.Support;

namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>What is checked alike on both sides of an exchange.</summary>
/// <param name="found">Takes what is found.</param>
/// <param name="parts">Takes the values that rules can look at.</param>
/// <param name="maximumDepth">How deep bodies can be nested.</param>
internal sealed class PartChecks(FindingCollector found, UnderstoodParts parts, int maximumDepth)
{
    /// <summary>Judges a parameter or header.</summary>
    /// <param name="place">What it is.</param>
    /// <param name="isRequired">Whether it has to be there.</param>
    /// <param name="location">Where it stands in the description.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="reading">What was sent for it.</param>
    public void CheckValue(ExchangePlace place, bool isRequired, string location, ApiSchema? schema, ParameterReading reading)
    {
        if (!reading.IsPresent)
        {
            if (isRequired)
            {
                found.Add(place, ExchangeFindingKind.Missing, "required", $"{location}/required", "is required, but missing");
            }

            return;
        }

        if (reading.Unchecked is { } reason)
        {
            found.AddUnchecked(place, reason);
            return;
        }

        if (reading.Problem is { } problem)
        {
            found.Add(place, ExchangeFindingKind.Violation, "style", location, problem);
            return;
        }

        JudgedValue judged = reading.Json is { } json ? ValueJudge.JudgeJson(schema, json) : ValueJudge.Judge(schema, reading.Values);
        found.Add(place, judged.Report);
        parts.Add(place, judged);
    }

    /// <summary>Judges a body that is there.</summary>
    /// <param name="side">Whose body it is.</param>
    /// <param name="location">Where the description tells its media types.</param>
    /// <param name="content">The media types it can have.</param>
    /// <param name="headers">The headers beside it.</param>
    /// <param name="body">The body.</param>
    /// <returns>The body as rules can look at it; empty if they can't.</returns>
    public ReadOnlyMemory<byte> CheckBody(
        ExchangeSide side,
        string location,
        IReadOnlyList<ApiMediaType> content,
        IReadOnlyList<KeyValuePair<string, string>> headers,
        ExchangeBody body)
    {
        var place = new ExchangePlace(side, ExchangePart.Body);
        if (content.Count == 0)
        {
            // The description does not forbid it (OpenAPI 3.1, section 4.8.17), but nobody can rely on it.
            found.Add(place, ExchangeFindingKind.Undescribed, "content", location, "there is a body, but none is described", Severity.Warning);
            return default;
        }

        BodyChoice choice = BodyChoice.Of(content, headers);
        CheckMediaType(side, location, content, headers, choice);
        if (choice.MediaType is null)
        {
            return default;
        }

        if ((choice.Unchecked ?? body.Unread) is { } reason)
        {
            found.AddUnchecked(place, reason);
            return default;
        }

        if (choice.Sequence is { } kind)
        {
            SequenceReader.Read(kind, body.Content, new ItemJudge(choice.MediaType, place, found, maximumDepth));
            if (choice.MediaType.Schema is not null)
            {
                found.AddUnchecked(place, UncheckedReason.WholeSequence);
            }

            return default;
        }

        ValidationReport report = choice.MediaType.Schema!.Validate(body.Content.Span, maximumDepth, out int structuralErrors);
        found.Add(place, report);
        return structuralErrors == 0 && report.IsJson ? ContractJson.WithoutByteOrderMark(body.Content) : default;
    }

    private void CheckMediaType(
        ExchangeSide side,
        string location,
        IReadOnlyList<ApiMediaType> content,
        IReadOnlyList<KeyValuePair<string, string>> headers,
        BodyChoice choice)
    {
        var place = new ExchangePlace(side, ExchangePart.MediaType);
        string described = string.Join(", ", content.Select(static mediaType => mediaType.MediaType));
        if (choice.IsGuessed)
        {
            // A sender should say it, but need not (RFC 9110, section 8.3).
            found.Add(place, ExchangeFindingKind.Missing, "content", location, $"there is no Content-Type; the body is taken for {described}", Severity.Warning);
        }
        else if (choice.MediaType is null)
        {
            string sent = HeaderLines.Find(headers, "Content-Type") is { } contentType ? JsonText.Excerpt(contentType) : "not said";
            found.Add(place, ExchangeFindingKind.Undescribed, "content", location, $"the media type must be one of {described}, but is {sent}");
        }
    }
}
