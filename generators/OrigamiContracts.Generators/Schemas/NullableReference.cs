using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Schemas.Dialects;

namespace OrigamiContracts.Generators.Schemas;

/// <summary>
/// OpenAPI 3.0's <c>nullable: true</c> beside <c>$ref</c> or <c>allOf</c>: null, or what the references say.
/// </summary>
internal static class NullableReference
{
    public static bool Is(SpecObject schema, Dialect dialect) =>
        dialect.NullableKeyword is { } nullable
        && schema.BooleanOf(nullable) == true
        && schema.Find("type") is null
        && (schema.Find("$ref") is not null || schema.Find("allOf") is not null);
}
