using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Invariants;

/// <summary>Tests of which one holds at least, no two of the same member.</summary>
internal sealed record RuleClause(EquatableArray<MemberTest> Tests)
{
    /// <summary>The clause that never holds.</summary>
    public static readonly RuleClause Never = new([]);

    /// <summary>That a test of this clause holds, or one of another clause.</summary>
    public RuleClause Or(RuleClause other)
    {
        List<MemberTest> tests = [.. Tests];
        foreach (MemberTest test in other.Tests)
        {
            int known = tests.FindIndex(candidate => candidate.Member == test.Member);
            if (known < 0)
            {
                tests.Add(test);
            }
            else
            {
                tests[known] = tests[known].Or(test);
            }
        }

        return new RuleClause(tests.ToEquatableArray());
    }
}
