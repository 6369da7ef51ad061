using System.ComponentModel;

namespace OrigamiContracts.Support;

/// <summary>The emitted rules of an operation: they judge a request, together with its response once there is one.</summary>
/// <param name="exchange">The request and its response.</param>
/// <param name="violations">Takes the rules that do not hold, with <see cref="ViolationCollector.Here"/> as their place.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void ExchangeRules(scoped in JsonExchange exchange, ref ViolationCollector violations);
