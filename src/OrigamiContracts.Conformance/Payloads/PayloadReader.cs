using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace OrigamiContracts.Conformance.Payloads;

/// <summary>Reads recorded payloads from files, folders and standard input.</summary>
/// <remarks>
/// <c>.json</c> files hold one document, <c>.jsonl</c> and <c>.ndjson</c> files one a line; of a folder, all such files are
/// read, those in its folders too, in ordinal order of their paths. Standard input and files of other names hold one
/// document a line if their first line is a whole document, else one document.
/// </remarks>
public sealed class PayloadReader : IDisposable
{
    /// <summary>The path that means standard input.</summary>
    public const string StandardInput = PayloadSource.StandardInput;

    /// <summary>The most bytes that one document can have.</summary>
    public const int MaximumDocumentSize = 1 << 30;

    private readonly Stream _standardInput;
    private readonly int _maximumDocumentSize;
    private readonly PayloadBuffer _buffer;

    /// <summary>Makes a reader.</summary>
    /// <param name="standardInput">What <see cref="StandardInput"/> is read from; it stays open.</param>
    public PayloadReader(Stream standardInput)
        : this(standardInput, MaximumDocumentSize)
    {
    }

    internal PayloadReader(Stream standardInput, int maximumDocumentSize)
    {
        ArgumentNullException.ThrowIfNull(standardInput);
        _standardInput = standardInput;
        _maximumDocumentSize = maximumDocumentSize;
        _buffer = new PayloadBuffer(maximumDocumentSize);
    }

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
        foreach (PayloadSource source in PayloadSource.Find(paths))
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
        await _buffer.OpenAsync(file ?? _standardInput, cancellationToken).ConfigureAwait(false);
        if (source.Layout == PayloadLayout.OneDocument)
        {
            yield return await ReadDocumentAsync(source, line: 1, cancellationToken).ConfigureAwait(false);
            yield break;
        }

        bool isFirst = true;
        LineRead read;
        for (long line = 1; (read = await _buffer.ReadLineAsync(cancellationToken).ConfigureAwait(false)) != LineRead.EndOfStream; line++)
        {
            if (read == LineRead.TooLong)
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
        Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
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
