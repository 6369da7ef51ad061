using System.Collections.Frozen;

namespace OrigamiContracts.Catalogue;

/// <summary>
/// The catalogue of a compiled API description: its schemas and operations, each with what it takes to judge traffic.
/// Every emitted contract derives from it.
/// </summary>
public abstract class ApiContract
{
    private readonly Lazy<FrozenDictionary<string, ApiSchema>> _schemas;
    private readonly Lazy<FrozenDictionary<string, ApiOperation>> _operations;
    private readonly Lazy<FrozenDictionary<string, ApiUnion>> _unions;

    /// <summary>Makes a catalogue; schemas, operations and unions are made when they are first asked for.</summary>
    protected ApiContract()
    {
        _schemas = new(() => CreateSchemas().ToFrozenDictionary(schema => schema.Name, StringComparer.Ordinal));
        _operations = new(() => CreateOperations().ToFrozenDictionary(operation => operation.Id, StringComparer.Ordinal));
        _unions = new(() => CreateUnions().ToFrozenDictionary(union => union.Location, StringComparer.Ordinal));
    }

    /// <summary>The API's title (OpenAPI: <c>info.title</c>).</summary>
    public abstract string Title { get; }

    /// <summary>The API's version (OpenAPI: <c>info.version</c>).</summary>
    public abstract string Version { get; }

    /// <summary>The file name of the description the contract was compiled from.</summary>
    public abstract string DescriptionFile { get; }

    /// <summary>The URLs the API is served at, as the description writes them (OpenAPI: <c>servers[].url</c>).</summary>
    public abstract IReadOnlyList<string> Servers { get; }

    /// <summary>The security schemes that have callers send something (OpenAPI: <c>components.securitySchemes</c>).</summary>
    public virtual IReadOnlyList<ApiSecurityScheme> SecuritySchemes => [];

    /// <summary>The named schemas (OpenAPI: <c>components.schemas</c>), by name.</summary>
    public IReadOnlyDictionary<string, ApiSchema> Schemas => _schemas.Value;

    /// <summary>The operations, by their operation id.</summary>
    public IReadOnlyDictionary<string, ApiOperation> Operations => _operations.Value;

    /// <summary>What values of the schemas are a choice between, by the location of the <c>anyOf</c> or <c>oneOf</c>.</summary>
    public IReadOnlyDictionary<string, ApiUnion> Unions => _unions.Value;

    /// <summary>Makes the named schemas.</summary>
    /// <returns>The schemas, each name once.</returns>
    protected abstract IEnumerable<ApiSchema> CreateSchemas();

    /// <summary>Makes the operations.</summary>
    /// <returns>The operations, each id once.</returns>
    protected abstract IEnumerable<ApiOperation> CreateOperations();

    /// <summary>Makes the unions.</summary>
    /// <returns>The unions, each location once; none if no schema has alternatives.</returns>
    protected virtual IEnumerable<ApiUnion> CreateUnions() => [];
}
