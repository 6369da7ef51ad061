namespace OrigamiContracts.Conformance.Payloads;

/// <summary>What a piece of an HTTP Archive holds.</summary>
/// <param name="Start">Where the entry begins, if one was found or is still open.</param>
/// <param name="Consumed">How much of the piece has been read.</param>
/// <param name="End">Why the search ended.</param>
internal readonly record struct EntrySearch(int Start, int Consumed, EntrySearchEnd End);
