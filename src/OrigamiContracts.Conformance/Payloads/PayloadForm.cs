namespace OrigamiContracts.Conformance.Payloads;

/// <summary>What a payload is written as.</summary>
public enum PayloadForm
{
    /// <summary>The document itself, or an exchange as this project records them.</summary>
    Document,

    /// <summary>An entry of an HTTP Archive (HAR 1.2).</summary>
    ArchiveEntry,
}
