using System.Runtime.InteropServices;
using System.Text.Json;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Compilation;

namespace OrigamiContracts.Tool.Bowtie;

/// <summary>Runs Bowtie's test cases: a schema each, and instances to judge by it.</summary>
internal sealed class BowtieCases
{
    // A case is run once, so there is nothing to keep.
    private readonly ContractCompiler _compiler = new();

    /// <summary>Runs a case, and returns what writes the answer.</summary>
    /// <param name="command">The command.</param>
    /// <param name="dialect">What a schema is read as that does not say; null for the newest.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="JsonException">It is no such command.</exception>
    public Action<Utf8JsonWriter> Run(BowtieObject command, string? dialect, CancellationToken cancellationToken)
    {
        // It can be any value, and is to be returned as it came.
        string seq = command["seq"].GetRawText();
        BowtieObject testCase = new(command["case"], "a case");
        DescriptionSource schema = new("schema.json", testCase["schema"].GetRawText())
        {
            Kind = DescriptionKind.JsonSchema,
            Resources = [.. testCase.Properties("registry").Select(static schema => new DescriptionResource(schema.Name, schema.Name, schema.Value.GetRawText()))],
        };
        JsonElement[] instances = [.. testCase.Array("tests").Select(static test => new BowtieObject(test, "a test")["instance"])];
        Action<Utf8JsonWriter> outcome = Judge(schema, new CompilationSettings { Dialect = dialect }, instances, cancellationToken);
        return answer =>
        {
            answer.WritePropertyName("seq");
            answer.WriteRawValue(seq, skipInputValidation: true);
            outcome(answer);
        };
    }

    private Action<Utf8JsonWriter> Judge(DescriptionSource schema, CompilationSettings settings, JsonElement[] instances, CancellationToken cancellationToken)
    {
        try
        {
            using CompiledDescription compiled = _compiler.Compile(schema, settings, cancellationToken);
            ApiSchema root = compiled.Contract.Schemas.Values.Single(static candidate => candidate.Location.Length == 0);
            // The texts as they came: numbers keep all of their digits.
            bool[] verdicts = [.. instances.Select(instance => root.Validate(JsonMarshal.GetRawUtf8Value(instance)).IsValid)];
            return answer => WriteVerdicts(answer, verdicts);
        }
        catch (InvalidDescriptionException exception)
        {
            return answer => WriteError(answer, exception.Message, traceback: null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A defect that one case has brought to light is not to keep the others from being run.
            return answer => WriteError(answer, $"{exception.GetType().FullName}: {exception.Message}", exception.StackTrace);
        }
    }

    private static void WriteVerdicts(Utf8JsonWriter answer, bool[] verdicts)
    {
        answer.WriteStartArray("results");
        foreach (bool isValid in verdicts)
        {
            answer.WriteStartObject();
            answer.WriteBoolean("valid", isValid);
            answer.WriteEndObject();
        }

        answer.WriteEndArray();
    }

    private static void WriteError(Utf8JsonWriter answer, string message, string? traceback)
    {
        answer.WriteBoolean("errored", true);
        answer.WriteStartObject("context");
        answer.WriteString("message", message);
        if (traceback is not null)
        {
            answer.WriteString("traceback", traceback);
        }

        answer.WriteEndObject();
    }
}
