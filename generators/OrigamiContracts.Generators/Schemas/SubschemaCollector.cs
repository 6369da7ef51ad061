using Microsoft.CodeAnalysis;
using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Schemas.Dialects;
using OrigamiContracts.Generators.Schemas.Documents;

namespace OrigamiContracts.Generators.Schemas;

/// <summary>
/// Finds all subschemas that apply to the value at a place of the description: the one that stands there, and those it
/// reaches through references and <c>allOf</c>.
/// </summary>
internal sealed class SubschemaCollector(SchemaDocuments documents, DiagnosticBag diagnostics)
{
    // References in a row; the schemas among them that assert something, and would be merged.
    private const int LongestChain = 200;
    private const int LongestMergedChain = 8;

    private static readonly HashSet<string> NoAssertions = new(StringComparer.Ordinal)
    {
        "$ref", "$dynamicRef", "$recursiveRef", "allOf", "title", "description", "default", "deprecated", "readOnly",
        "writeOnly", "example", "examples", "$comment", "externalDocs", "xml", "$schema", "$id", "$anchor",
        "$dynamicAnchor", "$recursiveAnchor", "$vocabulary", "$defs", "definitions", "discriminator", "contentEncoding",
        "contentMediaType", "contentSchema",
    };

    private static readonly string[] ReferenceKeywords = ["$ref", "$dynamicRef", "$recursiveRef"];

    private readonly ReferenceResolver _references = new(documents, diagnostics);
    private readonly Dictionary<string, Subschemas> _collected = new(StringComparer.Ordinal);
    private readonly Dictionary<SchemaKey, Subschemas> _byKey = new() { [SchemaKey.Anything] = new Subschemas([]) };
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    // While schemas are collected: all that were visited, since what is reached in two ways applies once; and those of
    // them that lead to the one that is being visited, since what leads back to one of these would never end.
    private readonly HashSet<SchemaPlace> _visited = [];
    private readonly List<SchemaPlace> _open = [];

    // The subschemas of circles that were reported: a circle is said once, wherever it is entered.
    private readonly HashSet<SchemaPlace> _circular = [];

    /// <summary>The schema at a location, as it is where nothing else led to it.</summary>
    public SchemaPlace PlaceOf(string location) => new(location, DynamicScope.Empty.Enter(documents.ResourceAt(location)));

    /// <summary>A subschema of a schema.</summary>
    public SchemaPlace Within(Subschema schema, string location) =>
        schema.Place with { Location = location, Scope = schema.Place.Scope.Enter(documents.ResourceAt(location)) };

    /// <summary>All subschemas that apply where each of the given ones does.</summary>
    public Subschemas Collect(IReadOnlyList<SchemaPlace> places)
    {
        string memoKey = places.Count == 1 ? places[0].Text : string.Join("\n", places.Select(static place => place.Text));
        if (!_collected.TryGetValue(memoKey, out Subschemas? collected))
        {
            List<Subschema> members = [];
            _visited.Clear();
            foreach (SchemaPlace place in places)
            {
                Visit(place, members, merged: 0);
            }

            collected = new Subschemas(members);
            _collected.Add(memoKey, collected);
            _byKey[collected.Key] = collected;
        }

        return collected;
    }

    /// <summary>The subschemas that a key was made of.</summary>
    public Subschemas Get(SchemaKey key) => _byKey[key];

    /// <summary>
    /// The subschemas that a schema refers to, of which a value has to keep all, without the schema's own keywords.
    /// </summary>
    public IReadOnlyList<SchemaPlace> ReferencedBy(SpecObject schema, SchemaPlace place)
    {
        Dialect dialect = documents.DialectAt(place.Location);
        List<SchemaPlace>? referenced = null;
        foreach (string keyword in ReferenceKeywords)
        {
            if (schema.Find(keyword) is { } reference && dialect.Has(keyword) && _references.Follow(reference, place) is { } target)
            {
                (referenced ??= []).Add(target);
            }
        }

        IReadOnlyList<SpecNode> parts = schema.ItemsOf("allOf");
        if (parts.Count > 0 && dialect.Has("allOf") && !HidesSiblings(schema, dialect))
        {
            string allOf = JsonPointer.Append(place.Location, "allOf");
            for (int i = 0; i < parts.Count; i++)
            {
                string location = JsonPointer.Append(allOf, i);
                (referenced ??= []).Add(place with { Location = location, Scope = place.Scope.Enter(documents.ResourceAt(location)) });
            }
        }

        return referenced ?? (IReadOnlyList<SchemaPlace>)[];
    }

    /// <summary>The schema that a reference leads to; null if it leads nowhere, which is reported.</summary>
    public SchemaPlace? Follow(SpecProperty reference, SchemaPlace from) => _references.Follow(reference, from);

    public SchemaAnnotations AnnotationsAt(string location)
    {
        string? description = null;
        string? title = null;
        JsonText? defaultValue = null;
        bool isDeprecated = false;
        HashSet<SchemaPlace>? visited = null;
        SchemaPlace? at = PlaceOf(location);
        while (at is { } place)
        {
            if (documents.Find(place.Location) is not SpecObject schema)
            {
                break;
            }

            description ??= schema.StringOf("description");
            title ??= schema.StringOf("title");
            defaultValue ??= schema.Find("default") is { } found ? JsonTexts.Write(found.Value) : null;
            isDeprecated |= schema.BooleanOf("deprecated") ?? false;
            at = DescribedBy(schema, place);
            if (at is { } next && !(visited ??= [place]).Add(next))
            {
                break;
            }
        }

        return new SchemaAnnotations(description ?? title, defaultValue, isDeprecated);
    }

    private static bool HidesSiblings(SpecObject schema, Dialect dialect) =>
        dialect.ReferenceHidesSiblings && schema.Find("$ref") is not null;

    // A nullable reference is written in several ways; the description of what it refers to is that of all of them.
    private SchemaPlace? DescribedBy(SpecObject schema, SchemaPlace place)
    {
        if (ReferencedBy(schema, place) is [var only])
        {
            return only;
        }

        return NullUnion.Find(schema) is { } union
            ? place with { Location = JsonPointer.Append(JsonPointer.Append(place.Location, union.Keyword), union.Index) }
            : null;
    }

    /// <param name="place">Which subschema to visit.</param>
    /// <param name="members">Takes what asserts something.</param>
    /// <param name="merged">How many of those that led here assert something.</param>
    private void Visit(SchemaPlace place, List<Subschema> members, int merged)
    {
        if (!_visited.Add(place))
        {
            return;
        }

        Dialect dialect = documents.DialectAt(place.Location);
        SpecNode? node = documents.Find(place.Location);
        if (node is not SpecObject schema)
        {
            if (node is SpecBoolean { Value: false } && !place.IsOfContent)
            {
                members.Add(new Subschema(place, node, dialect));
            }
            else if (node is not SpecBoolean)
            {
                ReportOnce(
                    place.Location,
                    DiagnosticDescriptors.InvalidKeyword,
                    place.Location.Substring(place.Location.LastIndexOf('/') + 1),
                    "must be a schema: an object, true or false");
            }

            return;
        }

        // What is null anyway does not reach the schemas that a nullable schema refers to: they are kept apart.
        bool refersAsNullable = !place.IsOfContent && NullableReference.Is(schema, dialect);
        bool asserts = refersAsNullable || (!HidesSiblings(schema, dialect)
            && (place.IsOfContent
                ? schema.Properties.Any(static property => ContentReader.Reads(property.Name))
                : schema.Properties.Any(static property => MayAssert(property.Name))));
        IReadOnlyList<SchemaPlace> references = refersAsNullable ? [] : ReferencedBy(schema, place);
        bool appliesReferences = asserts && merged == LongestMergedChain && references.Count > 0;
        if (_open.Count == LongestChain)
        {
            ReportOnce(place.Location, DiagnosticDescriptors.TooLarge, $"more than {LongestChain} schemas refer to each other in a row");
            return;
        }

        _open.Add(place);
        foreach (SchemaPlace referenced in appliesReferences ? [] : references)
        {
            int circle = _open.IndexOf(referenced);
            if (circle < 0)
            {
                Visit(referenced, members, asserts ? merged + 1 : merged);
            }
            else if (_circular.Add(referenced))
            {
                _circular.UnionWith(_open.Skip(circle));
                SpecProperty reference = schema.Find("$ref") ?? schema.Find("$dynamicRef") ?? schema.Find("$recursiveRef") ?? schema.Find("allOf")!;
                _references.ReportUnfollowed(reference.Value, reference.Value.ScalarText() ?? "#" + referenced.Location, "it leads back to itself");
            }
        }

        _open.RemoveAt(_open.Count - 1);
        if (asserts)
        {
            members.Add(new Subschema(place, schema, dialect, appliesReferences));
        }
    }

    /// <summary>Whether a member of a schema can keep a value from conforming by itself.</summary>
    /// <remarks>
    /// Extensions assert nothing, but for the ones of ours. Whatever is no keyword at all asserts nothing either, and is as
    /// harmless in the collection as an annotation.
    /// </remarks>
    public static bool MayAssert(string keyword) =>
        !NoAssertions.Contains(keyword)
        && (!keyword.StartsWith("x-", StringComparison.Ordinal) || keyword is SchemaCompiler.InvariantsKeyword or SchemaCompiler.LifecycleKeyword or SchemaCompiler.DeprecatedAliasesKeyword or "x-nullable");

    private void ReportOnce(string location, DiagnosticDescriptor descriptor, params string[] arguments)
    {
        if (_reported.Add(location))
        {
            diagnostics.Report(descriptor, documents.Locate(location), arguments);
        }
    }
}
