namespace OrigamiContracts.Generators.Model;

/// <summary>An entry of <c>x-invariants</c> as the description writes it.</summary>
/// <param name="Id">The id that findings carry.</param>
/// <param name="Rule">The rule: a CEL expression over <c>self</c>.</param>
/// <param name="Message">What to tell a person when the rule does not hold.</param>
/// <param name="IsWarning">Whether the severity is <c>warning</c> instead of <c>error</c>.</param>
/// <param name="Source">Where the rule is stated; only documented.</param>
/// <param name="Location">Where the entry stands in the description: a JSON Pointer.</param>
internal sealed record InvariantSource(
    string Id,
    string Rule,
    string Message,
    bool IsWarning,
    string? Source,
    string Location);
