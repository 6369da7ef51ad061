namespace OrigamiContracts.Conformance.Payloads;

/// <summary>Tells an HTTP Archive by how it begins.</summary>
internal static class ArchiveStart
{
    /// <summary>Whether a text begins as an archive does: <c>{"log"</c>, with any white space.</summary>
    public static bool Is(ReadOnlySpan<byte> text)
    {
        text = text.TrimStart(" \t\r\n"u8);
        return text is [(byte)'{', ..] && text[1..].TrimStart(" \t\r\n"u8).StartsWith("\"log\""u8);
    }
}
