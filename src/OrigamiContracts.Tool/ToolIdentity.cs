using System.Reflection;

namespace OrigamiContracts.Tool;

/// <summary>What the tool says of itself.</summary>
internal static class ToolIdentity
{
    public const string Name = "origami-contracts";

    private static readonly Assembly Assembly = typeof(ToolIdentity).Assembly;

    public static string Version { get; } =
        // What follows a plus sign says which build it was, not which version.
        Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Where the tool is developed (MSBuild: <c>RepositoryUrl</c>); null if the build does not say.</summary>
    public static string? RepositoryUrl { get; } =
        Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(static entry => entry.Key == "RepositoryUrl")?.Value;
}
