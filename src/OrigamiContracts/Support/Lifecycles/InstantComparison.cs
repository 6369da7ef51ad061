using System.Text.Json;

namespace OrigamiContracts.Support.Lifecycles;

/// <summary>An instant does not become earlier.</summary>
/// <remarks>What is remembered is the number of its ticks, and how it looked.</remarks>
internal sealed class InstantComparison : ValueComparison
{
    public override ValueChange? Compare(ContractReader reader, long offset, string observation, ref ObservedValue value, KeptBytes kept, out string? problem)
    {
        problem = null;
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.String
            || !Rfc3339.TryGetInstant(JsonText.Utf8(in reader, stackalloc byte[JsonFormats.LongestText]), out long utcTicks))
        {
            problem = "is no date and time (RFC 3339) of the years 1 to 9999";
            return null;
        }

        ulong ticks = (ulong)utcTicks;
        ValueChange? change = null;
        if (!value.IsThere || ticks != value.Hash)
        {
            change = value.IsThere && ticks < value.Hash
                ? new ValueChange(value.Observation!, KeptExcerpt.Of(value.Piece, kept.All), JsonText.Excerpt(in reader), offset, IsStepBack: true)
                : null;
            value.Hash = ticks;
            KeptExcerpt.Keep(in reader, ref value.Piece, kept);
        }

        value.Observation = observation;
        return change;
    }
}
