namespace OrigamiContracts.AspNetCore;

/// <summary>What is done with requests that break the contract. Responses that do are always passed on, and reported.</summary>
public enum ContractServerMode
{
    /// <summary>They are reported, and the application answers them.</summary>
    Observe,

    /// <summary>They are reported, and answered with 400 and problem details (RFC 9457). The application never sees them.</summary>
    Reject,
}
