namespace OrigamiContracts.Generators.Model;

/// <summary>The life-cycle of what a record shows, checked against the record's types.</summary>
/// <param name="Key">What tells resources apart.</param>
/// <param name="State">Where the state is; null if there are no states.</param>
/// <param name="States">The states that the description lists.</param>
/// <param name="InitialStates">Those that a resource begins in.</param>
/// <param name="TerminalStates">Those that nothing leaves.</param>
/// <param name="HasTransitions">Whether the description says which state follows which.</param>
/// <param name="Transitions">What follows each state.</param>
/// <param name="Rules">What must hold between observations.</param>
internal sealed record LifecycleModel(
    LifecycleKeyModel Key,
    LifecyclePathModel? State,
    EquatableArray<string> States,
    EquatableArray<string> InitialStates,
    EquatableArray<string> TerminalStates,
    bool HasTransitions,
    EquatableArray<TransitionModel> Transitions,
    EquatableArray<LifecycleRuleModel> Rules);

/// <summary>What tells resources apart.</summary>
/// <param name="Resource">What one is called.</param>
/// <param name="Location">Where the life-cycle that says so stands in the description.</param>
/// <param name="Paths">The properties whose values name a resource together.</param>
internal sealed record LifecycleKeyModel(string Resource, string Location, EquatableArray<LifecyclePathModel> Paths);

/// <summary>A property of a resource, or of an object within it.</summary>
/// <param name="Names">The JSON names that lead to it.</param>
/// <param name="Type">The type of its values.</param>
internal sealed record LifecyclePathModel(EquatableArray<string> Names, TypeRef Type);

/// <summary>The states that follow one state in one step.</summary>
internal sealed record TransitionModel(string From, EquatableArray<string> To);

/// <summary>What must hold between one observation and the next.</summary>
/// <param name="Kind">What kind of rule it is.</param>
/// <param name="Id">The id that findings carry.</param>
/// <param name="Location">Where it stands in the description.</param>
/// <param name="Path">The property that it binds.</param>
/// <param name="Words">What it says of itself.</param>
internal sealed record LifecycleRuleModel(
    LifecycleRuleKind Kind,
    string Id,
    string Location,
    LifecyclePathModel Path,
    LifecycleRuleWords Words);

/// <summary>The kinds of rules, named as the runtime names them.</summary>
internal enum LifecycleRuleKind
{
    Initial,
    Terminal,
    Transitions,
    Constant,
    Nondecreasing,
    Growing,
}
