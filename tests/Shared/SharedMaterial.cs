using Xunit;

namespace OrigamiContracts.Testing;

/// <summary>Material that lies beside the repository and is not part of it. Tests that need it are skipped without it.</summary>
internal static class SharedMaterial
{
    private const string FolderVariable = "ORIGAMI_CONTRACTS_SHARED";

    private static readonly Lazy<string?> Folder = new(FindFolder);

    public static bool IsPresent => Folder.Value is not null;

    /// <summary>The full path of a file or folder of the material; skips the running test if there is no material.</summary>
    public static string PathOf(string relativePath)
    {
        Assert.SkipUnless(IsPresent, $"The shared material is not here: set {FolderVariable} or put it into ../shared.");
        return Path.Combine(Folder.Value!, relativePath);
    }

    private static string? FindFolder()
    {
        string? folder = Environment.GetEnvironmentVariable(FolderVariable);
        if (string.IsNullOrEmpty(folder))
        {
            folder = Path.GetFullPath(Path.Combine(SolutionFolder.Path, "..", "shared"));
        }

        return Directory.Exists(folder) ? folder : null;
    }
}
