using System.Text.Json;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Support;

namespace OrigamiContracts.Conformance.Tests;

/// <summary>
/// A contract written by hand. A <c>Run</c> is an object with a <c>status</c> (queued or done), a <c>title</c> of at most
/// five characters if there is one, and a warning where it has a <c>legacy</c> property.
/// </summary>
internal sealed class TestContract : ApiContract
{
    public override string Title => "Test API";

    public override string Version => "1";

    public override string DescriptionFile => "test.json";

    public override IReadOnlyList<string> Servers => [];

    public static ApiSchema Run => new TestContract().Schemas["Run"];

    public static ApiSchema RunList => new TestContract().Schemas["RunList"];

    protected override IEnumerable<ApiSchema> CreateSchemas() =>
    [
        new("Run", "/components/schemas/Run", JsonTypes.Object, ValidateRun),
        new("RunList", "/components/schemas/RunList", JsonTypes.Array, ValidateRunList),
        new("Anything", "/components/schemas/Anything", JsonTypes.Any, static (ref ContractReader reader, ref ViolationCollector _) => reader.Skip()),
        new("Broken", "/components/schemas/Broken", JsonTypes.Any, static (ref ContractReader _, ref ViolationCollector _) =>
            throw new InvalidOperationException("The validator is broken.")),
    ];

    protected override IEnumerable<ApiOperation> CreateOperations() => [];

    private static void ValidateRun(ref ContractReader reader, ref ViolationCollector violations)
    {
        const string Location = "/components/schemas/Run";
        long start = reader.TokenStartIndex;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            violations.Type(start, $"{Location}/type", "an object", reader.TokenType);
            reader.Skip();
            return;
        }

        bool hasStatus = false;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            long nameStart = reader.TokenStartIndex;
            string name = reader.GetString()!;
            reader.Read();
            switch (name)
            {
                case "status":
                    hasStatus = true;
                    if (!JsonText.Equals(in reader, "queued"u8) && !JsonText.Equals(in reader, "done"u8))
                    {
                        violations.Enum(reader.TokenStartIndex, $"{Location}/properties/status/enum", "'queued', 'done'", JsonText.Excerpt(in reader));
                    }

                    break;
                case "title" when JsonText.CodePoints(in reader) is > 5 and int length:
                    violations.MaxLength(reader.TokenStartIndex, $"{Location}/properties/title/maxLength", 5, length);
                    break;
                case "legacy":
                    violations.Invariant(nameStart, $"{Location}/x-invariants/0", "run-not-legacy", Severity.Warning, "runs have no legacy any more");
                    break;
            }

            reader.Skip();
        }

        if (!hasStatus)
        {
            violations.Required(start, $"{Location}/required", "status");
        }
    }

    private static void ValidateRunList(ref ContractReader reader, ref ViolationCollector violations)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            violations.Type(reader.TokenStartIndex, "/components/schemas/RunList/type", "an array", reader.TokenType);
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            ValidateRun(ref reader, ref violations);
        }
    }
}
