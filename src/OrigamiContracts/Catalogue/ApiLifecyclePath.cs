namespace OrigamiContracts.Catalogue;

/// <summary>A property of a resource, or of an object within it.</summary>
/// <param name="comparison">When two of its values are the same.</param>
/// <param name="names">The names of the properties that lead to it, from the resource on.</param>
public sealed class ApiLifecyclePath(ApiLifecycleComparison comparison, params IReadOnlyList<string> names)
{
    /// <summary>The names of the properties that lead to it, from the resource on.</summary>
    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>When two of its values are the same.</summary>
    public ApiLifecycleComparison Comparison { get; } = comparison;

    /// <summary>The names with points between them.</summary>
    public override string ToString() => string.Join('.', Names);
}
