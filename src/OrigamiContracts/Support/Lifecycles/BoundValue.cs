using OrigamiContracts.Catalogue;

namespace OrigamiContracts.Support.Lifecycles;

/// <summary>A value of a resource that a rule binds from one observation to the next.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Comparison">Compares the value with what it was.</param>
/// <param name="Place">The number it is found by: see <see cref="LifecyclePlaces"/>.</param>
/// <param name="Slot">The number it is remembered by: see <see cref="ApiLifecycleKey.SlotOf"/>.</param>
internal sealed record BoundValue(ApiLifecycleRule Rule, ValueComparison Comparison, int Place, int Slot);
