using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using OrigamiContracts.Observation;
using OrigamiContracts.Support;

namespace OrigamiContracts.Conformance.Payloads;

/// <summary>Reads recorded payloads from files, folders and standard input.</summary>
/// <remarks>
/// <c>.json</c> files hold one document, <c>.jsonl</c> and <c>.ndjson</c> files one a line, <c>.har</c> files are HTTP
/// Archives, each of whose entries is a payload; of a folder, all such files are read, those in its folders too, in ordinal
/// order of their paths. Standard input and files of other names are archives if they begin as such, hold one document a
/// line if their first line is a whole document, else one document. Each can be compressed by gzip, and have <c>.gz</c>
/// after its name.
/// </remarks>
public sealed class PayloadReader : IDisposable
{
    /// <summary>The path that means standard input.</summary>
    public const string StandardInput = PayloadSource.StandardInput;

    /// <summary>The most bytes that one document can have, if nobody says otherwise.</summary>
    public const int DefaultMaximumDocumentSize = 64 << 20;

    private readonly Stream _standardInput;
    private readonly int _maximumDocumentSize;
    private readonly PayloadBuffer _buffer;

    /// <summary>Makes a reader.</summary>
    /// <param name="standardInput">What <see cref="StandardInput"/> is read from; it stays open.</param>
    /// <param name="maximumDocumentSize">The most bytes that one document can have; a larger one is not read.</param>
    public PayloadReader(Stream standardInput, int maximumDocumentSize = DefaultMaximumDocumentSize)
    {
        ArgumentNullException.ThrowIfNull(standardInput);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maximumDocumentSize);
        _standardInput = standardInput;
        _maximumDocumentSize = maximumDocumentSize;
        _buffer = new PayloadBuffer(maximumDocumentSize);
    }

    /// <summary>Whether HTTP Archives are read entry by entry; else one is a document, and folders are not searched for them.</summary>
    public bool ReadsArchives { get; init; }

    /// <summary>Reads the payloads of paths, in the order of the paths.</summary>
    /// <param name="paths">Files, folders and <see cref="StandardInput"/>.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>
    /// The payloads. What can't be read is among them, saying so, and does not keep the others from being read. A reader
    /// serves one enumeration at a time, and a payload's bytes are good until the next one is asked for.
    /// </returns>
    public async IAsyncEnumerable<Payload> ReadAsync(
        IEnumerable<string> paths,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        foreach (PayloadSource source in PayloadSource.Find(paths, ReadsArchives))
        {
            if (source.Problem is not null)
            {
                yield return Unusable(source, source.Problem);
                continue;
            }

            // A yield can't stand in a try with a catch, so the enumerator is moved by hand. Once it has thrown it is at its end.
            await using ConfiguredCancelableAsyncEnumerable<Payload>.Enumerator payloads =
                ReadAsync(source, cancellationToken).ConfigureAwait(false).GetAsyncEnumerator();
            while (true)
            {
                Payload payload;
                try
                {
                    if (!await payloads.MoveNextAsync())
                    {
                        break;
                    }

                    payload = payloads.Current;
                }
                catch (Exception exception) when (InputProblem.Covers(exception))
                {
                    payload = Unusable(source, InputProblem.Describe(exception));
                }

                yield return payload;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _buffer.Dispose();

    private async IAsyncEnumerable<Payload> ReadAsync(
        PayloadSource source,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using FileStream? file = source.IsStandardInput ? null : Open(source.Path);
        Stream input = file is { CanSeek: true } ? new PromptStream(file) : new InterruptibleStream(file ?? _standardInput);
        byte[] start = new byte[2];
        int length = await input.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        Stream text = new ReplayStream(start.AsMemory(0, length), input, ownsRest: false);
        using DecompressedStream? contents = DecompressedStream.Is(start.AsSpan(0, length)) ? new DecompressedStream(text) : null;
        await _buffer.OpenAsync(contents ?? text, cancellationToken).ConfigureAwait(false);
        IAsyncEnumerable<Payload> payloads = source.Layout switch
        {
            PayloadLayout.OneDocument => ReadWholeAsync(source, cancellationToken),
            PayloadLayout.HttpArchive when ReadsArchives => ReadEntriesAsync(source, cancellationToken),
            PayloadLayout.HttpArchive => ReadWholeAsync(source, cancellationToken),
            PayloadLayout.ByFirstLine when ReadsArchives && ArchiveStart.Is(_buffer.Ahead) => ReadEntriesAsync(source, cancellationToken),
            _ => ReadLinesAsync(source, cancellationToken),
        };
        await foreach (Payload payload in payloads.ConfigureAwait(false))
        {
            yield return payload;
        }
    }

    private async IAsyncEnumerable<Payload> ReadWholeAsync(PayloadSource source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return await ReadDocumentAsync(source, line: 1, cancellationToken).ConfigureAwait(false);
    }

    private async IAsyncEnumerable<Payload> ReadEntriesAsync(PayloadSource source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var finder = new EntryFinder();
        bool isFirst = true;
        while (true)
        {
            (BufferRead read, Payload? problem) = await ReadEntryAsync(source, finder, cancellationToken).ConfigureAwait(false);
            if (problem is not null)
            {
                yield return problem.Value;
                yield break;
            }

            if (read == BufferRead.EndOfStream)
            {
                break;
            }

            isFirst = false;
            yield return read == BufferRead.TooLong
                ? TooLarge(source, _buffer.EntryLine)
                : new Payload(source.Name, _buffer.EntryLine, _buffer.Current) { Form = PayloadForm.ArchiveEntry };
        }

        if (!finder.HasEntries)
        {
            yield return Unusable(source, "is no HTTP Archive: it has no list log.entries");
        }
        else if (isFirst)
        {
            yield return Unusable(source, "is an HTTP Archive without entries");
        }
    }

    // A yield can't stand in a try with a catch.
    private async ValueTask<(BufferRead Read, Payload? Problem)> ReadEntryAsync(PayloadSource source, EntryFinder finder, CancellationToken cancellationToken)
    {
        try
        {
            return (await _buffer.ReadEntryAsync(finder, cancellationToken).ConfigureAwait(false), null);
        }
        catch (JsonException exception)
        {
            string entries = finder.HasEntries ? "; what was read before it was checked" : "";
            return (default, new Payload(new UnusableInput(
                source.Name,
                exception.LineNumber + 1,
                exception.BytePositionInLine + 1,
                $"not JSON, or cut off: {JsonProblem.Of(exception)}{entries}")));
        }
    }

    private async IAsyncEnumerable<Payload> ReadLinesAsync(PayloadSource source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        bool isFirst = true;
        BufferRead read;
        for (long line = 1; (read = await _buffer.ReadLineAsync(cancellationToken).ConfigureAwait(false)) != BufferRead.EndOfStream; line++)
        {
            if (read == BufferRead.TooLong)
            {
                yield return TooLarge(source, line);
            }
            else if (IsBlank(_buffer.Current.Span))
            {
                continue;
            }
            else if (isFirst && source.Layout == PayloadLayout.ByFirstLine && !IsWholeDocument(_buffer.Current.Span))
            {
                yield return await ReadDocumentAsync(source, line, cancellationToken).ConfigureAwait(false);
                yield break;
            }
            else
            {
                yield return new Payload(source.Name, line, _buffer.Current);
            }

            isFirst = false;
        }

        if (isFirst)
        {
            yield return Empty(source);
        }
    }

    private async ValueTask<Payload> ReadDocumentAsync(PayloadSource source, long line, CancellationToken cancellationToken) =>
        !await _buffer.ReadRestAsync(cancellationToken).ConfigureAwait(false) ? TooLarge(source, line: null)
        : IsBlank(_buffer.Current.Span) ? Empty(source)
        : new Payload(source.Name, line, _buffer.Current);

    private static FileStream Open(string path) => new(path, new FileStreamOptions
    {
        BufferSize = 0,
        Options = FileOptions.SequentialScan,
        // A recording that is still being written can be checked as far as it goes.
        Share = FileShare.ReadWrite | FileShare.Delete,
    });

    private static bool IsBlank(ReadOnlySpan<byte> text) => text.IndexOfAnyExcept(" \t\r\n"u8) < 0;

    private static bool IsWholeDocument(ReadOnlySpan<byte> line)
    {
        // Whether it is nested too deep is for the validator to say.
        var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private Payload TooLarge(PayloadSource source, long? line) => Unusable(
        source,
        string.Create(CultureInfo.InvariantCulture, $"is larger than {_maximumDocumentSize:N0} bytes, the most a document can have"),
        line);

    private static Payload Empty(PayloadSource source) => Unusable(source, "is empty");

    private static Payload Unusable(PayloadSource source, string reason, long? line = null) =>
        new(new UnusableInput(source.Name, line, Column: null, reason));
}
