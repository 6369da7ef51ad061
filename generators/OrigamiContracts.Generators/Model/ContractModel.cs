using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Generators.Model;

/// <summary>All that is emitted for one description.</summary>
/// <remarks>
/// It is immutable and compares by value, and so must be everything that is added to it: the incremental pipeline
/// emits again only when the model has changed.
/// </remarks>
/// <param name="Namespace">The namespace of the emitted types.</param>
/// <param name="ClassName">The name of the emitted static class that holds the catalogue and the resolver.</param>
/// <param name="Folder">The folder of its files, which no other contract of the project has.</param>
/// <param name="DescriptionFile">The description's file name.</param>
/// <param name="Api">What the description says of the API and its operations.</param>
/// <param name="HasTypes">Whether the types are emitted; else only their validators of JSON are.</param>
/// <param name="Types">The types, in the order of their names.</param>
/// <param name="Schemas">Every schema that is validated, in the order of their keys.</param>
/// <param name="ComponentSchemas">The named schemas.</param>
/// <param name="PointerSchemas">The schemas of parameters, headers, bodies and their items, by where they stand.</param>
/// <param name="ItemContents">What schemas of server-sent events say of the JSON in texts, by where these schemas stand.</param>
/// <param name="Unions">What values of the schemas are a choice between.</param>
/// <param name="OperationRules">The rules of those operations that have any.</param>
internal sealed record ContractModel(
    string Namespace,
    string ClassName,
    string Folder,
    string DescriptionFile,
    ApiDescription Api,
    bool HasTypes,
    EquatableArray<TypeModel> Types,
    EquatableArray<SchemaModel> Schemas,
    EquatableArray<NamedSchema> ComponentSchemas,
    EquatableArray<NamedSchema> PointerSchemas,
    EquatableArray<NamedSchema> ItemContents,
    EquatableArray<NamedUnion> Unions,
    EquatableArray<OperationRulesModel> OperationRules);

/// <summary>A schema under the name it is asked for by.</summary>
/// <param name="Name">A component's name, or a JSON Pointer.</param>
/// <param name="Location">Where it stands in the description.</param>
/// <param name="Schema">The schema.</param>
internal sealed record NamedSchema(string Name, string Location, SchemaKey Schema);

/// <summary>The alternatives of an <c>anyOf</c> or <c>oneOf</c> under the names that people know them by.</summary>
/// <param name="Name">The C# name of the union; null where C# has none.</param>
/// <param name="Location">Where the keyword stands in the description.</param>
/// <param name="IsExclusive">Whether a value is of one alternative only (<c>oneOf</c>).</param>
/// <param name="Cases">The alternatives.</param>
internal sealed record NamedUnion(string? Name, string Location, bool IsExclusive, EquatableArray<NamedSchema> Cases);
