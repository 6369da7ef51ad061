using OrigamiContracts.Support;

namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>Checks the request of an operation, all but the rules.</summary>
internal static class RequestCheck
{
    public static ReadOnlyMemory<byte> Run(
        ApiOperation operation,
        OperationMatch match,
        ExchangeRequest request,
        ExchangeCheckOptions options,
        FindingCollector found,
        UnderstoodParts parts)
    {
        var checks = new PartChecks(found, parts, options.MaximumDepth);
        var reader = new ParameterReader(operation, match, request);
        foreach (ApiParameter parameter in operation.Parameters)
        {
            checks.CheckValue(ExchangePlace.Of(parameter), parameter.IsRequired, parameter.Location, parameter.Schema, reader.Read(parameter));
        }

        new UndescribedParts(options, found).Report(operation, request, reader);
        return CheckBody(operation, request, found, checks);
    }

    public static void ReportUnmatched(OperationMatch match, ExchangeRequest request, FindingCollector found)
    {
        switch (match.Kind)
        {
            case OperationMatchKind.UndescribedPath:
                found.Add(
                    new ExchangePlace(ExchangeSide.Request, ExchangePart.Path),
                    ExchangeFindingKind.Undescribed,
                    "paths",
                    "/paths",
                    "no described path matches that of the URL");
                break;
            case OperationMatchKind.UndescribedMethod:
                found.Add(
                    new ExchangePlace(ExchangeSide.Request, ExchangePart.Method),
                    ExchangeFindingKind.Undescribed,
                    "paths",
                    "/paths",
                    $"the path is described, but not for the method {JsonText.Excerpt(request.Method)}");
                break;
        }
    }

    private static ReadOnlyMemory<byte> CheckBody(ApiOperation operation, ExchangeRequest request, FindingCollector found, PartChecks checks)
    {
        if (request.Body.IsPresent)
        {
            return checks.CheckBody(
                ExchangeSide.Request,
                operation.RequestBody?.Location ?? operation.Location,
                operation.RequestBody?.Content ?? [],
                request.Headers,
                request.Body);
        }

        // A sequence without items has no bytes.
        if (operation.RequestBody is { IsRequired: true } required && BodyChoice.Of(required.Content, request.Headers).Sequence is null)
        {
            found.Add(
                new ExchangePlace(ExchangeSide.Request, ExchangePart.Body),
                ExchangeFindingKind.Missing,
                "required",
                $"{required.Location}/required",
                "a body is required, but there is none");
        }

        return default;
    }
}
