using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Schemas.Dialects;

namespace OrigamiContracts.Generators.Binding;

/// <summary>The dialect of schemas that don't say theirs.</summary>
internal static class DefaultDialect
{
    public static Dialect Of(ApiDescription api, ContractOptions options)
    {
        if (api.OpenApiVersion is not { } version)
        {
            return StandardDialects.Find(options.DialectUri) ?? StandardDialects.Draft202012;
        }

        return version.StartsWith("2.", StringComparison.Ordinal) ? StandardDialects.Swagger20
            : version.StartsWith("3.0", StringComparison.Ordinal) ? StandardDialects.OpenApi30
            : StandardDialects.OpenApi31;
    }
}
