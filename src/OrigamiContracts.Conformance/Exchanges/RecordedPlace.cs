namespace OrigamiContracts.Conformance.Exchanges;

/// <summary>A value of a recorded exchange.</summary>
/// <param name="Pointer">Where it is in the record: a JSON Pointer.</param>
/// <param name="Offset">Where it begins, in bytes from the start of the record.</param>
internal readonly record struct RecordedPlace(string Pointer, long Offset);
