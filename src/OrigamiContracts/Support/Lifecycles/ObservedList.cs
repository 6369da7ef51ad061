using System.Globalization;
using System.Text.Json;

namespace OrigamiContracts.Support.Lifecycles;

/// <summary>A list that keeps its items at their places.</summary>
/// <remarks>
/// Of the first items each is remembered, so that a finding can name the one that changed; of the whole list one more
/// hash, which says whether any has, however many there are.
/// </remarks>
internal sealed class ObservedList : ObservedValue
{
    private const int MostNamedItems = 64;

    private readonly List<ulong> _first = [];
    private int _count = -1;
    private ulong _whole;

    public override ValueChange? See(ContractReader reader, long offset, string observation, out string? problem)
    {
        problem = null;
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            problem = reader.TokenType == JsonTokenType.Null ? null : "is no list";
            return null;
        }

        int? changed = null;
        long changedAt = offset;
        int count = 0;
        ulong whole = 0;
        bool isSame = _count <= 0;
        long start = reader.TokenStartIndex;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            long itemAt = offset + reader.TokenStartIndex - start;
            ulong item = JsonHash.OfValue(ref reader);
            whole = KeyedHash.Combine(whole, item);
            if (count < _first.Count && item != _first[count] && changed is null)
            {
                (changed, changedAt) = (count, itemAt);
            }

            Remember(count, item);
            count++;
            if (count == _count)
            {
                isSame = whole == _whole;
            }
        }

        ValueChange? change = isSame
            ? null
            : new ValueChange(Observation, Items(_count), Items(count), changedAt, changed, IsStepBack: count < _count && changed is null);
        if (_first.Count > count)
        {
            _first.RemoveRange(count, _first.Count - count);
        }

        (_count, _whole, Observation) = (count, whole, observation);
        return change;
    }

    private void Remember(int index, ulong item)
    {
        if (index < _first.Count)
        {
            _first[index] = item;
        }
        else if (index < MostNamedItems)
        {
            _first.Add(item);
        }
    }

    private static string Items(int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "item" : "items")}");
}
