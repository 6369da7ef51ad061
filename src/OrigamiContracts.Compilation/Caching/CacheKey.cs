using System.Buffers.Binary;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using OrigamiContracts.Catalogue;

namespace OrigamiContracts.Compilation.Caching;

/// <summary>All that decides what a description is compiled into, as one SHA-256.</summary>
internal sealed class CacheKey
{
    public const int Size = SHA256.HashSizeInBytes;

    // A change of these assemblies can change what is emitted, or what emitted code stands on. Each build of different
    // code has another MVID, so these say the version too.
    private static readonly string[] Builds =
    [
        .. new[] { typeof(CacheKey).Assembly, Assembly.Load("OrigamiContracts.Generators"), typeof(ApiContract).Assembly }
            .Select(static assembly => assembly.ManifestModule.ModuleVersionId.ToString()),
        RuntimeInformation.FrameworkDescription,
    ];

    private readonly byte[] _hash;

    private CacheKey(byte[] hash) => _hash = hash;

    public ReadOnlySpan<byte> Bytes => _hash;

    public static CacheKey Of(DescriptionSource description, CompilationSettings settings)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        AppendAll(Builds);
        // Findings show the paths as they were given, and the name of the file is part of the contract.
        Append(description.Path);
        Append(description.Text);
        Append(description.Kind?.ToString() ?? "");
        AppendAll([.. description.Resources.SelectMany(static resource => (string[])[resource.Uri, resource.Path, resource.Text])]);
        AppendAll([.. description.Overlays.SelectMany(static overlay => (string[])[overlay.Path, overlay.Text])]);
        AppendAll(settings.Schemas);
        Append(settings.Dialect ?? "");
        Append(settings.FormatsAreAsserted ? "assert" : "annotate");
        return new CacheKey(hash.GetHashAndReset());

        void AppendAll(IReadOnlyList<string> texts)
        {
            AppendLength(texts.Count);
            foreach (string text in texts)
            {
                Append(text);
            }
        }

        // With its length before it, so that no two lists of texts are the same bytes.
        void Append(string text)
        {
            byte[] bytes = Encoding.Unicode.GetBytes(text);
            AppendLength(bytes.Length);
            hash.AppendData(bytes);
        }

        void AppendLength(int length)
        {
            Span<byte> bytes = stackalloc byte[sizeof(int)];
            BinaryPrimitives.WriteInt32LittleEndian(bytes, length);
            hash.AppendData(bytes);
        }
    }

    public override string ToString() => Convert.ToHexStringLower(_hash);
}
