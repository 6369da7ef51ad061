using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OrigamiContracts.Tool.Bowtie;

/// <summary>
/// Bowtie's harness protocol, version 1: commands come as JSON objects, one a line, and each but the last is answered
/// with one (https://docs.bowtie.report/en/stable/implementers/).
/// </summary>
/// <param name="output">Takes the answers.</param>
internal sealed class BowtieHarness(Stream output)
{
    private const int ProtocolVersion = 1;

    // Schemas are nested a few levels deeper here than in a file of their own.
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 1024 };

    private readonly BowtieCases _cases = new();
    private bool _hasStarted;
    private string? _dialect;

    /// <summary>Answers commands until told to stop, or until there are no more.</summary>
    /// <exception cref="UnusableException">A line is no command of the protocol, or comes out of turn.</exception>
    public async Task RunAsync(TextReader input, CancellationToken cancellationToken)
    {
        for (long line = 1; await ReadLineAsync(input, line, cancellationToken) is { } text; line++)
        {
            try
            {
                using JsonDocument command = JsonDocument.Parse(text, Reading);
                if (!await AnswerAsync(new BowtieObject(command.RootElement, "a command"), cancellationToken))
                {
                    return;
                }
            }
            catch (JsonException exception)
            {
                throw Misuse(line, exception.Message);
            }
        }
    }

    private static async Task<string?> ReadLineAsync(TextReader input, long line, CancellationToken cancellationToken)
    {
        try
        {
            return await input.ReadLineAsync(cancellationToken);
        }
        catch (DecoderFallbackException)
        {
            throw Misuse(line, "is not UTF-8");
        }
    }

    private async ValueTask<bool> AnswerAsync(BowtieObject command, CancellationToken cancellationToken)
    {
        string name = command.String("cmd");
        if (!_hasStarted && name != "start")
        {
            throw new JsonException($"'{name}' comes before 'start'");
        }

        switch (name)
        {
            case "start":
                await WriteAsync(Start(command), cancellationToken);
                return true;
            case "dialect":
                await WriteAsync(SetDialect(command), cancellationToken);
                return true;
            case "run":
                await WriteAsync(_cases.Run(command, _dialect, cancellationToken), cancellationToken);
                return true;
            case "stop":
                return false;
            default:
                throw new JsonException($"there is no command '{name}'");
        }
    }

    private Action<Utf8JsonWriter> Start(BowtieObject command)
    {
        JsonElement version = command["version"];
        if (version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out int number) || number != ProtocolVersion)
        {
            throw new JsonException($"the version of the protocol is {version.GetRawText()}, but only {ProtocolVersion} is known");
        }

        _hasStarted = true;
        return static answer =>
        {
            answer.WriteNumber("version", ProtocolVersion);
            BowtieImplementation.Write(answer);
        };
    }

    private Action<Utf8JsonWriter> SetDialect(BowtieObject command)
    {
        string dialect = command.String("dialect");
        bool isOffered = BowtieDialects.Offered.Contains(dialect);
        if (isOffered)
        {
            _dialect = dialect;
        }

        return answer => answer.WriteBoolean("ok", isOffered);
    }

    private async ValueTask WriteAsync(Action<Utf8JsonWriter> writeMembers, CancellationToken cancellationToken)
    {
        using var line = new MemoryStream();
        using (var answer = new Utf8JsonWriter(line))
        {
            answer.WriteStartObject();
            writeMembers(answer);
            answer.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        await output.WriteAsync(line.GetBuffer().AsMemory(0, (int)line.Length), cancellationToken);
        // Bowtie waits for the answer before it sends the next command.
        await output.FlushAsync(cancellationToken);
    }

    private static UnusableException Misuse(long line, string reason) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{ToolIdentity.Name}: line {line} of standard input is no command of Bowtie's protocol: {reason}"));
}
