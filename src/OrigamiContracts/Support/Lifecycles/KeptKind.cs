namespace OrigamiContracts.Support.Lifecycles;

/// <summary>What the bytes are that are remembered of a value.</summary>
internal enum KeptKind : byte
{
    /// <summary>None: there was no value yet to compare with.</summary>
    Nothing,

    /// <summary>How a string begins.</summary>
    String,

    /// <summary>What else there is to remember: how a number is written, a few words, hashes.</summary>
    Other,
}
