using OrigamiContracts.Support.Lifecycles;

namespace OrigamiContracts.Catalogue;

/// <summary>
/// How a resource may change from one observation of it to the next: what the description declares with
/// <c>x-lifecycle</c>. <see cref="LifecycleTracker"/> judges observations by it.
/// </summary>
public sealed class ApiLifecycle
{
    private readonly Lazy<LifecyclePlaces> _places;
    private readonly Lazy<LifecycleStates> _states;

    /// <summary>Makes a life-cycle; emitted contracts do.</summary>
    public ApiLifecycle()
    {
        _places = new(() => new LifecyclePlaces(this));
        _states = new(() => new LifecycleStates(this));
    }

    /// <summary>
    /// What tells resources apart. Schemas that show the same resources have the same one, so that what is seen through
    /// one of them is compared with what was seen through another.
    /// </summary>
    public required ApiLifecycleKey Key { get; init; }

    /// <summary>Where the resource's state is; <see langword="null"/> where the life-cycle declares no states.</summary>
    public ApiLifecyclePath? State { get; init; }

    /// <summary>The states that the description lists, as they are written in JSON. There may be others.</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    /// <summary>The states that a resource begins in.</summary>
    public IReadOnlyList<string> InitialStates { get; init; } = [];

    /// <summary>The states that nothing leaves.</summary>
    public IReadOnlyList<string> TerminalStates { get; init; } = [];

    /// <summary>
    /// The states that each state can change to in one step, by that state; <see langword="null"/> where the description
    /// does not say.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Transitions { get; init; }

    /// <summary>What must hold between observations.</summary>
    public IReadOnlyList<ApiLifecycleRule> Rules { get; init; } = [];

    internal LifecyclePlaces Places => _places.Value;

    internal LifecycleStates KnownStates => _states.Value;

    /// <summary>Whether nothing leaves a state.</summary>
    /// <param name="state">The state as it is written in JSON.</param>
    /// <returns>
    /// <see langword="null"/> for a state that the description does not list: whether it is terminal can't be known.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="state"/> is <see langword="null"/>.</exception>
    public bool? IsTerminal(string state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return KnownStates.IsTerminal(state);
    }

    /// <inheritdoc/>
    public override string ToString() => Key.ToString();
}
