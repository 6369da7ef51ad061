using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using OrigamiContracts.Support;

namespace OrigamiContracts.Tests;

/// <summary>A contract that allows every value and keeps it as it is.</summary>
internal sealed record Anything(JsonElement Value) : IContract<Anything>
{
    public static Anything Parse(ReadOnlySpan<byte> utf8Json) => ContractJson.Parse<Anything>(utf8Json);

    public static bool TryParse(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out Anything? value, out ValidationReport report) =>
        ContractJson.TryParse(utf8Json, out value, out report);

    public static ValidationReport Validate(ReadOnlySpan<byte> utf8Json) => ContractJson.Validate<Anything>(utf8Json);

    public static Anything ReadJson(ref ContractReader reader) => new(JsonRead.Element(ref reader));

    public static void ValidateJson(ref ContractReader reader, ref ViolationCollector violations) =>
        JsonValue.Skip(ref reader, ref violations, "");

    public ValidationReport Validate() => ContractJson.Validate(this);

    public void WriteJson(ContractWriter writer) => writer.WriteElement(Value);

    public void ValidateMembers(ref ViolationCollector violations) => MemberValidation.Element(Value, ValidateJson, ref violations);
}
