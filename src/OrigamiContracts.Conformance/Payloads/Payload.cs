namespace OrigamiContracts.Conformance.Payloads;

/// <summary>One recorded document, or the reason why there is none to check.</summary>
public readonly record struct Payload
{
    /// <summary>Makes a payload of a document.</summary>
    /// <param name="source">The file's path as it was given, or <c>-</c> for standard input.</param>
    /// <param name="line">The line of the file, from 1, in which the document begins.</param>
    /// <param name="utf8Json">The document as UTF-8, without byte order mark.</param>
    public Payload(string source, long line, ReadOnlyMemory<byte> utf8Json)
    {
        Source = source;
        Line = line;
        Utf8Json = utf8Json;
    }

    /// <summary>Makes a payload where there is no document.</summary>
    /// <param name="unusable">Says why.</param>
    public Payload(UnusableInput unusable)
    {
        ArgumentNullException.ThrowIfNull(unusable);
        Source = unusable.Source;
        Line = unusable.Line ?? 1;
        Unusable = unusable;
    }

    /// <summary>The file's path as it was given, or <c>-</c> for standard input.</summary>
    public string Source { get; }

    /// <summary>The line of the file, from 1, in which the document begins.</summary>
    public long Line { get; }

    /// <summary>
    /// The document as UTF-8, without byte order mark. The memory belongs to the reader: it holds something else as soon
    /// as the next payload is read.
    /// </summary>
    public ReadOnlyMemory<byte> Utf8Json { get; internal init; }

    /// <summary>What it is written as.</summary>
    public PayloadForm Form { get; init; }

    /// <summary>Why there is no document; <see langword="null"/> where there is one.</summary>
    public UnusableInput? Unusable { get; }
}
