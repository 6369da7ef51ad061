using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Schemas.Documents;

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
        SchemaKey merged = _collector.Collect([.. PlacesOf(one), .. PlacesOf(other)]).Key;
        Get(merged, location);
        return merged;
    }

    /// <summary>Whether a schema asserts everything that another asserts, which asserts something.</summary>
    public bool Includes(SchemaKey whole, SchemaKey part)
    {
        HashSet<SchemaPlace> places = [.. PlacesOf(whole)];
        return part != SchemaKey.Anything && PlacesOf(part).All(places.Contains);
    }

    /// <summary>The <c>discriminator</c> of the schema at a place.</summary>
    public Discriminator? DiscriminatorAt(string pointer) => _discriminators.Read(pointer);

    /// <summary>What the schema at a place is called: the name at the end of its <c>$ref</c>, and its <c>title</c>.</summary>
    public (string? Reference, string? Title) NamesAt(string pointer)
    {
        if (_documents.Find(pointer) is not SpecObject schema)
        {
            return (null, null);
        }

        string? reference = schema.StringOf("$ref");
        return (reference is null ? null : LastSegment(reference), schema.StringOf("title"));
    }

    private IEnumerable<SchemaPlace> PlacesOf(SchemaKey key) => _collector.Get(key).Members.Select(static member => member.Place);

    private static string LastSegment(string reference) =>
        Uri.UnescapeDataString(reference.Substring(reference.LastIndexOfAny(['/', '#']) + 1)).Replace("~1", "/").Replace("~0", "~");
}
