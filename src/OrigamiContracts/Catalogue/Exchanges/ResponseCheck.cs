using System.Globalization;

namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>Checks the response of an operation, all but the rules.</summary>
internal static class ResponseCheck
{
    public static ReadOnlyMemory<byte> Run(
        ApiOperation operation,
        ExchangeResponse response,
        ExchangeCheckOptions options,
        FindingCollector found,
        UnderstoodParts parts)
    {
        if (operation.FindResponse(response.Status) is not { } described)
        {
            // Every server and every proxy may fail in ways of its own; a description need not list them.
            Severity severity = response.Status >= 500 ? Severity.Warning : Severity.Error;
            string status = response.Status.ToString(CultureInfo.InvariantCulture);
            found.Add(
                new ExchangePlace(ExchangeSide.Response, ExchangePart.Status),
                ExchangeFindingKind.Undescribed,
                "responses",
                $"{operation.Location}/responses",
                $"the status {status} is not described",
                severity);
            return default;
        }

        var checks = new PartChecks(found, parts, options.MaximumDepth);
        foreach (ApiHeader header in described.Headers)
        {
            ParameterReading reading = ParameterReader.ReadHeader(
                HeaderLines.Find(response.Headers, header.Name, ","), header.Schema, header.IsExploded, header.MediaType);
            checks.CheckValue(
                new ExchangePlace(ExchangeSide.Response, ExchangePart.Header, header.Name), header.IsRequired, header.Location, header.Schema, reading);
        }

        new UndescribedParts(options, found).Report(described, response);
        if (!CanHaveBody(operation.Method, response.Status))
        {
            return default;
        }

        if (response.Body.IsPresent)
        {
            return checks.CheckBody(ExchangeSide.Response, described.Location, described.Content, response.Headers, response.Body);
        }

        // A sequence without items has no bytes.
        if (described.Content.Count > 0 && BodyChoice.Of(described.Content, response.Headers).Sequence is null)
        {
            found.Add(
                new ExchangePlace(ExchangeSide.Response, ExchangePart.Body),
                ExchangeFindingKind.Missing,
                "content",
                described.Location,
                "a body is described, but there is none");
        }

        return default;
    }

    /// <summary>Whether a response can have a body at all (RFC 9110, section 6.4.1).</summary>
    public static bool CanHaveBody(string method, int status) =>
        status >= 200 && status is not (204 or 205 or 304) && !method.Equals("HEAD", StringComparison.OrdinalIgnoreCase);
}
