namespace OrigamiContracts.Generators.Reading;

/// <summary>What a member of a description is to those who judge its structure.</summary>
/// <param name="Kind">What it is, or each of its items or members.</param>
/// <param name="Shape">Whether it is one, or a list or a map of them.</param>
internal readonly record struct StructureMember(StructureKind Kind, StructureShape Shape = StructureShape.One);

/// <summary>What can hold a schema, directly or not, and what is not copied as it is.</summary>
internal enum StructureKind
{
    /// <summary>Anything that holds no schema.</summary>
    Value,

    /// <summary>What Microsoft.OpenApi does not judge.</summary>
    LeftOut,
    Schema,

    /// <summary>A <c>$ref</c> of Swagger 2.0.</summary>
    SwaggerReference,

    /// <summary>Where a parameter of Swagger 2.0 is sent.</summary>
    SwaggerParameterPlace,
    Document,
    Components,
    PathItem,
    Operation,
    Parameter,
    Header,
    RequestBody,
    Response,
    MediaType,
    Encoding,
    Callback,
}

/// <summary>How many there are of something.</summary>
internal enum StructureShape
{
    One,
    List,
    Map,
}
