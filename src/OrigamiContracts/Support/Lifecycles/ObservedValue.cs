namespace OrigamiContracts.Support.Lifecycles;

/// <summary>What is remembered of one value of a resource, as much as it takes to judge the next one.</summary>
/// <remarks>
/// What each field says depends on the rule that binds the value: see the kinds of <see cref="ValueComparison"/>. There are
/// many of these, so they have no objects of their own.
/// </remarks>
internal struct ObservedValue
{
    /// <summary>The observation in which the value was seen last.</summary>
    public string? Observation;

    /// <summary>What two values that are the same have in common.</summary>
    public ulong Hash;

    /// <summary>How the value looked, or more that it is compared by.</summary>
    public KeptPiece Piece;

    /// <summary>Whether there is a value to compare with.</summary>
    public readonly bool IsThere => Piece.Kind != KeptKind.Nothing;
}
