using System.Globalization;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Invariants;

/// <summary>
/// Compiles rules of <c>x-invariants</c>: expressions of the Common Expression Language
/// (<see href="https://github.com/google/cel-spec/blob/master/doc/langdef.md">language definition</see>) over <c>self</c>.
/// </summary>
internal static class InvariantCompiler
{
    /// <summary>How long a rule can be, in UTF-16 units.</summary>
    public const int MaximumLength = 4096;

    /// <summary>Compiles a rule. Never throws, whatever the rule is.</summary>
    /// <param name="roots">What the rule is about.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="records">Finds what the rule looks into.</param>
    public static CelResult Compile(IReadOnlyList<CelRoot> roots, string rule, CelRecords records)
    {
        if (rule.Length > MaximumLength)
        {
            string limit = MaximumLength.ToString("N0", CultureInfo.InvariantCulture);
            return new CelResult(null, [new CelError(MaximumLength, rule.Length - MaximumLength, $"the rule is longer than {limit} characters")]);
        }

        if (CelParser.Parse(rule, out CelError? error) is not { } syntax)
        {
            return new CelResult(null, [error!]);
        }

        var checker = new CelChecker(rule, roots, records);
        CelExpression? condition = checker.CheckRule(syntax);
        return checker.Errors.Count == 0
            ? new CelResult(condition, [])
            : new CelResult(null, checker.Errors.OrderBy(static found => found.Offset).ToEquatableArray());
    }
}
