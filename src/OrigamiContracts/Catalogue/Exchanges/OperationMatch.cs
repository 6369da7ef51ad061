namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>What <see cref="OperationFinder"/> found.</summary>
public readonly struct OperationMatch
{
    private readonly PathOperation? _found;
    private readonly string[]? _values;

    internal OperationMatch(OperationMatchKind kind)
    {
        Kind = kind;
    }

    internal OperationMatch(PathOperation found, string[] values)
    {
        Kind = OperationMatchKind.Found;
        _found = found;
        _values = values;
    }

    /// <summary>Whether there is an operation, and why if not.</summary>
    public OperationMatchKind Kind { get; }

    /// <summary>The operation; <see langword="null"/> unless there is one.</summary>
    public ApiOperation? Operation => _found?.Operation;

    /// <summary>The value of a variable in the path, as the URL has it: not decoded.</summary>
    /// <param name="name">The variable's name.</param>
    /// <returns>The value; <see langword="null"/> if the path has no such variable.</returns>
    public string? FindPathValue(string name) =>
        _found is not null && Array.IndexOf(_found.Variables, name) is >= 0 and int index ? _values![index] : null;
}
