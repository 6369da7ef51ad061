using OrigamiContracts.Generators.Diagnostics;

namespace OrigamiContracts.Generators.Reading;

/// <summary>Follows the references between the parts of a description other than schemas.</summary>
/// <param name="root">The description.</param>
/// <param name="describesReferences">Whether a reference can have a description of its own, as since OpenAPI 3.1.</param>
/// <param name="diagnostics">Where references that lead nowhere are reported.</param>
internal sealed class ReferenceFollower(SpecObject root, bool describesReferences, DiagnosticBag diagnostics)
{
    // What is used twice is followed twice, and reported once.
    private readonly HashSet<SpecNode> _reported = [];

    /// <summary>Finds the object that a part of the description is, at the end of all its references.</summary>
    /// <returns>
    /// Null if a reference leads nowhere, which is reported, or if there is no object, which Microsoft.OpenApi reports.
    /// </returns>
    public ReferencedObject? Follow(SpecNode node, string pointer)
    {
        HashSet<string> passed = new(StringComparer.Ordinal);
        string? description = null;
        while (node is SpecObject owner)
        {
            if (!owner.TryGetValue("$ref", out SpecNode? reference))
            {
                return new ReferencedObject(owner, pointer, description ?? owner.StringOf("description"));
            }

            if (TargetOf(reference) is not { } target)
            {
                return null;
            }

            if (!passed.Add(target.Pointer))
            {
                Fail(reference, "it leads back to itself");
                return null;
            }

            description ??= describesReferences ? owner.StringOf("description") : null;
            (node, pointer) = (target.Node, target.Pointer);
        }

        return null;
    }

    /// <summary>The members of a map, each at the end of its references; what <see cref="Follow"/> does not find is left out.</summary>
    /// <param name="owner">What has the map.</param>
    /// <param name="map">The name of the map.</param>
    /// <param name="pointer">Where the map is.</param>
    /// <param name="isRead">Which members are asked for, by their names.</param>
    public IEnumerable<(string Name, ReferencedObject Part)> FollowMembers(
        SpecObject owner,
        string map,
        string pointer,
        Func<string, bool> isRead)
    {
        foreach (SpecProperty member in owner.MembersOf(map))
        {
            if (isRead(member.Name) && Follow(member.Value, JsonPointer.Append(pointer, member.Name)) is { } part)
            {
                yield return (member.Name, part);
            }
        }
    }

    private Target? TargetOf(SpecNode reference)
    {
        if (reference is not SpecString { Value: { } text })
        {
            return Fail(reference, "a reference is a string");
        }

        if (!text.StartsWith("#", StringComparison.Ordinal))
        {
            return Fail(reference, "it leads to another document, and remote references are not fetched at build time");
        }

        return JsonPointer.FromUriFragment(text) is { } pointer && JsonPointer.Resolve(root, pointer) is SpecObject node
            ? new Target(node, pointer)
            : Fail(reference, "there is no object at this place of the description");
    }

    private Target? Fail(SpecNode reference, string reason)
    {
        if (_reported.Add(reference))
        {
            diagnostics.Report(
                DiagnosticDescriptors.UnresolvedReference,
                reference,
                reference.ScalarText() ?? "$ref",
                reason);
        }

        return null;
    }

    private sealed record Target(SpecObject Node, string Pointer);
}
