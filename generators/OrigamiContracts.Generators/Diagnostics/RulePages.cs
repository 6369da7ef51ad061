namespace OrigamiContracts.Generators.Diagnostics;

/// <summary>Where rules are explained.</summary>
internal static class RulePages
{
    private const string Folder = "https://github.com/origami-contracts/origami-contracts/blob/main/docs/rules/";

    /// <summary>The page of a rule about code, named as its id.</summary>
    public static string LinkTo(string id) => $"{Folder}{id}.md";

    /// <summary>The place of a rule about descriptions, which all have one page.</summary>
    public static string LinkToDescriptionRule(string id) => $"{Folder}descriptions.md#{id.ToLowerInvariant()}";
}
