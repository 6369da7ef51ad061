using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Schemas.Dialects;

namespace OrigamiContracts.Generators.Schemas.Documents;

/// <summary>Finds the schema resources and anchors of a document.</summary>
/// <param name="add">Takes a resource that was found; returns false if another one has its URI.</param>
/// <param name="diagnostics">Takes what is wrong with identifiers.</param>
internal sealed class ResourceIndexer(Func<SchemaResource, bool> add, DiagnosticBag diagnostics)
{
    // What these hold in a description of an API is data.
    private static readonly HashSet<string> Data =
        new(StringComparer.Ordinal) { "example", "examples", "default", "value", "enum", "const" };

    /// <summary>Goes through a schema and all of its subschemas.</summary>
    public void IndexSchema(SpecNode node, string location, SchemaResource resource)
    {
        if (node is not SpecObject schema)
        {
            return;
        }

        SchemaResource current = Identify(schema, location, resource);
        foreach ((SpecNode subschema, string place) in SubschemaKeywords.Of(schema, location))
        {
            IndexSchema(subschema, place, current);
        }
    }

    /// <summary>Goes through a description of an API to the schemas it holds.</summary>
    public void IndexApi(SpecNode node, string location, SchemaResource resource)
    {
        if (node is SpecArray array)
        {
            for (int i = 0; i < array.Items.Count; i++)
            {
                IndexApi(array.Items[i], JsonPointer.Append(location, i), resource);
            }
        }

        foreach (SpecProperty property in (node as SpecObject)?.Properties ?? [])
        {
            if (property.Value is not (SpecObject or SpecArray))
            {
                continue;
            }

            string place = JsonPointer.Append(location, property.Name);
            if (property.Name is "schema" or "itemSchema")
            {
                IndexSchema(property.Value, place, resource);
            }
            else if (property.Name == "schemas" && property.Value is SpecObject schemas)
            {
                foreach (SpecProperty schema in schemas.Properties)
                {
                    IndexSchema(schema.Value, JsonPointer.Append(place, schema.Name), resource);
                }
            }
            else if (!Data.Contains(property.Name) && !property.Name.StartsWith("x-", StringComparison.Ordinal))
            {
                IndexApi(property.Value, place, resource);
            }
        }
    }

    private SchemaResource Identify(SpecObject schema, string location, SchemaResource resource)
    {
        Dialect dialect = StandardDialects.Find(schema.StringOf("$schema") ?? "") ?? resource.Dialect;
        if (dialect.ReferenceHidesSiblings && schema.Find("$ref") is not null)
        {
            return resource;
        }

        if (schema.Find(dialect.IdKeyword)?.Value is SpecString id && dialect.Has(dialect.IdKeyword))
        {
            resource = IdentifyById(id, schema, location, resource, dialect);
        }

        if (dialect.Has("$anchor"))
        {
            AddName(schema, "$anchor", resource.Anchors, location);
        }

        if (dialect.Has("$dynamicAnchor"))
        {
            AddName(schema, "$dynamicAnchor", resource.DynamicAnchors, location);
        }

        if (schema.BooleanOf("$recursiveAnchor") == true && dialect.Has("$recursiveAnchor"))
        {
            resource.DynamicAnchors[DynamicScope.RecursiveName] = location;
        }

        return resource;
    }

    private SchemaResource IdentifyById(SpecString id, SpecObject schema, string location, SchemaResource resource, Dialect dialect)
    {
        (string uri, string fragment) = SchemaUri.Split(id.Value);
        if (uri.Length > 0)
        {
            if (SchemaUri.Resolve(resource.Uri, uri) is { } absolute)
            {
                resource = new SchemaResource(absolute, location, schema, dialect, resource);
                if (!add(resource))
                {
                    diagnostics.Report(DiagnosticDescriptors.InvalidKeyword, id, dialect.IdKeyword, $"is the URI of another schema already: {absolute}");
                }
            }
            else
            {
                diagnostics.Report(DiagnosticDescriptors.InvalidKeyword, id, dialect.IdKeyword, "must be a URI, or a reference that can be resolved against the one of the schema around it");
            }
        }

        if (fragment.Length > 0)
        {
            if (dialect.IdHoldsAnchors)
            {
                resource.Anchors[fragment] = location;
            }
            else
            {
                diagnostics.Report(DiagnosticDescriptors.InvalidKeyword, id, dialect.IdKeyword, "must not have a fragment; '$anchor' names a place in a schema");
            }
        }

        return resource;
    }

    private void AddName(SpecObject schema, string keyword, Dictionary<string, string> names, string location)
    {
        if (schema.Find(keyword) is not { } property)
        {
            return;
        }

        if (property.Value is not SpecString { Value.Length: > 0 } name)
        {
            diagnostics.Report(DiagnosticDescriptors.InvalidKeyword, property.Value, keyword, "must be a name: a string that is not empty");
        }
        else if (names.ContainsKey(name.Value))
        {
            diagnostics.Report(DiagnosticDescriptors.InvalidKeyword, name, keyword, $"is the name of another schema already: '{name.Value}'; the first one is used");
        }
        else
        {
            names.Add(name.Value, location);
        }
    }
}
