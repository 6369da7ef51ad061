namespace OrigamiContracts.Support.Lifecycles;

/// <summary>What a value was, and is now.</summary>
/// <param name="Observation">The observation in which it was what it was.</param>
/// <param name="Earlier">What it was, cut to a length that suits a message.</param>
/// <param name="Later">What it is, cut likewise.</param>
/// <param name="Offset">Where in the later text what changed begins.</param>
/// <param name="Item">The index of the item that changed, where it is an item of a list.</param>
/// <param name="IsStepBack">Whether the value could have been what it is now at an earlier time.</param>
internal sealed record ValueChange(string Observation, string Earlier, string Later, long Offset, int? Item = null, bool IsStepBack = false);
