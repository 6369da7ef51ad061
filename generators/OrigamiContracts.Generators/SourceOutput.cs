using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OrigamiContracts.Generators.Emitting;

namespace OrigamiContracts.Generators;

/// <summary>
/// Hands emitted files to the compiler: before the compilation exists where the compiler has that phase, so that other
/// generators see the emitted types.
/// </summary>
/// <remarks>
/// Roslyn 5.9 brought <c>RegisterPreCompilationSourceOutput</c>; this generator is compiled against an older Roslyn, so
/// that older compilers can load it, and finds the method at run time. It is experimental (RSEXPERIMENTAL007): where it
/// is missing or has changed, the files go through the ordinary output, and all is as before but for other generators.
/// </remarks>
internal static class SourceOutput
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private const string PreCompilationMethod = "RegisterPreCompilationSourceOutput";

    public static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<EmittedFile> files)
    {
        if (FindPreCompilationMethod() is { } method && CreateOutput(method) is { } output)
        {
            method.Invoke(context, [files, output]);
        }
        else
        {
            context.RegisterSourceOutput(files, static (production, file) => production.AddSource(file.HintName, TextOf(file)));
        }
    }

    private static MethodInfo? FindPreCompilationMethod() => typeof(IncrementalGeneratorInitializationContext)
        .GetMethods()
        .Where(static method => method.Name == PreCompilationMethod && method.IsGenericMethodDefinition && method.GetGenericArguments().Length == 1)
        .Select(static method => method.MakeGenericMethod(typeof(EmittedFile)))
        .FirstOrDefault(static method => method.GetParameters() is [var source, _] && source.ParameterType == typeof(IncrementalValuesProvider<EmittedFile>));

    // (context, file) => context.AddSource(file.HintName, TextOf(file)), for a context type this assembly does not know.
    private static Delegate? CreateOutput(MethodInfo method)
    {
        Type action = method.GetParameters()[1].ParameterType;
        if (!action.IsGenericType || action.GetGenericTypeDefinition() != typeof(Action<,>))
        {
            return null;
        }

        ParameterExpression production = Expression.Parameter(action.GetGenericArguments()[0]);
        ParameterExpression file = Expression.Parameter(typeof(EmittedFile));
        MethodInfo? addSource = production.Type.GetMethod("AddSource", [typeof(string), typeof(SourceText)]);
        return addSource is null
            ? null
            : Expression.Lambda(
                action,
                Expression.Call(
                    production,
                    addSource,
                    Expression.Property(file, nameof(EmittedFile.HintName)),
                    Expression.Call(typeof(SourceOutput), nameof(TextOf), null, file)),
                production,
                file).Compile();
    }

    private static SourceText TextOf(EmittedFile file) => SourceText.From(file.Source, Utf8);
}
