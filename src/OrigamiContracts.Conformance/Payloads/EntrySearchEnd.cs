namespace OrigamiContracts.Conformance.Payloads;

/// <summary>Why a search for the next entry of an HTTP Archive ended.</summary>
internal enum EntrySearchEnd
{
    /// <summary>There is an entry.</summary>
    Entry,

    /// <summary>The piece of text is at its end.</summary>
    Piece,

    /// <summary>The text is at its end.</summary>
    Text,
}
