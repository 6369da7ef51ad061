using System.Diagnostics.CodeAnalysis;

namespace OrigamiContracts.Conformance.Payloads;

/// <summary>Finds the payload files of a folder and of all folders in it.</summary>
internal static class PayloadFolder
{
    /// <summary>
    /// The files in ordinal order of their paths, whatever order the file system lists them in. Links to files are
    /// followed; links to folders are not, because they can lead in circles.
    /// </summary>
    public static IEnumerable<PayloadSource> Sources(string folder, bool withArchives)
    {
        bool isEmpty = true;
        var ahead = new Stack<Entry>([new Entry(folder, IsFolder: true)]);
        while (ahead.TryPop(out Entry entry))
        {
            if (!entry.IsFolder)
            {
                isEmpty = false;
                yield return new PayloadSource(entry.Path, entry.Layout);
            }
            else if (!TryList(entry.Path, withArchives, out List<Entry> entries, out string? problem))
            {
                isEmpty = false;
                yield return PayloadSource.Unusable(entry.Path, problem);
            }
            else
            {
                entries.Sort((left, right) => string.CompareOrdinal(right.Order, left.Order));
                entries.ForEach(ahead.Push);
            }
        }

        if (isEmpty)
        {
            yield return PayloadSource.Unusable(folder, withArchives ? "has no .json, .jsonl, .ndjson or .har files" : "has no .json, .jsonl or .ndjson files");
        }
    }

    private static bool TryList(string folder, bool withArchives, out List<Entry> entries, [NotNullWhen(false)] out string? problem)
    {
        entries = [];
        try
        {
            foreach (FileSystemInfo info in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                string path = Path.Join(folder, info.Name);
                if (info is DirectoryInfo)
                {
                    if (info.LinkTarget is null)
                    {
                        entries.Add(new Entry(path, IsFolder: true));
                    }
                }
                else if (PayloadSource.LayoutByExtension(path) is { } layout && (withArchives || layout != PayloadLayout.HttpArchive))
                {
                    entries.Add(new Entry(path, IsFolder: false, layout));
                }
            }

            problem = null;
            return true;
        }
        catch (Exception exception) when (InputProblem.Covers(exception))
        {
            problem = InputProblem.Describe(exception);
            return false;
        }
    }

    private readonly record struct Entry(string Path, bool IsFolder, PayloadLayout Layout = default)
    {
        // With the separator, the order of a folder's entries is that of all paths below them: "a-b.json" < "a/b.json".
        public string Order => IsFolder ? Path + '/' : Path;
    }
}
