namespace OrigamiContracts.Support.Lifecycles;

/// <summary>A state that a resource was seen in.</summary>
/// <param name="Listed">The state, if the description lists it.</param>
/// <param name="Text">What to call it, cut to a length that suits a message.</param>
/// <param name="Observation">The observation in which it was seen last.</param>
internal readonly record struct ObservedState(string? Listed, string Text, string Observation);
