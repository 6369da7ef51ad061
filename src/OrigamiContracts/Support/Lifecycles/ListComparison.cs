using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace OrigamiContracts.Support.Lifecycles;

/// <summary>A list keeps its items at their places.</summary>
/// <remarks>
/// Of the first items the hash of each is remembered, so that a finding can name the one that changed; of the whole list
/// one more hash, which says whether any has, however many there are.
/// </remarks>
internal sealed class ListComparison : ValueComparison
{
    private const int MostNamedItems = 64;

    public override ValueChange? Compare(ContractReader reader, long offset, string observation, ref ObservedValue value, KeptBytes kept, out string? problem)
    {
        problem = null;
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            problem = reader.TokenType == JsonTokenType.Null ? null : "is no list";
            return null;
        }

        ReadOnlySpan<byte> earlier = kept.Of(value.Piece);
        Span<ulong> first = stackalloc ulong[MostNamedItems];
        int? changed = null;
        long changedAt = offset;
        int count = 0;
        bool isSame = value.Count == 0;
        long start = reader.TokenStartIndex;
        KeyedHashState whole = KeyedHash.Begin();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            long itemAt = offset + reader.TokenStartIndex - start;
            ulong item = JsonHash.OfValue(ref reader);
            whole.Add(item);
            if (count < MostNamedItems)
            {
                first[count] = item;
                if (changed is null && count < earlier.Length / sizeof(ulong) && item != MemoryMarshal.Read<ulong>(earlier[(count * sizeof(ulong))..]))
                {
                    (changed, changedAt) = (count, itemAt);
                }
            }

            count++;
            if (count == value.Count)
            {
                isSame = whole.With((ulong)count) == value.Hash;
            }
        }

        ValueChange? change = isSame
            ? null
            : new ValueChange(value.Observation!, Items(value.Count), Items(count), changedAt, changed, IsStepBack: count < value.Count && changed is null);
        kept.Replace(ref value.Piece, MemoryMarshal.AsBytes(first[..Math.Min(count, MostNamedItems)]));
        (value.Count, value.Hash, value.Observation) = (count, whole.With((ulong)count), observation);
        return change;
    }

    private static string Items(int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "item" : "items")}");
}
