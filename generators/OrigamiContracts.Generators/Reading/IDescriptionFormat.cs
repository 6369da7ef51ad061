namespace OrigamiContracts.Generators.Reading;

/// <summary>What Swagger 2.0 and the versions of OpenAPI 3 write differently.</summary>
internal interface IDescriptionFormat
{
    /// <summary>The addresses of the whole description's servers.</summary>
    IEnumerable<string> Servers();

    /// <summary>The schemas that have names.</summary>
    IEnumerable<ComponentSchema> Schemas();

    /// <summary>The security schemes that have names, at the ends of their references.</summary>
    IEnumerable<(string Name, ReferencedObject Part)> SecuritySchemes();

    /// <summary>The members of a path item that are operations, named by their methods, each with its place.</summary>
    IEnumerable<(SpecProperty Member, string Pointer)> OperationsOf(ReferencedObject pathItem);

    OperationParts PartsOf(OperationSource operation);
}
