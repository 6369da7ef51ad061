using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json;
using OrigamiContracts.Catalogue;
using Xunit;

namespace OrigamiContracts.Generators.Tests;

/// <summary>A contract as it runs: its description emitted, and what was emitted compiled and loaded.</summary>
internal sealed class EmittedContract
{
    private readonly Assembly _assembly;

    private EmittedContract(Assembly assembly)
    {
        _assembly = assembly;
        Contract = (ApiContract)assembly.GetType("Consumer.Api")!.GetProperty("Contract")!.GetValue(null)!;
    }

    public ApiContract Contract { get; }

    /// <summary>
    /// Compiles a description of the file <c>api.openapi.yaml</c>, perhaps with documents that it refers to, of which nothing
    /// may be reported.
    /// </summary>
    public static EmittedContract Of(params Description[] files)
    {
        GeneratorRun run = GeneratorRun.Of(files);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Compile());
        using MemoryStream image = new();
        Assert.True(run.Output.Emit(image).Success);
        image.Position = 0;
        return new EmittedContract(new AssemblyLoadContext(null).LoadFromStream(image));
    }

    /// <summary>What the validator of text says.</summary>
    public ValidationReport Validate(string schema, string json) => Contract.Schemas[schema].Validate(Encoding.UTF8.GetBytes(json));

    /// <summary>What the validator of objects says of the record that a text is read as.</summary>
    public ValidationReport ValidateRecord(string type, string json)
    {
        Type record = _assembly.GetType($"Consumer.{type}")!;
        object value = JsonSerializer.Deserialize(json, record)!;
        return (ValidationReport)record.GetMethod("Validate", [])!.Invoke(value, [])!;
    }
}
