using System.Security.Cryptography;

namespace OrigamiContracts.Compilation.Caching;

/// <summary>A folder that only its user can write to, and a secret that only its user can read.</summary>
internal sealed class CacheFolder
{
    private const string SecretFile = "secret";
    private const int SecretSize = 32;

    private const UnixFileMode OthersMayWrite = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    private readonly byte[] _secret;

    private CacheFolder(string path, byte[] secret)
    {
        Path = path;
        _secret = secret;
    }

    public string Path { get; }

    /// <summary>Tells entries that this user's processes wrote from all others.</summary>
    public ReadOnlySpan<byte> Secret => _secret;

    /// <summary>Opens the folder; makes it, and its secret, where there is none yet.</summary>
    /// <exception cref="IOException">It can't be made or read, or others can write to it.</exception>
    /// <exception cref="UnauthorizedAccessException">The system does not allow it.</exception>
    public static CacheFolder Open(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            // What lies under a user's local application data is closed to others by its access control list.
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, AtomicFile.OnlyUser | UnixFileMode.UserExecute);
            UnixFileStatus status = UnixFileStatus.Of(path);
            if (status.Owner != UnixFileStatus.CurrentUser)
            {
                throw new IOException("it belongs to another user");
            }

            if ((status.Mode & OthersMayWrite) != 0)
            {
                throw new IOException("other users can write to it");
            }
        }

        string secret = System.IO.Path.Join(path, SecretFile);
        return new CacheFolder(path, IsSecret(secret) ? File.ReadAllBytes(secret) : CreateSecret(path));
    }

    private static byte[] CreateSecret(string folder)
    {
        byte[] secret = RandomNumberGenerator.GetBytes(SecretSize);
        AtomicFile.Write(folder, SecretFile, secret);
        return secret;
    }

    // A file that another user owns may have been put there while the folder was open to others.
    private static bool IsSecret(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Length != SecretSize)
        {
            return false;
        }

        if (OperatingSystem.IsWindows())
        {
            return true;
        }

        UnixFileStatus status = UnixFileStatus.Of(path);
        return status.Owner == UnixFileStatus.CurrentUser && (status.Mode & ~AtomicFile.OnlyUser) == 0;
    }
}
