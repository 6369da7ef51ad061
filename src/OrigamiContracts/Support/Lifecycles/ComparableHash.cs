using System.Text.Json;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Support.Formats;

namespace OrigamiContracts.Support.Lifecycles;

/// <summary>
/// Hashes that stand for the values themselves: two values of which nobody can choose the hashes, of 64 bits, don't have
/// the same one but by an accident that nobody will see.
/// </summary>
internal static class ComparableHash
{
    // Not one of the kinds of JSON values.
    private const ulong Instant = 100;
    private const ulong Uuid = 101;

    // Digits and hyphens have it as well.
    private const byte BitOfSmallLetters = 0x20;

    /// <summary>The hash of a value, which all spellings that compare equal share.</summary>
    public static ulong Of(ContractReader reader, ApiLifecycleComparison comparison)
    {
        if (comparison != ApiLifecycleComparison.Json && reader.TokenType == JsonTokenType.String)
        {
            ReadOnlySpan<byte> text = JsonText.Utf8(in reader, stackalloc byte[JsonFormats.LongestText]);
            if (comparison == ApiLifecycleComparison.Instant && Rfc3339.TryGetInstant(text, out long ticks))
            {
                return KeyedHash.Combine(Instant, (ulong)ticks);
            }

            if (comparison == ApiLifecycleComparison.Uuid && UuidFormat.IsMatch(text))
            {
                Span<byte> small = stackalloc byte[UuidFormat.Length];
                for (int i = 0; i < small.Length; i++)
                {
                    small[i] = (byte)(text[i] | BitOfSmallLetters);
                }

                return KeyedHash.Begin(Uuid).With(small);
            }
        }

        return JsonHash.OfValue(ref reader);
    }
}
