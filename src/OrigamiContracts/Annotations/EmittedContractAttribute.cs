namespace OrigamiContracts.Annotations;

/// <summary>Tells of a contract that was emitted into an assembly.</summary>
/// <param name="contract">The static class that the contract is found under.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class EmittedContractAttribute(Type contract) : Attribute
{
    /// <summary>The static class that the contract is found under.</summary>
    public Type Contract { get; } = contract;
}
