using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace OrigamiContracts.Support.Lifecycles;

/// <summary>A list keeps its items at their places.</summary>
/// <remarks>
/// What is remembered is the hash of the whole list, which says whether any item has changed, how many there are, and
/// half a hash of each of the first ones, so that a finding can name the one that changed.
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
        int earlierCount = value.IsThere ? NumberAt(earlier, 0) : 0;
        int earlierFirst = Math.Min(earlierCount, MostNamedItems);
        Span<int> later = stackalloc int[1 + MostNamedItems];
        int? changed = null;
        long changedAt = offset;
        int count = 0;
        bool isSame = earlierCount == 0;
        long start = reader.TokenStartIndex;
        KeyedHashState whole = KeyedHash.Begin();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            long itemAt = offset + reader.TokenStartIndex - start;
            ulong item = JsonHash.OfValue(ref reader);
            whole.Add(item);
            count++;
            if (count < later.Length)
            {
                later[count] = (int)item;
                if (changed is null && count <= earlierFirst && NumberAt(earlier, count) != (int)item)
                {
                    (changed, changedAt) = (count - 1, itemAt);
                }
            }

            if (count == earlierCount)
            {
                isSame = whole.With((ulong)count) == value.Hash;
            }
        }

        ValueChange? change = isSame
            ? null
            : new ValueChange(value.Observation!, Items(earlierCount), Items(count), changedAt, changed, IsStepBack: count < earlierCount && changed is null);
        later[0] = count;
        kept.Replace(ref value.Piece, MemoryMarshal.AsBytes(later[..Math.Min(1 + count, later.Length)]), KeptKind.Other);
        (value.Hash, value.Observation) = (whole.With((ulong)count), observation);
        return change;
    }

    private static int NumberAt(ReadOnlySpan<byte> numbers, int index) => MemoryMarshal.Read<int>(numbers[(index * sizeof(int))..]);

    private static string Items(int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "item" : "items")}");
}
