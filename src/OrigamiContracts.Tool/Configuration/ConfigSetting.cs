namespace OrigamiContracts.Tool.Configuration;

/// <summary>What a config file says of a member.</summary>
/// <param name="Member">The member.</param>
/// <param name="Values">Its values as options have them; none for a flag that is not set.</param>
/// <param name="Origin">Where it is written: <c>file:line</c>.</param>
internal sealed record ConfigSetting(ConfigMember Member, IReadOnlyList<string> Values, string Origin);
