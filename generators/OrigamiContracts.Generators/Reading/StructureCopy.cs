using System.Text.Json.Nodes;

namespace OrigamiContracts.Generators.Reading;

/// <summary>
/// Copies of a description what Microsoft.OpenApi is to judge: its structure, every schema replaced by <c>{}</c>.
/// </summary>
/// <remarks>
/// Schemas are compiled from the tree, where a schema's exact JSON is kept; the library loses parts of it, and throws on
/// the valid schemas <c>true</c> and <c>false</c>. Whether something is a schema depends on where it is: a header can be
/// called <c>schema</c>, an extension can hold anything. Extensions and examples are left out, since nothing judges them.
/// </remarks>
internal sealed class StructureCopy
{
    // Leads nowhere, and is written as the library expects.
    private const string AnyReference = "#/parameters/any";

    private readonly Func<StructureKind, string, StructureMember> _memberOf;
    private readonly CancellationToken _cancellationToken;

    private StructureCopy(Func<StructureKind, string, StructureMember> memberOf, CancellationToken cancellationToken)
    {
        _memberOf = memberOf;
        _cancellationToken = cancellationToken;
    }

    public static JsonObject Of(SpecObject document, string version, CancellationToken cancellationToken)
    {
        StructureCopy copy = new(
            version == OpenApiVersion.Swagger ? SwaggerStructure.MemberOf : OpenApiStructure.MemberOf,
            cancellationToken);
        return copy.CopyMembers(document, StructureKind.Document);
    }

    private JsonObject CopyMembers(SpecObject source, StructureKind kind)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        JsonObject copy = [];
        foreach (SpecProperty property in source.Properties)
        {
            StructureMember member = _memberOf(kind, property.Name);
            if (member.Kind != StructureKind.LeftOut && IsJudged(kind, property.Name))
            {
                copy.Add(property.Name, Copy(property.Value, member));
            }
        }

        return copy;
    }

    private static bool IsJudged(StructureKind owner, string name) =>
        owner == StructureKind.Value
        || (name is not ("example" or "examples") && !name.StartsWith("x-", StringComparison.Ordinal));

    private JsonNode? Copy(SpecNode source, StructureMember member) => (source, member.Kind, member.Shape) switch
    {
        (_, StructureKind.Schema, StructureShape.One) => new JsonObject(),

        // The library follows references while it reads, and throws where they are none.
        (_, StructureKind.SwaggerReference, _) => JsonValue.Create(AnyReference),

        // The library takes what is no parameter in OpenAPI 3 out of the list, and then names the places of the others
        // as if it had not been there.
        (SpecString { Value: "body" or "formData" }, StructureKind.SwaggerParameterPlace, _) => JsonValue.Create("query"),
        (SpecObject map, _, StructureShape.Map) => new JsonObject(map.Properties.Select(p =>
            new KeyValuePair<string, JsonNode?>(p.Name, Copy(p.Value, new StructureMember(member.Kind))))),
        (SpecArray list, _, _) => new JsonArray([.. list.Items.Select(item => CopyItem(item, new StructureMember(member.Kind)))]),
        (SpecObject members, _, _) => CopyMembers(members, member.Kind),
        (SpecString text, _, _) => JsonValue.Create(text.Value),
        (SpecNumber number, _, _) => JsonNode.Parse(number.Literal),
        (SpecBoolean boolean, _, _) => JsonValue.Create(boolean.Value),
        _ => null,
    };

    // The library passes over parameters that are no objects, and names the places of others as if these were not there.
    private JsonNode? CopyItem(SpecNode item, StructureMember member) =>
        member.Kind == StructureKind.Parameter && item is not SpecObject
            ? new JsonObject { ["name"] = "any", ["in"] = "query", ["schema"] = new JsonObject() }
            : Copy(item, member);
}
