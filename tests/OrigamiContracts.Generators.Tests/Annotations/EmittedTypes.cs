using System.Reflection;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Annotations;

/// <summary>The types that are emitted for a description, compiled and loaded.</summary>
internal static class EmittedTypes
{
    /// <summary>Compiles a description, of which nothing may be reported.</summary>
    public static Assembly Of(Description description)
    {
        GeneratorRun run = GeneratorRun.Of(description);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Compile());
        return run.Load();
    }

    public static Assembly Of(string schemas) => Of(SmallDescription.Of(schemas));

    public static Type Emitted(this Assembly assembly, string name) => assembly.GetType($"Consumer.{name}", throwOnError: true)!;
}
