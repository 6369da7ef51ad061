namespace OrigamiContracts.Compilation.Caching;

/// <summary>Writes files that only the user can read, at once: whoever reads one sees all of it, or what was there before.</summary>
internal static class AtomicFile
{
    /// <summary>What a file is called while it is written.</summary>
    public const string TemporaryExtension = ".tmp";

    /// <summary>The permissions of the files.</summary>
    public const UnixFileMode OnlyUser = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void Write(string folder, string name, ReadOnlySpan<byte> content)
    {
        string temporary = Path.Join(folder, $"{Guid.NewGuid():N}{TemporaryExtension}");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OnlyUser;
        }

        using (var file = new FileStream(temporary, options))
        {
            file.Write(content);
        }

        File.Move(temporary, Path.Join(folder, name), overwrite: true);
    }
}
