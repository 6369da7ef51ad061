using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using OrigamiContracts.Support;

namespace OrigamiContracts;

/// <summary>Reads, validates and writes emitted records and unions.</summary>
public static class ContractJson
{
    /// <summary>How deep arrays and objects can be nested unless the caller says otherwise, as System.Text.Json has it too.</summary>
    public const int MaximumDepth = 64;

    /// <summary>
    /// The deepest nesting that a caller can allow. Compiled code calls itself for values inside values, so that depth
    /// costs stack; and <see cref="Utf8JsonWriter"/> writes no deeper than this by default.
    /// </summary>
    public const int LargestMaximumDepth = 1_000;

    /// <summary>
    /// The depth for readers of texts that were read before, whatever the depth that was allowed then, and of the values
    /// of a description, which may be listed in an array.
    /// </summary>
    internal const int DeepestSecondLook = LargestMaximumDepth + 1;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Writes a record as JSON.</summary>
    /// <typeparam name="T">The record's type.</typeparam>
    /// <param name="contract">The record.</param>
    /// <returns>The JSON text as UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="contract"/> is <see langword="null"/>.</exception>
    public static byte[] ToUtf8Json<T>(this T contract)
        where T : IContract<T>
    {
        ArgumentNullException.ThrowIfNull(contract);
        using var writer = ContractWriter.Take();
        contract.WriteJson(writer);
        ReadOnlySpan<byte> written = writer.Text;
        byte[] text = GC.AllocateUninitializedArray<byte>(written.Length);
        written.CopyTo(text);
        return text;
    }

    /// <inheritdoc cref="IContract{TSelf}.Parse"/>
    /// <typeparam name="T">The record's type.</typeparam>
    /// <param name="utf8Json">One JSON value as UTF-8; a byte order mark is passed over.</param>
    /// <param name="maximumDepth">
    /// How deep arrays and objects can be nested, from 1 to <see cref="LargestMaximumDepth"/>. Where it is greater than
    /// <see cref="MaximumDepth"/>, who calls sees to it that there is stack enough.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximumDepth"/> is not in its range.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> utf8Json, int maximumDepth = MaximumDepth)
        where T : IContract<T>
    {
        CheckDepth(maximumDepth);
        utf8Json = WithoutByteOrderMark(utf8Json);
        try
        {
            var reader = new ContractReader(utf8Json, maximumDepth);
            reader.Read();
            T value = T.ReadJson(ref reader);
            // Fails if anything but white space follows.
            reader.Read();
            return value;
        }
        catch (ContractReadException exception)
        {
            throw Located(exception.Message, exception.Offset, exception, utf8Json);
        }
        catch (JsonException exception) when (OffsetOfTooDeep(utf8Json, maximumDepth) is { } offset)
        {
            throw Located($"Nested too deep: {TooDeep(maximumDepth)}.", offset, exception, utf8Json);
        }
    }

    /// <inheritdoc cref="IContract{TSelf}.TryParse"/>
    /// <typeparam name="T">The record's type.</typeparam>
    /// <param name="utf8Json">The text as UTF-8; a byte order mark is passed over.</param>
    /// <param name="value">The record, if the text conforms.</param>
    /// <param name="report">What <see cref="Validate{T}(ReadOnlySpan{byte}, int)"/> says of the text.</param>
    /// <param name="maximumDepth">
    /// How deep arrays and objects can be nested, from 1 to <see cref="LargestMaximumDepth"/>; a text that goes deeper is
    /// a violation. Where it is greater than <see cref="MaximumDepth"/>, who calls sees to it that there is stack enough.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximumDepth"/> is not in its range.</exception>
    public static bool TryParse<T>(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out T? value, out ValidationReport report, int maximumDepth = MaximumDepth)
        where T : IContract<T>
    {
        CheckDepth(maximumDepth);
        ReadOnlySpan<byte> text = WithoutByteOrderMark(utf8Json);
        value = Read<T>(text, maximumDepth, out bool isWhole, out ContractReadException? failure);

        // To judge the record takes a fraction of the time. Where it finds anything, the text tells what and where.
        if (value is not null && isWhole && (report = Validate(value)).IsClean)
        {
            return true;
        }

        report = Validate<T>(utf8Json, maximumDepth);
        if (report.IsValid && failure is not null)
        {
            report = Unreadable(JsonKeywords.Representation, InstanceLocator.Locate(text, failure.Offset), failure.Message, failure.Offset);
        }

        value = report.IsValid ? value : default;
        return value is not null;
    }

    /// <inheritdoc cref="IContract{TSelf}.Validate(ReadOnlySpan{byte})"/>
    /// <typeparam name="T">The record's type.</typeparam>
    /// <param name="utf8Json">The text as UTF-8; a byte order mark is passed over.</param>
    /// <param name="maximumDepth">
    /// How deep arrays and objects can be nested, from 1 to <see cref="LargestMaximumDepth"/>; a text that goes deeper is
    /// a violation. Where it is greater than <see cref="MaximumDepth"/>, who calls sees to it that there is stack enough.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximumDepth"/> is not in its range.</exception>
    public static ValidationReport Validate<T>(ReadOnlySpan<byte> utf8Json, int maximumDepth = MaximumDepth)
        where T : IContract<T> => Validate(utf8Json, T.ValidateJson, maximumDepth);

    /// <inheritdoc cref="IContract{TSelf}.Validate()"/>
    /// <typeparam name="T">The record's type.</typeparam>
    /// <param name="contract">The record.</param>
    /// <exception cref="ArgumentNullException"><paramref name="contract"/> is <see langword="null"/>.</exception>
    public static ValidationReport Validate<T>(T contract)
        where T : IContract<T>
    {
        ArgumentNullException.ThrowIfNull(contract);
        var violations = new ViolationCollector(default);
        contract.ValidateMembers(ref violations);
        return violations.ToReport();
    }

    internal static ValidationReport Validate(ReadOnlySpan<byte> utf8Json, JsonValidator validator, int maximumDepth) =>
        Validate(utf8Json, validator, maximumDepth, out _);

    internal static ValidationReport Validate(ReadOnlySpan<byte> utf8Json, JsonValidator validator, int maximumDepth, out int structuralErrors)
    {
        structuralErrors = 0;
        CheckDepth(maximumDepth);
        utf8Json = WithoutByteOrderMark(utf8Json);
        if (!Utf8.IsValid(utf8Json))
        {
            return Unreadable("not JSON: the text is not valid UTF-8", OffsetOfInvalidUtf8(utf8Json));
        }

        try
        {
            var violations = new ViolationCollector(utf8Json);
            var reader = new ContractReader(utf8Json, maximumDepth);
            reader.Read();
            validator(ref reader, ref violations);
            // Fails if anything but white space follows.
            reader.Read();
            structuralErrors = violations.StructuralErrors;
            return violations.ToReport();
        }
        catch (JsonException exception)
        {
            return OffsetOfTooDeep(utf8Json, maximumDepth) is { } offset
                ? Unreadable($"nested too deep: {TooDeep(maximumDepth)}", offset)
                : Unreadable($"not JSON: {JsonProblem.Of(exception)}", OffsetOf(utf8Json, exception));
        }
    }

    internal static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> utf8Json) =>
        utf8Json.Span.StartsWith(ByteOrderMark) ? utf8Json[ByteOrderMark.Length..] : utf8Json;

    internal static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> utf8Json) =>
        utf8Json.StartsWith(ByteOrderMark) ? utf8Json[ByteOrderMark.Length..] : utf8Json;

    // The record, and whether it holds all that the text says; or why it can't be read. Of what is no JSON, who judges the
    // text tells more.
    private static T? Read<T>(ReadOnlySpan<byte> utf8Json, int maximumDepth, out bool isWhole, out ContractReadException? failure)
        where T : IContract<T>
    {
        (isWhole, failure) = (false, null);
        try
        {
            var reader = new ContractReader(utf8Json, maximumDepth);
            reader.Read();
            T value = T.ReadJson(ref reader);
            // Fails if anything but white space follows.
            reader.Read();
            isWhole = reader.LeavesNothingOut;
            return value;
        }
        catch (ContractReadException exception)
        {
            failure = exception;
        }
        catch (JsonException)
        {
            // Not JSON, or nested too deep.
        }

        return default;
    }

    private static ValidationReport Unreadable(string message, long offset) => Unreadable(JsonKeywords.Syntax, "", message, offset);

    private static ValidationReport Unreadable(string keyword, string location, string message, long offset) => new(
        [
            new Violation
            {
                InstanceLocation = location,
                KeywordLocation = "",
                Keyword = keyword,
                Severity = Severity.Error,
                Message = message,
                ByteOffset = offset,
            },
        ],
        omitted: 0,
        isValid: false);

    private static void CheckDepth(int maximumDepth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumDepth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maximumDepth, LargestMaximumDepth);
    }

    private static string TooDeep(int maximumDepth) => maximumDepth == LargestMaximumDepth
        ? string.Create(CultureInfo.InvariantCulture, $"arrays and objects can be nested {maximumDepth} deep at most")
        : string.Create(
            CultureInfo.InvariantCulture,
            $"arrays and objects can be nested {maximumDepth} deep; a larger maximumDepth, {LargestMaximumDepth} at most, allows more");

    // Why a reader fails it says in words only, so another one looks whether the text goes too deep before it is malformed.
    private static long? OffsetOfTooDeep(ReadOnlySpan<byte> utf8Json, int maximumDepth)
    {
        var reader = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = maximumDepth + 1 });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth == maximumDepth && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    return reader.TokenStartIndex;
                }
            }
        }
        catch (JsonException)
        {
            // It is malformed before; the reader that came first says how.
        }

        return null;
    }

    private static JsonException Located(string message, long offset, Exception cause, ReadOnlySpan<byte> utf8Json)
    {
        ReadOnlySpan<byte> before = utf8Json[..(int)offset];
        int lineStart = before.LastIndexOf((byte)'\n') + 1;
        long line = before.Count((byte)'\n');
        long position = before.Length - lineStart;
        string location = InstanceLocator.Locate(utf8Json, offset);
        return new JsonException(
            $"{message} At '{location}', line {line + 1}, byte {position + 1}.",
            location,
            line,
            position,
            cause);
    }

    private static int OffsetOfInvalidUtf8(ReadOnlySpan<byte> text)
    {
        int offset = 0;
        while (Rune.DecodeFromUtf8(text[offset..], out _, out int length) == OperationStatus.Done)
        {
            offset += length;
        }

        return offset;
    }

    private static long OffsetOf(ReadOnlySpan<byte> utf8Json, JsonException exception)
    {
        int offset = 0;
        for (long line = exception.LineNumber ?? 0; line > 0; line--)
        {
            offset += utf8Json[offset..].IndexOf((byte)'\n') + 1;
        }

        return Math.Min(offset + (exception.BytePositionInLine ?? 0), utf8Json.Length);
    }
}
