using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrigamiContracts.Analyzers.Polling;

/// <summary>The framework's ways to let time pass, to measure it, and to be told to stop: found once for each compilation.</summary>
internal sealed class WaitSymbols
{
    private readonly INamedTypeSymbol? _task;
    private readonly INamedTypeSymbol? _thread;
    private readonly INamedTypeSymbol? _periodicTimer;
    private readonly INamedTypeSymbol? _waitHandle;
    private readonly INamedTypeSymbol? _cancellationTokenSource;
    private readonly HashSet<ISymbol> _timeAndCancellation = new(SymbolEqualityComparer.Default);

    public WaitSymbols(Compilation compilation)
    {
        _task = compilation.GetTypeByMetadataName("System.Threading.Tasks.Task");
        _thread = compilation.GetTypeByMetadataName("System.Threading.Thread");
        _periodicTimer = compilation.GetTypeByMetadataName("System.Threading.PeriodicTimer");
        _waitHandle = compilation.GetTypeByMetadataName("System.Threading.WaitHandle");
        _cancellationTokenSource = compilation.GetTypeByMetadataName("System.Threading.CancellationTokenSource");
        CancellationToken = compilation.GetTypeByMetadataName("System.Threading.CancellationToken");
        TimeSpan = compilation.GetTypeByMetadataName("System.TimeSpan");
        INamedTypeSymbol?[] timeAndCancellation =
        [
            _periodicTimer,
            _waitHandle,
            _cancellationTokenSource,
            CancellationToken,
            TimeSpan,
            compilation.GetTypeByMetadataName("System.DateTime"),
            compilation.GetTypeByMetadataName("System.DateTimeOffset"),
            compilation.GetTypeByMetadataName("System.Diagnostics.Stopwatch"),
            compilation.GetTypeByMetadataName("System.TimeProvider"),
            compilation.GetTypeByMetadataName("System.Environment"),
            compilation.GetTypeByMetadataName("System.Math"),
        ];
        _timeAndCancellation.UnionWith(timeAndCancellation.OfType<INamedTypeSymbol>());
    }

    public INamedTypeSymbol? CancellationToken { get; }

    public INamedTypeSymbol? TimeSpan { get; }

    /// <summary>Whether a type tells nothing but time, or that someone wants an end.</summary>
    public bool IsTimeOrCancellation(ITypeSymbol? type) => type is not null && _timeAndCancellation.Contains(type.OriginalDefinition);

    /// <summary>Whether a call lets time pass.</summary>
    public bool IsWait(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "Delay" => IsOf(call, _task),
        "Sleep" => IsOf(call, _thread),
        "WaitForNextTickAsync" => IsOf(call, _periodicTimer),
        "WaitOne" => IsOf(call, _waitHandle) && call.Arguments.Length > 0,
        _ => false,
    };

    /// <summary>Whether a call makes a loop end that is about to be cancelled.</summary>
    public bool IsCancel(IInvocationOperation call) =>
        call.TargetMethod.Name is "Cancel" or "CancelAsync" or "CancelAfter" && IsOf(call, _cancellationTokenSource);

    private static bool IsOf(IInvocationOperation call, INamedTypeSymbol? type) =>
        type is not null && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, type);
}
