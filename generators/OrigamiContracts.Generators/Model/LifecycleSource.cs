namespace OrigamiContracts.Generators.Model;

/// <summary><c>x-lifecycle</c> as the description writes it.</summary>
/// <param name="Location">Where it stands in the description: a JSON Pointer.</param>
/// <param name="Resource">What it calls a resource.</param>
/// <param name="Key">The paths that name a resource; none where it adds to a life-cycle that has them.</param>
/// <param name="State">The path of the state.</param>
/// <param name="Rules">Its rules, in the order of the description.</param>
internal sealed record LifecycleSource(
    string Location,
    string? Resource,
    EquatableArray<LocatedText> Key,
    LocatedText? State,
    EquatableArray<LifecycleRuleSource> Rules);

/// <summary>A rule of <c>x-lifecycle</c> as the description writes it.</summary>
/// <param name="Kind">What kind of rule it is.</param>
/// <param name="Location">Where it stands in the description: a JSON Pointer.</param>
/// <param name="Path">The property that it binds; null where that is the state.</param>
/// <param name="States">The states that it lists.</param>
/// <param name="Transitions">The transitions that it allows.</param>
/// <param name="Words">What it says of itself.</param>
internal sealed record LifecycleRuleSource(
    LifecycleRuleKind Kind,
    string Location,
    LocatedText? Path,
    EquatableArray<LocatedText> States,
    EquatableArray<TransitionSource> Transitions,
    LifecycleRuleWords Words);

/// <summary>The states that follow one state.</summary>
/// <param name="From">The state.</param>
/// <param name="To">Those that follow it in one step.</param>
internal sealed record TransitionSource(LocatedText From, EquatableArray<LocatedText> To);

/// <summary>What a rule says of itself.</summary>
/// <param name="Id">The id that findings carry; null for the usual one.</param>
/// <param name="IsWarning">Whether the severity is <c>warning</c> instead of <c>error</c>.</param>
/// <param name="Message">Why it is so, for a person; null for the usual words.</param>
/// <param name="Source">Where it is stated; only documented.</param>
internal sealed record LifecycleRuleWords(LocatedText? Id, bool IsWarning, string? Message, string? Source)
{
    public static readonly LifecycleRuleWords Usual = new(null, IsWarning: false, null, null);
}

/// <summary>A text, and where it stands in the description.</summary>
/// <param name="Text">The text.</param>
/// <param name="Location">A JSON Pointer.</param>
internal sealed record LocatedText(string Text, string Location);
