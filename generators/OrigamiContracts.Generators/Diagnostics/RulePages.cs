namespace OrigamiContracts.Analyzers.Diagnostics;

/// <summary>Where the pages of rules are: one for each rule, named as its id.</summary>
internal static class RulePages
{
    private const string Folder = "https://github.com/origami-contracts/origami-contracts/blob/main/docs/rules/";

    public static string LinkTo(string id) => $"{Folder}{id}.md";
}
