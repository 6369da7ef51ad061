namespace OrigamiContracts.Tool.Configuration;

/// <summary>A member of a config file, and the option of <c>check</c> that it stands for.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Option">The option.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="IsOfContract">Whether it only makes sense with the description that the file names.</param>
internal sealed record ConfigMember(string Name, string Option, ConfigValueKind Kind, bool IsOfContract = false)
{
    public const string Schema = "$schema";
    public const string SpecOption = "--spec";

    /// <summary>All members, in the order in which they are shown.</summary>
    public static IReadOnlyList<ConfigMember> All { get; } =
    [
        new("exchanges", "--exchanges", ConfigValueKind.Flag),
        new("spec", SpecOption, ConfigValueKind.Path, IsOfContract: true),
        new("schema", "--schema", ConfigValueKind.Text, IsOfContract: true),
        new("operation", "--operation", ConfigValueKind.Text, IsOfContract: true),
        new("resources", "--resource", ConfigValueKind.NamedPaths, IsOfContract: true),
        new("overlays", "--overlay", ConfigValueKind.Paths, IsOfContract: true),
        new("assertFormats", "--assert-formats", ConfigValueKind.Flag, IsOfContract: true),
        new("servers", "--server", ConfigValueKind.Texts),
        new("ignoreQuery", "--ignore-query", ConfigValueKind.Texts),
        new("ignoreHeader", "--ignore-header", ConfigValueKind.Texts),
        new("reports", "--report", ConfigValueKind.NamedPaths),
        new("failOn", "--fail-on", ConfigValueKind.Text),
        new("coverage", "--coverage", ConfigValueKind.Flag),
        new("minCoverage", "--min-coverage", ConfigValueKind.Number),
        new("baseline", "--baseline", ConfigValueKind.Path),
        new("redact", "--redact", ConfigValueKind.Texts),
        new("maxDepth", "--max-depth", ConfigValueKind.Number),
        new("maxSize", "--max-size", ConfigValueKind.Number),
        new("threads", "--threads", ConfigValueKind.Number),
    ];

    public static ConfigMember? Find(string name) => All.FirstOrDefault(member => member.Name == name);
}
