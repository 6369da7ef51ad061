namespace OrigamiContracts.Conformance.Coverage;

/// <summary>The kinds of what traffic can exercise.</summary>
public enum CoverageKind
{
    /// <summary>An operation.</summary>
    Operation,

    /// <summary>A status of an operation.</summary>
    Status,

    /// <summary>A media type of a body.</summary>
    MediaType,

    /// <summary>A property of a schema.</summary>
    Property,

    /// <summary>A value that a schema lists.</summary>
    EnumValue,

    /// <summary>A case of a union: seen is one that a value conforms to.</summary>
    UnionCase,

    /// <summary>A rule between values: seen is one that was asked, because what it is about was there.</summary>
    Rule,
}
