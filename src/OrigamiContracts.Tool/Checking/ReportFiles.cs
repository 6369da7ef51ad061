using OrigamiContracts.Conformance.Reports;

namespace OrigamiContracts.Tool.Checking;

/// <summary>Writes a report to all places it was asked for at.</summary>
internal sealed class ReportFiles(StandardStreams streams)
{
    /// <exception cref="IOException">A report can't be written.</exception>
    /// <exception cref="UnusableException">A report's file can't be written.</exception>
    public void Write(CheckReport report, IReadOnlyList<ReportTarget> targets)
    {
        foreach (ReportTarget target in targets)
        {
            if (target.Path is { } path)
            {
                WriteFile(path, file => ReportFormats.Find(target.Kind, isColoured: false).Write(report, file));
            }
        }

        // Where nothing else goes to standard output, people look there.
        IEnumerable<ReportTarget> shown = targets.Where(static target => target.Path is null).DefaultIfEmpty(new ReportTarget(ReportFormats.Text, Path: null));
        foreach (ReportTarget target in shown)
        {
            ReportFormats.Find(target.Kind, streams.OutputIsColoured).Write(report, streams.Output);
            streams.Output.Flush();
        }
    }

    /// <exception cref="UnusableException">The file can't be written.</exception>
    public static void WriteFile(string path, Action<Stream> write)
    {
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
            }

            using FileStream file = File.Create(path);
            write(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnusableException($"{ToolIdentity.Name}: {path} can't be written: {exception.Message}");
        }
    }
}
