namespace OrigamiContracts.Compilation;

/// <summary>How a description is compiled.</summary>
public sealed record CompilationSettings
{
    /// <summary>What holds where nothing is said.</summary>
    public static CompilationSettings Default { get; } = new();

    /// <summary>
    /// Schemas to list in the catalogue beside those that have names: JSON Pointers (RFC 6901) into the description. The
    /// name of such a schema is its pointer. One that leads to no schema is passed over.
    /// </summary>
    public IReadOnlyList<string> Schemas { get; init; } = [];

    /// <summary>
    /// The URI of the dialect of JSON Schemas that don't say theirs (2020-12 Core, section 8.1.1: <c>$schema</c>);
    /// <see langword="null"/> for the newest. An OpenAPI description's version says it.
    /// </summary>
    public string? Dialect { get; init; }

    /// <summary>
    /// Whether values have to be of every known format. Else <c>format</c> is an annotation (2020-12 Validation, section
    /// 7.2.1), but for <c>uuid</c>, <c>date-time</c>, <c>date</c>, <c>int32</c> and <c>int64</c>.
    /// </summary>
    public bool FormatsAreAsserted { get; init; }
}
