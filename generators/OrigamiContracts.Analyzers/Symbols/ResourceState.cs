using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace OrigamiContracts.Analyzers.Symbols;

/// <summary>What a record tells of a resource's state: <c>ResourceStateAttribute</c>.</summary>
/// <param name="Member">The names of C# that lead to the state, from the record on.</param>
/// <param name="Resource">What the resource is called.</param>
/// <param name="Terminal">The texts of the states that nothing leaves.</param>
/// <param name="HasRetryAfter">Whether a response with the record can say by <c>Retry-After</c> when to ask again.</param>
internal sealed record ResourceState(ImmutableArray<string> Member, string Resource, ImmutableArray<string> Terminal, bool HasRetryAfter)
{
    /// <returns>Null for an attribute that does not say what it should.</returns>
    public static ResourceState? Of(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Value: string member }] && attribute.NamedValue("Resource") is string resource
            ? new ResourceState(
                [.. member.Split('.')],
                resource,
                attribute.NamedTexts("Terminal") is { IsDefault: false } terminal ? [.. terminal.OfType<string>()] : [],
                attribute.NamedValue("HasRetryAfter") is true)
            : null;
}
