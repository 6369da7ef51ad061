using System.Globalization;

namespace OrigamiContracts.Catalogue;

/// <summary>A response the description knows.</summary>
public sealed class ApiResponse
{
    /// <summary>The status code, a class such as <c>2XX</c>, or <c>default</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Where the response stands in the description: a JSON Pointer.</summary>
    public required string Location { get; init; }

    /// <summary>The headers it can have.</summary>
    public IReadOnlyList<ApiHeader> Headers { get; init; } = [];

    /// <summary>The media types its body can have; empty where it has no body.</summary>
    public IReadOnlyList<ApiMediaType> Content { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Status;

    /// <summary>How specifically the response speaks of a status code: 0 is most, -1 is not at all.</summary>
    internal int Covers(int statusCode)
    {
        string code = statusCode.ToString(CultureInfo.InvariantCulture);
        if (Status == code)
        {
            return 0;
        }

        bool isClass = Status.Length == 3 && Status[0] == code[0] && Status.EndsWith("XX", StringComparison.OrdinalIgnoreCase);
        return isClass ? 1 : Status == "default" ? 2 : -1;
    }
}
