namespace OrigamiContracts.Generators.Reading.JsonPath;

/// <summary>Counts what is done, so that no query keeps the compiler busy for long: filters in filters multiply.</summary>
internal sealed class JsonPathWork(CancellationToken cancellationToken)
{
    /// <summary>How many nodes may be looked at, each time counted.</summary>
    public const int MaxSteps = 10_000_000;

    /// <summary>How many nodes may be selected at once.</summary>
    public const int MaxSelected = 500_000;

    private int _left = MaxSteps;

    /// <exception cref="JsonPathLimitException">It is too much.</exception>
    public void Spend(int steps = 1)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _left -= Math.Min(steps, _left + 1);
        if (_left < 0)
        {
            throw new JsonPathLimitException($"more than {MaxSteps} values would have to be looked at");
        }
    }
}

/// <summary>Ends the evaluation of a query that goes over a limit. It is caught where the query was asked for.</summary>
internal sealed class JsonPathLimitException(string message) : Exception(message);
