using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Generators.Schemas;

/// <summary>
/// What the unevaluated keywords of a schema look at (2020-12 Core, section 11): the schema itself, and all that it
/// applies to the same value; not what is applied beside it.
/// </summary>
internal sealed class EvaluationScope(SubschemaCollector collector)
{
    private static readonly string[] ConditionalKeywords = ["anyOf", "oneOf", "if", "dependentSchemas"];

    /// <summary>A schema, with all that it applies to the same value in any case.</summary>
    public Subschemas Of(Subschema schema) => collector.Collect([schema.Place]);

    /// <summary>Whether it takes the value, or a schema that is applied to it apart, to tell which of its parts are evaluated.</summary>
    public static bool DependsOnValue(Subschemas scope) => scope.Members.Any(static member =>
        member.Node is SpecObject schema
        && (member.AppliesReferences
            || ConditionalKeywords.Any(keyword => member.Dialect.Has(keyword) && schema.Find(keyword) is not null)
            || NullableReference.Is(schema, member.Dialect)));

    /// <summary>Whether a schema of the scope has a keyword.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="keyword">The keyword.</param>
    /// <param name="except">A schema that is not asked.</param>
    public static bool Has(Subschemas scope, string keyword, Subschema? except = null) => scope.Members.Any(member =>
        member != except && member.Node is SpecObject schema && member.Dialect.Has(keyword) && schema.Find(keyword) is not null);
}
