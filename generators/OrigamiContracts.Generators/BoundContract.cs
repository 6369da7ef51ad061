using OrigamiContracts.Generators.Binding;
using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Emitting;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Generators;

/// <summary>A contract that is ready to be emitted.</summary>
/// <param name="Contract">The contract; null if the description could not be read.</param>
/// <param name="Diagnostics">All that was found.</param>
internal sealed record BoundContract(ContractModel? Contract, EquatableArray<DiagnosticInfo> Diagnostics)
{
    public static BoundContract From(ReadDescription description, CancellationToken cancellationToken)
    {
        if (description is not { Document: { } document, Api: { } api })
        {
            return new BoundContract(null, description.Diagnostics);
        }

        DiagnosticBag diagnostics = new(document.Path);
        ContractModel contract = ContractBinder.Bind(document, api, description.Options, description.Resources, diagnostics, cancellationToken);
        return new BoundContract(contract, [.. description.Diagnostics, .. diagnostics.ToEquatableArray()]);
    }

    /// <summary>The files of the contract.</summary>
    public IEnumerable<EmittedFile> Emit(CancellationToken cancellationToken) =>
        Contract is null ? [] : ContractEmitter.Emit(Contract, cancellationToken);
}
