namespace OrigamiContracts.Conformance.Payloads;

/// <summary>What came of reading a line.</summary>
internal enum LineRead
{
    /// <summary>There is a line.</summary>
    Line,

    /// <summary>The line is longer than allowed and was passed over.</summary>
    TooLong,

    /// <summary>There are no more lines.</summary>
    EndOfStream,
}
