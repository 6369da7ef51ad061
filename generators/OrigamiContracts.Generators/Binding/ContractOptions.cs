namespace OrigamiContracts.Generators.Binding;

/// <summary>What the project says of a contract: the metadata of its item.</summary>
/// <param name="Namespace">The namespace of the emitted types (<c>Namespace</c>, else the project's root namespace).</param>
/// <param name="ClassName">The name of the static class that the contract is found under (<c>Name</c>, else made of the file's name).</param>
/// <param name="EnumsAreClosed">Whether enumerations hold their listed values only (<c>Enums="closed"</c>).</param>
/// <param name="FormatsAreAsserted">Whether values have to be of every known format (<c>Format="assert"</c>), not only of those that types depend on.</param>
internal sealed record ContractOptions(string Namespace, string ClassName, bool EnumsAreClosed, bool FormatsAreAsserted);
