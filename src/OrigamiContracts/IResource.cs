using OrigamiContracts.Catalogue;

namespace OrigamiContracts;

/// <summary>A record that shows a resource as it was at one time, and whose description declares how that may change.</summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
public interface IResource<TSelf> : IContract<TSelf>
    where TSelf : IResource<TSelf>
{
    /// <summary>How the resource may change from one observation to the next.</summary>
    static abstract ApiLifecycle Lifecycle { get; }
}
