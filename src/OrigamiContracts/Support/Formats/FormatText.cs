using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace OrigamiContracts.Support.Formats;

/// <summary>Hands texts as UTF-8 to the checks of their formats, without allocating.</summary>
/// <remarks>
/// A text with a surrogate that stands alone is no Unicode text, and so of no format. An array of the pool is used where
/// a text does not stand in the document as it is and is long.
/// </remarks>
internal static class FormatText
{
    private const int BufferLength = 256;

    public static bool Matches(ref readonly ContractReader reader, Func<ReadOnlySpan<byte>, bool> isMatch)
    {
        if (!reader.ValueIsEscaped)
        {
            return isMatch(reader.ValueSpan);
        }

        // Resolving escapes makes no text longer.
        int length = reader.ValueSpan.Length;
        byte[]? rented = length > BufferLength ? ArrayPool<byte>.Shared.Rent(length) : null;
        Span<byte> buffer = rented is null ? stackalloc byte[BufferLength] : rented;
        try
        {
            return TryCopy(in reader, buffer, out int written) && isMatch(buffer[..written]);
        }
        finally
        {
            Return(rented);
        }
    }

    public static bool Matches(string text, Func<ReadOnlySpan<byte>, bool> isMatch)
    {
        ArgumentNullException.ThrowIfNull(text);
        int length = Encoding.UTF8.GetMaxByteCount(text.Length);
        byte[]? rented = length > BufferLength ? ArrayPool<byte>.Shared.Rent(length) : null;
        Span<byte> buffer = rented is null ? stackalloc byte[BufferLength] : rented;
        try
        {
            return Utf8.FromUtf16(text, buffer, out _, out int written, replaceInvalidSequences: false) == OperationStatus.Done
                && isMatch(buffer[..written]);
        }
        finally
        {
            Return(rented);
        }
    }

    private static bool TryCopy(ref readonly ContractReader reader, Span<byte> buffer, out int written)
    {
        try
        {
            written = reader.CopyString(buffer);
            return true;
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate; System.Text.Json has no way to say so but this exception.
            written = 0;
            return false;
        }
    }

    private static void Return(byte[]? rented)
    {
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
