using System.Reflection;
using System.Runtime.Loader;
using OrigamiContracts.Catalogue;

namespace OrigamiContracts.Compilation;

/// <summary>A description's contract, loaded into the process.</summary>
/// <remarks>
/// Disposing it lets the runtime unload the code of the contract, as soon as nothing of the contract is referred to.
/// </remarks>
public sealed class CompiledDescription : IDisposable
{
    private readonly EmittedAssembly _context;
    private ApiContract? _contract;

    internal CompiledDescription(EmittedContract emitted, bool isFromCache)
    {
        Kind = emitted.Kind;
        Findings = emitted.Findings;
        IsFromCache = isFromCache;
        _context = new EmittedAssembly();
        _contract = _context.LoadContract(emitted.Assembly);
    }

    /// <summary>The contract.</summary>
    /// <exception cref="ObjectDisposedException">It has been given back.</exception>
    public ApiContract Contract
    {
        get
        {
            ObjectDisposedException.ThrowIf(_contract is null, this);
            return _contract;
        }
    }

    /// <summary>What the description is written in.</summary>
    public DescriptionKind Kind { get; }

    /// <summary>What was found about the description, in the order of their places: warnings only.</summary>
    public IReadOnlyList<DescriptionFinding> Findings { get; }

    /// <summary>Whether the contract was compiled earlier, and taken from the cache.</summary>
    public bool IsFromCache { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_contract is not null)
        {
            _contract = null;
            _context.Unload();
        }
    }

    private sealed class EmittedAssembly() : AssemblyLoadContext(EmittedContract.Namespace, isCollectible: true)
    {
        private static readonly Assembly Runtime = typeof(ApiContract).Assembly;

        public ApiContract LoadContract(byte[] image)
        {
            using var stream = new MemoryStream(image, writable: false);
            return (ApiContract)LoadFromStream(stream)
                .GetType($"{EmittedContract.Namespace}.{EmittedContract.ClassName}", throwOnError: true)!
                .GetProperty("Contract")!
                .GetValue(null)!;
        }

        // The contract is to be of the types that our caller knows, wherever they were loaded from.
        protected override Assembly? Load(AssemblyName assemblyName) =>
            assemblyName.Name == Runtime.GetName().Name ? Runtime : null;
    }
}
