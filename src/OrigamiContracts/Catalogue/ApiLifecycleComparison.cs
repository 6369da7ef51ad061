namespace OrigamiContracts.Catalogue;

/// <summary>When two values of a property are the same.</summary>
public enum ApiLifecycleComparison
{
    /// <summary>As JSON values (JSON Schema 2020-12 Core, section 4.2.2): numbers by value, objects in any order.</summary>
    Json,

    /// <summary>As instants: the same time may be written with another offset (RFC 3339, section 4).</summary>
    Instant,

    /// <summary>As UUIDs: letters may be in either case (RFC 9562, section 4).</summary>
    Uuid,
}
