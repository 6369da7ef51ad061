using System.IO.Compression;
using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Conformance.Payloads;
using OrigamiContracts.Observation;

namespace OrigamiContracts.Conformance.Exchanges;

/// <summary>Takes the compression off a recorded body (<c>Content-Encoding</c>; RFC 9110, section 8.4).</summary>
internal static class ContentCoding
{
    private const string Header = "Content-Encoding";

    /// <summary>The message with its body decompressed, and without the header that says it is compressed.</summary>
    /// <param name="message">The message; its body is what was sent, or what recorders make of that.</param>
    public static void TakeOff(RecordedMessage message)
    {
        string[] codings =
        [
            .. message.Headers
                .Where(static line => line.Key.Equals(Header, StringComparison.OrdinalIgnoreCase))
                .SelectMany(static line => line.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                .Where(static coding => !coding.Equals("identity", StringComparison.OrdinalIgnoreCase)),
        ];
        if (codings.Length == 0 || message.Body.Unread is not null)
        {
            return;
        }

        message.RemoveHeader(Header);
        ReadOnlyMemory<byte> body = message.Body.Part.Utf8Json;
        if (body.IsEmpty || LooksDecoded(body.Span))
        {
            // Browsers and proxies record what they have decompressed, and the header that was there before.
            return;
        }

        if (!message.HasBytes)
        {
            message.Body = new RecordedBody(message.Body.Part, UncheckedReason.Compressed);
            return;
        }

        try
        {
            foreach (string coding in codings.Reverse())
            {
                body = Decode(body, coding);
            }

            message.Body = RecordedBody.Of(message.Body.Part with { Utf8Json = body, IsQuoted = true });
        }
        catch (TooLargeException)
        {
            message.Body = new RecordedBody(message.Body.Part, UncheckedReason.TooLarge);
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException or NotSupportedException)
        {
            message.Body = new RecordedBody(message.Body.Part, UncheckedReason.Compressed);
        }
    }

    // No JSON, and no text of another kind, begins as the compressed do.
    private static bool LooksDecoded(ReadOnlySpan<byte> body) =>
        body[0] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'{' or (byte)'[' or (byte)'"' or (byte)'<';

    private static byte[] Decode(ReadOnlyMemory<byte> body, string coding)
    {
        using var compressed = new ReplayStream(body, Stream.Null, ownsRest: false);
        using Stream contents = coding.ToUpperInvariant() switch
        {
            "GZIP" or "X-GZIP" => new GZipStream(compressed, CompressionMode.Decompress),
            // RFC 9110 means zlib's format; some servers send the bare one.
            "DEFLATE" => body.Span is [0x78 or 0x58 or 0x38 or 0x18, ..] ? new ZLibStream(compressed, CompressionMode.Decompress) : new DeflateStream(compressed, CompressionMode.Decompress),
            "BR" => new BrotliStream(compressed, CompressionMode.Decompress),
            _ => throw new NotSupportedException(),
        };
        using var text = new MemoryStream();
        byte[] piece = new byte[32 * 1024];
        int read;
        while ((read = contents.Read(piece)) > 0)
        {
            if (text.Length + read > PayloadReader.DefaultMaximumDocumentSize)
            {
                throw new TooLargeException();
            }

            text.Write(piece, 0, read);
        }

        return text.ToArray();
    }

    private sealed class TooLargeException : Exception;
}
