namespace OrigamiContracts.Conformance.Timelines;

/// <summary>Observations of a resource, one after the other, that show the same state.</summary>
/// <param name="State">The state as it is written in JSON.</param>
/// <param name="FirstLine">The line of the first of them.</param>
/// <param name="LastLine">The line of the last of them.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Violates">Whether one of them does not go with an earlier one.</param>
public sealed record TimelineStep(string State, long FirstLine, long LastLine, long Count, bool Violates);
