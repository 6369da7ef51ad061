using Xunit;

namespace OrigamiContracts.Testing;

/// <summary>Material that lies beside the repository and is not part of it. Tests that need it are skipped without it.</summary>
internal static class SharedMaterial
{
    public static bool IsPresent => SharedFolder.Path is not null;

    /// <summary>The full path of a file or folder of the material; skips the running test if there is no material.</summary>
    public static string PathOf(string relativePath)
    {
        Assert.SkipUnless(IsPresent, $"The shared material is not here: set {SharedFolder.Variable} or put it into ../shared.");
        return Path.Combine(SharedFolder.Path!, relativePath);
    }
}
