namespace OrigamiContracts.Annotations;

/// <summary>
/// What a record whose description declares a life-cycle (<c>x-lifecycle</c>) tells about the resource's state. Emitted
/// code carries it for analyzers; at run time, <see cref="Catalogue.ApiLifecycle"/> says the same and more.
/// </summary>
/// <param name="member">The member that holds the state: names of C# with points between them, from the record on.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ResourceStateAttribute(string member) : Attribute
{
    /// <summary>The member that holds the state: names of C# with points between them, from the record on.</summary>
    public string Member { get; } = member;

    /// <summary>What the resource is called.</summary>
    public required string Resource { get; init; }

    /// <summary>The texts of the states that nothing leaves.</summary>
    public required string[] Terminal { get; init; }

    /// <summary>
    /// Whether a response that shows the record can say with the header <c>Retry-After</c> when to ask again (RFC 9110,
    /// section 10.2.3).
    /// </summary>
    public bool HasRetryAfter { get; init; }
}
