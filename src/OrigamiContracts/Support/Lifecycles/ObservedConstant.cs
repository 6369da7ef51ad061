using System.Text.Json;
using OrigamiContracts.Catalogue;

namespace OrigamiContracts.Support.Lifecycles;

/// <summary>A value that stays what it is once it is there and not null.</summary>
internal sealed class ObservedConstant(ApiLifecycleComparison comparison) : ObservedValue
{
    private ulong _hash;

    // Null until there is a value.
    private KeptExcerpt? _excerpt;

    public override ValueChange? See(ContractReader reader, long offset, string observation, out string? problem)
    {
        problem = null;
        bool isNull = reader.TokenType == JsonTokenType.Null;
        ulong hash = ComparableHash.Of(reader, comparison);
        ValueChange? change = null;
        if (_excerpt is null || hash != _hash)
        {
            KeptExcerpt excerpt = KeptExcerpt.Of(in reader);
            change = _excerpt is { } earlier ? new ValueChange(Observation, earlier.ToString(), excerpt.ToString(), offset, IsStepBack: isNull) : null;
            _excerpt = isNull ? null : excerpt;
        }

        (_hash, Observation) = (hash, observation);
        return change;
    }
}
