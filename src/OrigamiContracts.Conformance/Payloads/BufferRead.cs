namespace OrigamiContracts.Conformance.Payloads;

/// <summary>What came of reading a line, or an entry of an archive.</summary>
internal enum BufferRead
{
    /// <summary>There is one.</summary>
    Found,

    /// <summary>It is longer than allowed and was passed over.</summary>
    TooLong,

    /// <summary>There are no more.</summary>
    EndOfStream,
}
