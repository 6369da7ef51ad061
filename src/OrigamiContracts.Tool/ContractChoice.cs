using OrigamiContracts.Tool.Checking;

namespace OrigamiContracts.Tool;

/// <summary>Which contract documents are checked by, as the user chose it.</summary>
/// <param name="Spec">The description's path; null for the built-in contract.</param>
/// <param name="Schema">The schema; null for the one that goes without saying.</param>
/// <param name="Operation">The body of an operation whose schema it is; null if none is named.</param>
/// <param name="Resources">The documents that the description can refer to.</param>
/// <param name="Overlays">The paths of what changes the description, in the order in which they are applied.</param>
/// <param name="AssertsFormats">Whether every format is checked.</param>
/// <param name="UsesCache">Whether compiled descriptions are looked for, and kept, in the cache.</param>
internal sealed record ContractChoice(
    string? Spec,
    SchemaReference? Schema,
    OperationReference? Operation,
    IReadOnlyList<ResourceReference> Resources,
    IReadOnlyList<string> Overlays,
    bool AssertsFormats,
    bool UsesCache);
