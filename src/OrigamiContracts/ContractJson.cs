using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using OrigamiContracts.Support;

namespace OrigamiContracts;

/// <summary>Reads, validates and writes emitted records and unions.</summary>
public static class ContractJson
{
    /// <summary>How deep arrays and objects can be nested, as System.Text.Json has it by default.</summary>
    public const int MaximumDepth = 64;

    private static readonly JsonWriterOptions WriterOptions = new()
    {
        // JSON needs no more escapes than this; escaping for HTML is the business of who puts JSON into HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

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
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            contract.WriteJson(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <inheritdoc cref="IContract{TSelf}.Parse"/>
    /// <typeparam name="T">The record's type.</typeparam>
    public static T Parse<T>(ReadOnlySpan<byte> utf8Json)
        where T : IContract<T>
    {
        utf8Json = WithoutByteOrderMark(utf8Json);
        try
        {
            var reader = new Utf8JsonReader(utf8Json);
            reader.Read();
            T value = T.ReadJson(ref reader);
            // Fails if anything but white space follows.
            reader.Read();
            return value;
        }
        catch (ContractReadException exception)
        {
            throw Located(exception, utf8Json);
        }
    }

    /// <inheritdoc cref="IContract{TSelf}.Validate(ReadOnlySpan{byte})"/>
    /// <typeparam name="T">The record's type.</typeparam>
    public static ValidationReport Validate<T>(ReadOnlySpan<byte> utf8Json)
        where T : IContract<T> => Validate(utf8Json, T.ValidateJson);

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

    internal static ValidationReport Validate(ReadOnlySpan<byte> utf8Json, JsonValidator validator) =>
        Validate(utf8Json, validator, out _);

    internal static ValidationReport Validate(ReadOnlySpan<byte> utf8Json, JsonValidator validator, out int structuralErrors)
    {
        structuralErrors = 0;
        utf8Json = WithoutByteOrderMark(utf8Json);
        if (!Utf8.IsValid(utf8Json))
        {
            return NotJson("the text is not valid UTF-8", OffsetOfInvalidUtf8(utf8Json));
        }

        try
        {
            var violations = new ViolationCollector(utf8Json);
            var reader = new Utf8JsonReader(utf8Json);
            reader.Read();
            validator(ref reader, ref violations);
            // Fails if anything but white space follows.
            reader.Read();
            structuralErrors = violations.StructuralErrors;
            return violations.ToReport();
        }
        catch (JsonException exception)
        {
            return NotJson(ReasonOf(exception), OffsetOf(utf8Json, exception));
        }
    }

    private static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> utf8Json) =>
        utf8Json.StartsWith(ByteOrderMark) ? utf8Json[ByteOrderMark.Length..] : utf8Json;

    private static ValidationReport NotJson(string reason, long offset) => new(
        [
            new Violation
            {
                InstanceLocation = "",
                KeywordLocation = "",
                Keyword = JsonKeywords.Syntax,
                Severity = Severity.Error,
                Message = $"not JSON: {reason}",
                ByteOffset = offset,
            },
        ],
        omitted: 0,
        isValid: false);

    private static JsonException Located(ContractReadException exception, ReadOnlySpan<byte> utf8Json)
    {
        ReadOnlySpan<byte> before = utf8Json[..(int)exception.Offset];
        int lineStart = before.LastIndexOf((byte)'\n') + 1;
        long line = before.Count((byte)'\n');
        long position = before.Length - lineStart;
        string location = InstanceLocator.Locate(utf8Json, exception.Offset);
        return new JsonException(
            $"{exception.Message} At '{location}', line {line + 1}, byte {position + 1}.",
            location,
            line,
            position,
            exception);
    }

    // System.Text.Json ends its messages with the place, counted from zero. The violation has the offset, and who shows it
    // may know better which line of which file that is.
    private static string ReasonOf(JsonException exception)
    {
        int place = exception.Message.LastIndexOf(" LineNumber: ", StringComparison.Ordinal);
        return (place < 0 ? exception.Message : exception.Message[..place]).TrimEnd('.');
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
