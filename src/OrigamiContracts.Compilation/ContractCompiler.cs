using OrigamiContracts.Compilation.Caching;

namespace OrigamiContracts.Compilation;

/// <summary>Compiles descriptions into contracts while the program runs.</summary>
/// <param name="cache">Keeps what was compiled for the next time; <see langword="null"/> to compile each time.</param>
/// <remarks>
/// It is the generator of builds and the C# compiler that do so: a contract means the same whichever way it was
/// compiled. A compiler can be used by several threads.
/// </remarks>
public sealed class ContractCompiler(ContractCache? cache = null)
{
    /// <summary>Compiles a description, or takes what was compiled of the same description before.</summary>
    /// <param name="description">The description.</param>
    /// <param name="settings">How it is compiled.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The contract, which the caller disposes of.</returns>
    /// <exception cref="InvalidDescriptionException">The description has errors.</exception>
    /// <exception cref="InvalidOperationException">The generator is wrong, whatever is wrong with the description.</exception>
    public CompiledDescription Compile(DescriptionSource description, CompilationSettings settings, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(settings);
        if (cache is null)
        {
            return new CompiledDescription(DescriptionCompiler.Compile(description, settings, cancellationToken), isFromCache: false);
        }

        CacheKey key = CacheKey.Of(description, settings);
        if (cache.Find(key) is { } found)
        {
            return new CompiledDescription(found, isFromCache: true);
        }

        EmittedContract emitted = DescriptionCompiler.Compile(description, settings, cancellationToken);
        cache.Add(key, emitted);
        return new CompiledDescription(emitted, isFromCache: false);
    }
}
