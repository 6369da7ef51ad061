namespace OrigamiContracts.Compilation;

/// <summary>A compiled description, before it is loaded.</summary>
/// <param name="Kind">What the description is written in.</param>
/// <param name="Assembly">The assembly that holds the contract.</param>
/// <param name="Findings">What was found that is no error.</param>
internal sealed record EmittedContract(DescriptionKind Kind, byte[] Assembly, IReadOnlyList<DescriptionFinding> Findings)
{
    /// <summary>The namespace of the emitted types.</summary>
    public const string Namespace = "OrigamiContracts.Compiled";

    /// <summary>The class that the contract is found under.</summary>
    public const string ClassName = "CompiledContract";
}
