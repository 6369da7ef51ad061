using System.ComponentModel;

namespace OrigamiContracts.Support;

/// <summary>What every emitted record and union is, whatever its type: something with members that JSON names too.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IContractInstance
{
    /// <summary>Finds what the instance has under a name or index of JSON.</summary>
    /// <param name="jsonName">The name of a property, or the index of an item.</param>
    /// <returns>The member; <c>default</c> if there is none.</returns>
    FoundMember FindMember(string jsonName) => default;
}
