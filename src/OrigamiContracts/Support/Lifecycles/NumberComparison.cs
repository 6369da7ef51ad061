using System.Globalization;
using System.Text.Json;

namespace OrigamiContracts.Support.Lifecycles;

/// <summary>A number does not become less.</summary>
/// <remarks>What is remembered is how it is written.</remarks>
internal sealed class NumberComparison : ValueComparison
{
    // So that no document fills the memory with digits.
    private const int LongestLiteral = 1_000;

    public override ValueChange? Compare(ContractReader reader, long offset, string observation, ref ObservedValue value, KeptBytes kept, out string? problem)
    {
        problem = reader.TokenType == JsonTokenType.Null ? null
            : reader.TokenType != JsonTokenType.Number ? "is no number"
            : reader.ValueSpan.Length > LongestLiteral ? string.Create(CultureInfo.InvariantCulture, $"has more than {LongestLiteral:N0} characters")
            : null;
        if (problem is not null || reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        ReadOnlySpan<byte> literal = reader.ValueSpan;
        ReadOnlySpan<byte> earlier = kept.Of(value.Piece);
        ValueChange? change = value.IsThere && JsonNumber.Compare(literal, earlier) < 0
            ? new ValueChange(value.Observation!, JsonNumber.ToText(earlier), JsonNumber.ToText(literal), offset, IsStepBack: true)
            : null;
        value.Observation = observation;
        kept.Replace(ref value.Piece, literal, KeptKind.Other);
        return change;
    }
}
