namespace OrigamiContracts;

/// <summary>A resource as it was seen once.</summary>
/// <param name="Utf8Json">The resource as UTF-8; a byte order mark is passed over.</param>
/// <param name="Name">What findings call the observation: a time, a file and line, <c>poll 3</c>.</param>
public readonly record struct LifecycleObservation(ReadOnlyMemory<byte> Utf8Json, string Name);
