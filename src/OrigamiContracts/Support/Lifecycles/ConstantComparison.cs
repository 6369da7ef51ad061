using System.Text.Json;
using OrigamiContracts.Catalogue;

namespace OrigamiContracts.Support.Lifecycles;

/// <summary>A value stays what it is once it is there and not null.</summary>
/// <remarks>What is remembered is its hash, and how it looked: nothing until there is a value that is not null.</remarks>
internal sealed class ConstantComparison(ApiLifecycleComparison comparison) : ValueComparison
{
    public override ValueChange? Compare(ContractReader reader, long offset, string observation, ref ObservedValue value, KeptBytes kept, out string? problem)
    {
        problem = null;
        bool isNull = reader.TokenType == JsonTokenType.Null;
        ulong hash = ComparableHash.Of(reader, comparison);
        ValueChange? change = null;
        if (!value.IsThere || hash != value.Hash)
        {
            change = value.IsThere
                ? new ValueChange(value.Observation!, KeptExcerpt.Of(value.Piece, kept.All), JsonText.Excerpt(in reader), offset, IsStepBack: isNull)
                : null;
            if (isNull)
            {
                value.Piece = default;
            }
            else
            {
                KeptExcerpt.Keep(in reader, ref value.Piece, kept);
            }
        }

        (value.Hash, value.Observation) = (hash, observation);
        return change;
    }
}
