namespace OrigamiContracts;

/// <summary>What keeps an observation, or a part of it, from being judged by a life-cycle.</summary>
public enum LifecycleNoteKind
{
    /// <summary>The text is no JSON. The observation was passed over.</summary>
    NotJson,

    /// <summary>The observation does not say which resource it is of. It was passed over.</summary>
    NoKey,

    /// <summary>The observation says no state. The rest of it was judged.</summary>
    NoState,

    /// <summary>A value is of a type that the rule about it can't compare. The rest of the observation was judged.</summary>
    NotComparable,

    /// <summary>
    /// More resources are observed than are remembered, so the one that was not seen for the longest time was forgotten:
    /// what is seen of it later is compared with nothing before.
    /// </summary>
    Forgotten,
}
