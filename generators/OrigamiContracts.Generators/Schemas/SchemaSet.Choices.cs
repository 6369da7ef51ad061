using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Generators.Schemas;

// What is asked of schemas to make types of anyOf and oneOf.
internal sealed partial class SchemaSet
{
    /// <summary>The schema of values that conform to two others.</summary>
    /// <param name="one">One of them.</param>
    /// <param name="other">The other.</param>
    /// <param name="location">Where a person finds the merged schema, if it has not been asked for before.</param>
    public SchemaKey Merge(SchemaKey one, SchemaKey other, string location)
    {
        SchemaKey merged = _collector.Collect([.. one.Split(), .. other.Split()]).Key;
        Get(merged, location);
        return merged;
    }

    /// <summary>Whether a schema asserts everything that another asserts, which asserts something.</summary>
    public static bool Includes(SchemaKey whole, SchemaKey part)
    {
        HashSet<string> members = new(whole.Split(), StringComparer.Ordinal);
        return part != SchemaKey.Anything && part.Split().All(members.Contains);
    }

    /// <summary>The <c>discriminator</c> of the schema at a place.</summary>
    public Discriminator? DiscriminatorAt(string pointer) => _discriminators.Read(pointer);

    /// <summary>What the schema at a place is called: the name at the end of its <c>$ref</c>, and its <c>title</c>.</summary>
    public (string? Reference, string? Title) NamesAt(string pointer)
    {
        if (JsonPointer.Resolve(_document.Root, pointer) is not SpecObject schema)
        {
            return (null, null);
        }

        string? reference = schema.StringOf("$ref");
        return (reference is null ? null : LastSegment(reference), schema.StringOf("title"));
    }

    private static string LastSegment(string reference) =>
        Uri.UnescapeDataString(reference.Substring(reference.LastIndexOfAny(['/', '#']) + 1)).Replace("~1", "/").Replace("~0", "~");
}
