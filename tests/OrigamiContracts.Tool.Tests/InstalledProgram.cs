namespace OrigamiContracts.Tool.Tests;

/// <summary>Programs of others that tests are judged by, where there are any.</summary>
internal static class InstalledProgram
{
    /// <summary>Looks for a program.</summary>
    /// <param name="variable">The environment variable that can name its file.</param>
    /// <param name="names">What it is called in the folders of the path.</param>
    /// <returns>Its file; null if there is none.</returns>
    public static string? Find(string variable, params string[] names) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } chosen
            ? chosen
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
                .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
                .FirstOrDefault(File.Exists);
}
