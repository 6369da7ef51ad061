using System.Security.Cryptography;
using System.Text;

namespace OrigamiContracts.Compilation.Caching;

/// <summary>
/// How a compiled description lies in the cache: a mark that says what the file is, the key, a message authentication
/// code (HMAC-SHA256, RFC 2104) of all of it, and then the findings and the assembly.
/// </summary>
internal static class CacheEntry
{
    private const int CodeSize = HMACSHA256.HashSizeInBytes;

    // Its last character is the version of the format.
    private static ReadOnlySpan<byte> Mark => "OCCACHE1"u8;

    private static int HeaderSize => Mark.Length + CacheKey.Size + CodeSize;

    public static byte[] Write(CacheKey key, EmittedContract contract, ReadOnlySpan<byte> secret)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.Unicode);
        writer.Write(Mark);
        writer.Write(key.Bytes);
        writer.Write(stackalloc byte[CodeSize]);
        writer.Write((int)contract.Kind);
        writer.Write(contract.Findings.Count);
        foreach (DescriptionFinding finding in contract.Findings)
        {
            writer.Write(finding.IsError);
            writer.Write(finding.Id);
            writer.Write(finding.Message);
            writer.Write(finding.Path);
            writer.Write(finding.Line);
            writer.Write(finding.Column);
        }

        writer.Write(contract.Assembly.Length);
        writer.Write(contract.Assembly);
        byte[] entry = stream.ToArray();
        CodeOf(entry, secret, entry.AsSpan(HeaderSize - CodeSize, CodeSize));
        return entry;
    }

    /// <returns>The compiled description; null if the file is anything but what was written for this key with this secret.</returns>
    public static EmittedContract? Read(byte[] entry, CacheKey key, ReadOnlySpan<byte> secret)
    {
        if (entry.Length <= HeaderSize
            || !entry.AsSpan().StartsWith(Mark)
            || !entry.AsSpan(Mark.Length, CacheKey.Size).SequenceEqual(key.Bytes))
        {
            return null;
        }

        Span<byte> code = stackalloc byte[CodeSize];
        CodeOf(entry, secret, code);
        if (!CryptographicOperations.FixedTimeEquals(code, entry.AsSpan(HeaderSize - CodeSize, CodeSize)))
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(entry, HeaderSize, entry.Length - HeaderSize), Encoding.Unicode);
        var kind = (DescriptionKind)reader.ReadInt32();
        var findings = new DescriptionFinding[reader.ReadInt32()];
        for (int i = 0; i < findings.Length; i++)
        {
            findings[i] = new DescriptionFinding(
                reader.ReadBoolean(), reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadInt32(), reader.ReadInt32());
        }

        return new EmittedContract(kind, reader.ReadBytes(reader.ReadInt32()), findings);
    }

    // The code is of everything but itself.
    private static void CodeOf(byte[] entry, ReadOnlySpan<byte> secret, Span<byte> code)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        hmac.AppendData(entry, 0, HeaderSize - CodeSize);
        hmac.AppendData(entry, HeaderSize, entry.Length - HeaderSize);
        hmac.GetHashAndReset(code);
    }
}
