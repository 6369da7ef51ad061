using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using OrigamiContracts.Catalogue;

namespace OrigamiContracts.Generators.Tests.JsonSchema;

/// <summary>JSON Schemas, compiled by the generator and then by the C# compiler, warnings being errors.</summary>
internal sealed class EmittedSchemas
{
    private readonly Assembly _assembly;

    private EmittedSchemas(Assembly assembly) => _assembly = assembly;

    /// <summary>Compiles schemas, each into a contract of its own.</summary>
    public static EmittedSchemas Of(IReadOnlyList<string> schemas, IEnumerable<Description> resources)
    {
        Description[] descriptions = [.. schemas.Select(static (schema, index) => Schema(schema, index)), .. resources];
        GeneratorRun run = GeneratorRun.Of(descriptions);
        string[] errors = [.. run.Diagnostics.Where(static diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error).Select(static diagnostic => $"{diagnostic}")];
        if (errors.Length > 0)
        {
            throw new InvalidOperationException(string.Join('\n', errors));
        }

        using var image = new MemoryStream();
        EmitResult result = run.Output.Emit(image);
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Take(20)));
        }

        image.Position = 0;
        return new EmittedSchemas(new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image));
    }

    public static EmittedSchemas Of(string schema, params Description[] resources) => Of([schema], resources);

    public ApiContract Contract(int index) =>
        (ApiContract)_assembly.GetType($"Schema{index}.Case{index}Schema", throwOnError: true)!.GetProperty("Contract")!.GetValue(null)!;

    /// <summary>The root of one of the schemas.</summary>
    public ApiSchema Root(int index = 0) => Contract(index).Schemas.Values.Single(static schema => schema.Location.Length == 0);

    private static Description Schema(string text, int index) => new($"case{index}.json", text)
    {
        Metadata = new Dictionary<string, string> { ["OrigamiContract"] = "JsonSchema", ["Namespace"] = $"Schema{index}" },
    };
}
