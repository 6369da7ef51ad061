namespace OrigamiContracts.Testing;

/// <summary>The folder of the material that lies beside the repository and is not part of it.</summary>
internal static class SharedFolder
{
    public const string Variable = "ORIGAMI_CONTRACTS_SHARED";

    private static readonly Lazy<string?> Found = new(Find);

    /// <summary>Its full path; <see langword="null"/> where there is none.</summary>
    public static string? Path => Found.Value;

    private static string? Find()
    {
        string? folder = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(folder))
        {
            folder = System.IO.Path.GetFullPath(System.IO.Path.Combine(SolutionFolder.Path, "..", "shared"));
        }

        return Directory.Exists(folder) ? folder : null;
    }
}
