namespace OrigamiContracts.Generators.Reading;

/// <summary>How OpenAPI 3.0 to 3.2 describe an API.</summary>
internal sealed class OpenApiFormat(SpecObject root, string version, ReferenceFollower references, DiagnosticBag diagnostics) : IDescriptionFormat
{
    private readonly OperationPartsReader _parts = new(references, OpenApiVersion.HasItemSchemas(version), diagnostics);

    public IEnumerable<string> Servers() =>
        root.ItemsOf("servers").OfType<SpecObject>().Select(static s => s.StringOf("url")).OfType<string>();

    public IEnumerable<ComponentSchema> Schemas() =>
        root.Find("components")?.Value is SpecObject components
            ? components.MembersOf("schemas").Select(static schema =>
                new ComponentSchema(schema.Name, JsonPointer.Append("/components/schemas", schema.Name)))
            : [];

    public IEnumerable<(string Name, ReferencedObject Part)> SecuritySchemes() =>
        root.Find("components")?.Value is SpecObject components
            ? references.FollowMembers(components, "securitySchemes", "/components/securitySchemes", static _ => true)
            : [];

    public IEnumerable<(SpecProperty Member, string Pointer)> OperationsOf(ReferencedObject pathItem)
    {
        string additional = pathItem.PointerTo("additionalOperations");
        return
        [
            .. pathItem.Node.Properties
                .Where(static member => HttpMethods.IsFixedField(member.Name))
                .Select(member => (member, pathItem.PointerTo(member.Name))),
            .. pathItem.Node.MembersOf("additionalOperations")
                .Select(member => (member, JsonPointer.Append(additional, member.Name))),
        ];
    }

    public OperationParts PartsOf(OperationSource operation) => _parts.Read(operation);
}
