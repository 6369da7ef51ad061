using System.Globalization;
using OrigamiContracts.Catalogue;

namespace OrigamiContracts.Tool.Checking;

/// <summary>A body of an operation, as the user names it: <c>ID</c>, <c>ID:request</c> or <c>ID:STATUS</c>.</summary>
internal sealed class OperationReference
{
    private readonly string _id;
    private readonly string? _part;

    private OperationReference(string id, string? part)
    {
        _id = id;
        _part = part;
    }

    public static OperationReference Parse(string text)
    {
        int colon = text.LastIndexOf(':');
        return colon < 0 ? new OperationReference(text, part: null) : new OperationReference(text[..colon], text[(colon + 1)..]);
    }

    /// <summary>The schema of the body.</summary>
    /// <exception cref="UsageException">There is no such body.</exception>
    public ApiSchema FindIn(ApiContract contract)
    {
        if (!contract.Operations.TryGetValue(_id, out ApiOperation? operation))
        {
            IReadOnlyList<string> near = NearestNames.Of(_id, contract.Operations.Keys);
            string advice = near.Count > 0 ? $"did you mean {string.Join(" or ", near)}?" : $"its operations are {string.Join(", ", contract.Operations.Keys.Order(StringComparer.Ordinal).Take(20))}";
            throw new UsageException($"{SchemaAdvice.TitleOf(contract)} has no operation '{_id}'; {advice}");
        }

        IReadOnlyList<ApiMediaType> content = _part switch
        {
            "request" => operation.RequestBody?.Content ?? [],
            null => operation.Responses.Where(static response => response.Status.StartsWith('2')).FirstOrDefault(static response => response.Content.Count > 0)?.Content ?? [],
            _ => int.TryParse(_part, NumberStyles.None, CultureInfo.InvariantCulture, out int status)
                ? operation.FindResponse(status)?.Content ?? []
                : throw new UsageException($"--operation is ID, ID:request or ID:STATUS, not '{_id}:{_part}'"),
        };
        return content.FirstOrDefault(static mediaType => mediaType.Schema is not null)?.Schema
            ?? throw new UsageException($"the operation '{_id}' describes no schema for {(_part is null ? "the body of a success" : _part == "request" ? "a request body" : $"the body of {_part}")}");
    }
}
