using Xunit;

namespace OrigamiContracts.Conformance.Tests;

/// <summary>Tests that measure the memory of the process, and so can't run beside others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "Alone";
}
