using System.Globalization;
using System.Text.Json;

namespace OrigamiContracts.Support.Lifecycles;

/// <summary>A number that does not become less.</summary>
internal sealed class ObservedNumber : ObservedValue
{
    // So that no document fills the memory with digits.
    private const int LongestLiteral = 1_000;

    private byte[] _literal = [];

    public override ValueChange? See(ContractReader reader, long offset, string observation, out string? problem)
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
        ValueChange? change = _literal.Length > 0 && JsonNumber.Compare(literal, _literal) < 0
            ? new ValueChange(Observation, JsonNumber.ToText(_literal), JsonNumber.ToText(literal), offset, IsStepBack: true)
            : null;
        Observation = observation;
        if (!literal.SequenceEqual(_literal))
        {
            _literal = literal.ToArray();
        }

        return change;
    }
}
