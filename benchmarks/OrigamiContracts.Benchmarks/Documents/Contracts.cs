using OrigamiContracts.Catalogue;
using OrigamiContracts.Compilation;

namespace OrigamiContracts.Benchmarks.Documents;

/// <summary>Contracts that are compiled while the program runs, as the tool does it.</summary>
internal static class Contracts
{
    private static readonly ContractCompiler Compiler = new();

    /// <summary>The compiled form of a file that is one JSON Schema.</summary>
    public static ApiSchema OfSchema(string path) => OfSchema(path, File.ReadAllText(path));

    /// <summary>The compiled form of a JSON Schema.</summary>
    public static ApiSchema OfSchema(string path, string text)
    {
        var description = new DescriptionSource(path, text) { Kind = DescriptionKind.JsonSchema };
        // What is compiled is used until the program ends.
        return Compiler.Compile(description, CompilationSettings.Default).Contract.Schemas.Values.Single(static schema => schema.Location.Length == 0);
    }
}
