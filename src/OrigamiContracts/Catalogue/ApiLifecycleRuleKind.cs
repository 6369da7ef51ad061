namespace OrigamiContracts.Catalogue;

/// <summary>The kinds of rules that hold between observations of a resource.</summary>
public enum ApiLifecycleRuleKind
{
    /// <summary>A resource that has left its initial states does not come back to one, unless transitions say so.</summary>
    Initial,

    /// <summary>A resource in a terminal state stays in it.</summary>
    Terminal,

    /// <summary>
    /// A state is followed by one that transitions lead to, in one step or in several: an observer does not see all steps.
    /// </summary>
    Transitions,

    /// <summary>A value that is there and not null stays what it is.</summary>
    Constant,

    /// <summary>A number does not become less, an instant not earlier.</summary>
    Nondecreasing,

    /// <summary>A list keeps its items at their places, and new ones come after them.</summary>
    Growing,
}
