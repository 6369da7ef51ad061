namespace OrigamiContracts.Generators.Reading;

/// <summary>How Swagger 2.0 describes an API.</summary>
internal sealed class SwaggerFormat(SpecObject root, ReferenceFollower references, DiagnosticBag diagnostics) : IDescriptionFormat
{
    private readonly SwaggerPartsReader _parts = new(root, references, diagnostics);

    public IEnumerable<string> Servers() => new SwaggerServers(root, diagnostics).Read();

    public IEnumerable<ComponentSchema> Schemas() => root
        .MembersOf("definitions")
        .Select(static schema => new ComponentSchema(schema.Name, JsonPointer.Append("/definitions", schema.Name)));

    public IEnumerable<(string Name, ReferencedObject Part)> SecuritySchemes() =>
        references.FollowMembers(root, "securityDefinitions", "/securityDefinitions", static _ => true);

    public IEnumerable<(SpecProperty Member, string Pointer)> OperationsOf(ReferencedObject pathItem) => pathItem.Node.Properties
        .Where(static member => HttpMethods.IsFixedFieldOfSwagger(member.Name))
        .Select(member => (member, pathItem.PointerTo(member.Name)));

    public OperationParts PartsOf(OperationSource operation) => _parts.Read(operation);
}
