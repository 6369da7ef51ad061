namespace OrigamiContracts.Conformance.Timelines;

/// <summary>The states in which a resource that has a life-cycle was seen, one observation after the other.</summary>
/// <param name="Resource">What resource it is: <c>run v2_run-17</c>.</param>
/// <param name="Source">The file that the observations are in.</param>
/// <param name="Steps">The states in their order.</param>
/// <param name="OmittedSteps">How many more changes of state there were.</param>
public sealed record ResourceTimeline(string Resource, string Source, IReadOnlyList<TimelineStep> Steps, long OmittedSteps);
