namespace OrigamiContracts.Http;

/// <summary>What a <see cref="ContractHandler"/> does with what it finds.</summary>
public enum ContractHandlerMode
{
    /// <summary>It writes it to the log. No call ever fails or changes because of the check.</summary>
    Observe,

    /// <summary>
    /// It throws a <see cref="ContractViolationException"/> where there is an error: for a request before it is sent, for
    /// a response instead of returning it.
    /// </summary>
    Throw,

    /// <summary>
    /// It hands every exchange with the API to <see cref="ContractHandlerOptions.OnExchange"/>, whose exceptions reach the caller.
    /// </summary>
    Callback,
}
