namespace OrigamiContracts.Generators.Model;

/// <summary>When a member of a record is null, or is not, by an invariant.</summary>
/// <param name="Rule">The id of the invariant.</param>
/// <param name="Member">The member: C# names with points between them.</param>
/// <param name="IsNull">Whether the member is null when the condition holds; else it is not.</param>
/// <param name="Condition">The condition.</param>
internal sealed record NullRuleModel(string Rule, string Member, bool IsNull, MemberTest Condition);
