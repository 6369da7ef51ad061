namespace OrigamiContracts.Compilation.Caching;

/// <summary>Keeps compiled descriptions in a folder of the user, so that the same description is compiled once.</summary>
/// <remarks>
/// <para>
/// What is in the cache is code that will be run. So the folder is used only if it belongs to the user and no one else
/// can write to it, and an entry is loaded only if it carries a message authentication code made with a secret that
/// lies in the folder, readable for the user alone. An entry that is damaged, cut short, changed, renamed, or written by
/// someone else is compiled again. This does not protect from those who can read the secret: processes of the user, and
/// administrators.
/// </para>
/// <para>
/// A cache that can't be used keeps nothing from being compiled. Several processes can use the folder at a time. The
/// least recently used entries beyond <see cref="MaximumEntries"/> are removed.
/// </para>
/// </remarks>
public sealed class ContractCache
{
    /// <summary>How many compiled descriptions are kept.</summary>
    public const int MaximumEntries = 50;

    private const string Extension = ".contract";

    // A file that is still called so after an hour is of a process that was ended.
    private static readonly TimeSpan LongestWrite = TimeSpan.FromHours(1);

    private readonly Action<string> _note;
    private readonly Lazy<CacheFolder?> _folder;

    /// <summary>Makes a cache; the folder is looked at when it is first needed.</summary>
    /// <param name="folder">The folder. It is made, for the user alone, where there is none.</param>
    /// <param name="note">Is told in a sentence why the cache, or an entry of it, can't be used.</param>
    public ContractCache(string folder, Action<string> note)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(note);
        _note = note;
        _folder = new Lazy<CacheFolder?>(() => Open(folder));
    }

    /// <summary>
    /// The folder of the current user: what <c>ORIGAMI_CONTRACTS_CACHE</c> names; else <c>origami-contracts</c> in
    /// <c>%LOCALAPPDATA%</c> on Windows, in <c>~/Library/Caches</c> on macOS, in <c>$XDG_CACHE_HOME</c> or
    /// <c>~/.cache</c> elsewhere; <see langword="null"/> if the user has none of these.
    /// </summary>
    public static string? FolderOfUser => CacheLocation.Find(Environment.GetEnvironmentVariable);

    /// <summary>What was compiled for a key; null if it has to be compiled.</summary>
    internal EmittedContract? Find(CacheKey key)
    {
        if (_folder.Value is not { } folder)
        {
            return null;
        }

        string path = PathOf(folder, key);
        try
        {
            if (!File.Exists(path))
            {
                return null;
            }

            EmittedContract? contract = CacheEntry.Read(File.ReadAllBytes(path), key, folder.Secret);
            if (contract is null)
            {
                _note($"the cache entry {path} is damaged or not ours; the description is compiled again");
                return null;
            }

            // The time of the last write is that of the last use.
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
            return contract;
        }
        catch (Exception exception) when (IsOfTheSystem(exception))
        {
            _note($"the cache entry {path} can't be used: {exception.Message}");
            return null;
        }
    }

    /// <summary>Keeps what was compiled for a key.</summary>
    internal void Add(CacheKey key, EmittedContract contract)
    {
        if (_folder.Value is not { } folder)
        {
            return;
        }

        try
        {
            AtomicFile.Write(folder.Path, key + Extension, CacheEntry.Write(key, contract, folder.Secret));
            RemoveOldest(folder);
        }
        catch (Exception exception) when (IsOfTheSystem(exception))
        {
            _note($"the compiled description can't be kept in {folder.Path}: {exception.Message}");
        }
    }

    internal static string PathOf(CacheFolder folder, CacheKey key) => Path.Join(folder.Path, key + Extension);

    private CacheFolder? Open(string path)
    {
        try
        {
            return CacheFolder.Open(path);
        }
        catch (Exception exception) when (IsOfTheSystem(exception))
        {
            _note($"the cache folder {path} is not used: {exception.Message}");
            return null;
        }
    }

    // A file that another process removes meanwhile is one less to remove.
    private static void RemoveOldest(CacheFolder folder)
    {
        var files = new DirectoryInfo(folder.Path);
        IEnumerable<FileInfo> old = files.EnumerateFiles("*" + Extension)
            .OrderByDescending(static file => file.LastWriteTimeUtc)
            .Skip(MaximumEntries)
            .Concat(files.EnumerateFiles("*" + AtomicFile.TemporaryExtension)
                .Where(static file => file.LastWriteTimeUtc < DateTime.UtcNow - LongestWrite));
        foreach (FileInfo file in old.ToArray())
        {
            file.Delete();
        }
    }

    private static bool IsOfTheSystem(Exception exception) => exception is IOException or UnauthorizedAccessException;
}
