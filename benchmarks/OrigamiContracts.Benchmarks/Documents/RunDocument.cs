using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NJsonSchema;
using OrigamiContracts.Benchmarks.Peers;
using OrigamiContracts.V2;

namespace OrigamiContracts.Benchmarks.Documents;

/// <summary>A document of the Origami agent API with what is done to it, by contracts and by their peers.</summary>
public abstract class RunDocument
{
    /// <summary>What it is called in results.</summary>
    public string Name { get; }

    /// <summary>The document.</summary>
    public byte[] Utf8Json { get; }

    private protected RunDocument(string name, byte[] utf8Json) => (Name, Utf8Json) = (name, utf8Json);

    /// <summary>The names of all documents, in the order of results.</summary>
    public static IReadOnlyList<string> Names { get; } = ["running", "typical", "big", "page"];

    /// <summary>Makes the document of that name.</summary>
    /// <exception cref="InvalidOperationException">It does not conform, so that nothing measured with it would mean anything.</exception>
    public static RunDocument Of(string name)
    {
        RunDocument document = name switch
        {
            "running" => new RunDocument<Run, PlainRun>(name, RunDocuments.Running(), PlainJson.Default.PlainRun),
            "typical" => new RunDocument<Run, PlainRun>(name, RunDocuments.Typical(), PlainJson.Default.PlainRun),
            "big" => new RunDocument<Run, PlainRun>(name, RunDocuments.Big(), PlainJson.Default.PlainRun),
            "page" => new RunDocument<ListRunsResponse, PlainRunPage>(name, RunDocuments.Page(), PlainJson.Default.PlainRunPage),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such document."),
        };
        document.AssertConforms();
        return document;
    }

    /// <summary>Reads every token, and does nothing with it.</summary>
    /// <returns>How many there are.</returns>
    public int Walk()
    {
        var reader = new Utf8JsonReader(Utf8Json);
        int tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    public abstract object Parse();

    public abstract object PlainBySourceGeneration();

    public abstract object PlainByReflection();

    public abstract byte[] Write();

    public abstract byte[] WritePlainBySourceGeneration();

    public abstract ValidationReport ValidateText();

    public abstract ValidationReport ValidateObject();

    public abstract object ValidateAndParse();

    public abstract int ValidateByNJsonSchema();

    private void AssertConforms()
    {
        AssertClean("text", ValidateText());
        AssertClean("object", ValidateObject());
        if (ValidateByNJsonSchema() is > 0 and int errors)
        {
            throw new InvalidOperationException($"NJsonSchema finds {errors} errors in {Name}.");
        }
    }

    private void AssertClean(string form, ValidationReport report)
    {
        if (!report.IsClean)
        {
            throw new InvalidOperationException($"The {form} of {Name} does not conform:\n{report}");
        }
    }
}

/// <inheritdoc/>
internal sealed class RunDocument<TRecord, TPlain>(string name, TRecord record, JsonTypeInfo<TPlain> plainType)
    : RunDocument(name, record.ToUtf8Json())
    where TRecord : class, IContract<TRecord>
    where TPlain : class
{
    private readonly JsonSchema _schema = DescriptionForNJsonSchema.SchemaOf(typeof(TRecord).Name);
    private readonly TPlain _plain = JsonSerializer.Deserialize(record.ToUtf8Json(), plainType)!;

    public override object Parse() => TRecord.Parse(Utf8Json);

    public override object PlainBySourceGeneration() => JsonSerializer.Deserialize(Utf8Json, plainType)!;

    public override object PlainByReflection() => JsonSerializer.Deserialize<TPlain>(Utf8Json, PlainJson.ByReflection)!;

    public override byte[] Write() => record.ToUtf8Json();

    public override byte[] WritePlainBySourceGeneration() => JsonSerializer.SerializeToUtf8Bytes(_plain, plainType);

    public override ValidationReport ValidateText() => TRecord.Validate(Utf8Json);

    public override ValidationReport ValidateObject() => record.Validate();

    public override object ValidateAndParse() => TRecord.TryParse(Utf8Json, out TRecord? record, out _)
        ? record
        : throw new InvalidOperationException($"{Name} does not conform.");

    // It takes no bytes.
    public override int ValidateByNJsonSchema() => _schema.Validate(Encoding.UTF8.GetString(Utf8Json)).Count;
}
