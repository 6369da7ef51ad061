using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Binding;

/// <summary>What the project says of a contract: the metadata of its item.</summary>
/// <param name="Namespace">The namespace of the emitted types (<c>Namespace</c>, else the project's root namespace).</param>
/// <param name="ClassName">The name of the static class that the contract is found under (<c>Name</c>, else made of the file's name).</param>
/// <param name="RootName">The name of the type of a JSON Schema's root: made of the file's name.</param>
/// <param name="EnumsAreClosed">Whether enumerations hold their listed values only (<c>Enums="closed"</c>).</param>
/// <param name="FormatsAreAsserted">Whether values have to be of every known format (<c>Format="assert"</c>), not only of those that types depend on.</param>
/// <param name="DialectUri">The dialect of schemas that don't say theirs (<c>Dialect</c>); empty for the newest.</param>
/// <param name="EmitsTypes">
/// Whether C# types are emitted; else nothing but the catalogue and its validators is (<c>Emit="validators"</c>): for tools
/// that compile a description while they run, and judge JSON only.
/// </param>
/// <param name="Schemas">Further schemas to list in the catalogue, by their JSON Pointers (<c>Schemas</c>).</param>
internal sealed record ContractOptions(
    string Namespace,
    string ClassName,
    string RootName,
    bool EnumsAreClosed,
    bool FormatsAreAsserted,
    string DialectUri,
    bool EmitsTypes,
    EquatableArray<string> Schemas)
{
    /// <summary>The folder of the emitted files: the class's name, unless another contract of the project has that.</summary>
    public string Folder { get; init; } = ClassName;
}
