namespace OrigamiContracts.Conformance.Payloads;

/// <summary>How documents stand in a file.</summary>
internal enum PayloadLayout
{
    /// <summary>The whole file is one document.</summary>
    OneDocument,

    /// <summary>Each line that is not blank is a document (<see href="https://jsonlines.org">JSON Lines</see>).</summary>
    DocumentPerLine,

    /// <summary>The file is an HTTP Archive (HAR 1.2), each of whose entries is read by itself.</summary>
    HttpArchive,

    /// <summary>
    /// As <see cref="DocumentPerLine"/> if the first line that is not blank is a whole document, else as
    /// <see cref="OneDocument"/>. This never misjudges a file that is well formed: after a whole document there can only be
    /// further ones.
    /// </summary>
    ByFirstLine,
}
