using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>The property names that a schema names, in the order that their emitted numbers follow.</summary>
internal static class KnownNames
{
    /// <summary>What has a schema comes first: these are the names that a record reads.</summary>
    public static IEnumerable<string> Of(SchemaModel schema) => schema.All<PropertyKeyword>()
        .Select(static property => property.Name)
        .Concat(schema.Keywords.SelectMany(AskedForBy))
        .Distinct();

    /// <summary>Whether a schema names any.</summary>
    public static bool AreIn(SchemaModel schema) =>
        schema.Keywords.Any(static keyword => keyword is PropertyKeyword or RequiredKeyword or DependentRequiredKeyword or DependentSchemaKeyword);

    private static IEnumerable<string> AskedForBy(Keyword keyword) => keyword switch
    {
        RequiredKeyword required => [required.Name],
        DependentRequiredKeyword dependent => [dependent.Name, .. dependent.Required],
        DependentSchemaKeyword dependent => [dependent.Name],
        _ => [],
    };
}
