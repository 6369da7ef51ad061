using OrigamiContracts.Catalogue;
using OrigamiContracts.Compilation;

namespace OrigamiContracts.Tool;

/// <summary>The contract that is checked by.</summary>
/// <param name="contract">The contract.</param>
/// <param name="compiled">What it was compiled with; null if it is built in.</param>
/// <param name="places">Where things are written in its description.</param>
internal sealed class ChosenContract(ApiContract contract, CompiledDescription? compiled, ContractPlaces places) : IDisposable
{
    private static readonly SchemaReference DefaultSchema = SchemaReference.Parse("Run");
    private static readonly SchemaReference Root = SchemaReference.Parse("");

    public ApiContract Contract => contract;

    /// <summary>Where things are written in its description.</summary>
    public ContractPlaces Places => places;

    /// <summary>The schema that documents are checked by.</summary>
    /// <param name="choice">What the user names; where that is nothing, it is the one that goes without saying.</param>
    /// <exception cref="UsageException">There is no such schema.</exception>
    public ApiSchema FindSchema(ContractChoice choice) =>
        choice.Operation is { } operation ? operation.FindIn(contract)
        : choice.Schema is { } chosen ? chosen.FindIn(contract)
        : compiled is null ? DefaultSchema.FindIn(contract)
        : compiled.Kind == DescriptionKind.JsonSchema ? Root.FindIn(contract)
        : throw new UsageException($"name a --schema of {SchemaAdvice.TitleOf(contract)}: {SchemaAdvice.Listing(contract)}");

    /// <summary>The contract, whose operations exchanges are checked by.</summary>
    /// <exception cref="UsageException">It has no operations.</exception>
    public ApiContract WithOperations() => contract.Operations.Count > 0
        ? contract
        : throw new UsageException($"{SchemaAdvice.TitleOf(contract)} describes no operations, which --exchanges are checked by");

    public void Dispose() => compiled?.Dispose();
}
