namespace OrigamiContracts.Compilation.Caching;

/// <summary>Where the cache of a user lies.</summary>
internal static class CacheLocation
{
    /// <summary>Names a folder to use instead.</summary>
    public const string Variable = "ORIGAMI_CONTRACTS_CACHE";

    private const string Name = "origami-contracts";

    /// <returns>The folder; null where the user has no place for such things.</returns>
    public static string? Find(Func<string, string?> variable)
    {
        if (variable(Variable) is { Length: > 0 } chosen)
        {
            return Path.GetFullPath(chosen);
        }

        string? caches = OperatingSystem.IsWindows() ? variable("LOCALAPPDATA")
            : OperatingSystem.IsMacOS() ? UnderHome("Library", "Caches")
            // The XDG Base Directory Specification has relative paths ignored.
            : variable("XDG_CACHE_HOME") is { } xdg && Path.IsPathRooted(xdg) ? xdg
            : UnderHome(".cache");
        return string.IsNullOrEmpty(caches) ? null : Path.Join(caches, Name);

        string? UnderHome(params ReadOnlySpan<string?> path) =>
            variable("HOME") is { Length: > 0 } home ? Path.Join([home, .. path]) : null;
    }
}
