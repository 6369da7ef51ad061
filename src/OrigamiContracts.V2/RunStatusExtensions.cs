namespace OrigamiContracts.V2;

/// <summary>What the statuses of a run mean for who waits for it.</summary>
public static class RunStatusExtensions
{
    /// <summary>Whether a run has ended, so that polling it is over.</summary>
    /// <param name="status">A listed status.</param>
    /// <returns><see langword="true"/> for every status but <see cref="RunStatus.Running"/>.</returns>
    public static bool IsTerminal(this RunStatus status) => status != RunStatus.Running;

    /// <summary>Whether a run has ended, so that polling it is over.</summary>
    /// <param name="status">A status, listed or not.</param>
    /// <returns>
    /// <see langword="null"/> for a status the description does not list: whether it is terminal can't be known, so
    /// neither waiting for ever nor stopping too soon is chosen here.
    /// </returns>
    public static bool? IsTerminal(this OpenEnum<RunStatus> status) => status.Known?.IsTerminal();
}
