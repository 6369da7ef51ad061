using System.Collections.Immutable;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Invariants;

/// <summary>Which values are known not to be null at a place in a rule.</summary>
internal sealed class NullFacts
{
    public static readonly NullFacts None = new([], isEverything: false);

    /// <summary>
    /// What is assumed behind an operand that has an error itself: it may have been the guard, and complaining that
    /// there is none would only be noise.
    /// </summary>
    public static readonly NullFacts Everything = new([], isEverything: true);

    private readonly ImmutableHashSet<CelExpression> _notNull;
    private readonly bool _isEverything;

    private NullFacts(ImmutableHashSet<CelExpression> notNull, bool isEverything)
    {
        _notNull = notNull;
        _isEverything = isEverything;
    }

    /// <summary>What a condition proves if it is true, or if it is false.</summary>
    public static NullFacts When(CelExpression condition, bool outcome) => condition switch
    {
        CelNullTest test when test.IsNull != outcome => None.With(test.Operand),
        CelPresence { Member: { Form: MemberForm.NullWhenAbsent, AllowsNull: false } member } presence
            when presence.IsPresent == outcome => None.With(member),
        CelNot not => When(not.Operand, !outcome),
        CelAll all => WhenChained(all.Conditions, outcome, goesOn: true),
        CelAny any => WhenChained(any.Conditions, outcome, goesOn: false),
        _ => None,
    };

    /// <summary>That a value is not null.</summary>
    public static NullFacts NotNull(CelExpression expression) => None.With(expression);

    public bool Prove(CelExpression expression) => _isEverything || _notNull.Contains(expression);

    public NullFacts And(NullFacts other) => _isEverything || other._isEverything
        ? Everything
        : new NullFacts(_notNull.Union(other._notNull), isEverything: false);

    private NullFacts With(CelExpression expression) => new(_notNull.Add(expression), isEverything: false);

    private NullFacts Or(NullFacts other) => _isEverything
        ? other
        : new NullFacts(_notNull.Intersect(other._notNull), isEverything: false);

    // goesOn is the outcome of a condition after which the next one is looked at. If that is the outcome of the chain,
    // all its conditions had it; else one of them had the other, and all before that one had this.
    private static NullFacts WhenChained(EquatableArray<CelExpression> conditions, bool outcome, bool goesOn)
    {
        NullFacts before = None;
        NullFacts ended = Everything;
        foreach (CelExpression condition in conditions)
        {
            ended = ended.Or(before.And(When(condition, !goesOn)));
            before = before.And(When(condition, goesOn));
        }

        return outcome == goesOn ? before : ended;
    }
}
