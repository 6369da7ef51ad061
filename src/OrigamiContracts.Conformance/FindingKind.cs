namespace OrigamiContracts.Conformance;

/// <summary>The kind of a <see cref="Finding"/>.</summary>
public enum FindingKind
{
    /// <summary>A value breaks a keyword of its schema.</summary>
    Schema,

    /// <summary>A rule between values does not hold (<c>x-invariants</c>).</summary>
    Rule,

    /// <summary>A resource changed as its life-cycle does not allow (<c>x-lifecycle</c>).</summary>
    Lifecycle,

    /// <summary>Something required is not there.</summary>
    Missing,

    /// <summary>The description has no operation for the method and the path.</summary>
    UndescribedOperation,

    /// <summary>The operation has no such status.</summary>
    UndescribedStatus,

    /// <summary>The body can't have such a media type.</summary>
    UndescribedMediaType,

    /// <summary>The operation has no such query parameter.</summary>
    UndescribedParameter,

    /// <summary>The operation, or its response, has no such header.</summary>
    UndescribedHeader,

    /// <summary>The operation has no such cookie.</summary>
    UndescribedCookie,

    /// <summary>There is a body where none is described.</summary>
    UndescribedBody,
}
