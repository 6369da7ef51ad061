using OrigamiContracts.Catalogue;
using OrigamiContracts.Compilation;

namespace OrigamiContracts.Tool;

/// <summary>The schema that documents are checked by.</summary>
/// <param name="schema">The schema.</param>
/// <param name="owner">What it was compiled with; null if it is built in.</param>
internal sealed class ChosenSchema(ApiSchema schema, CompiledDescription? owner) : IDisposable
{
    public ApiSchema Schema => schema;

    public void Dispose() => owner?.Dispose();
}
