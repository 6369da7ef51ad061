namespace OrigamiContracts.Generators.Model;

/// <summary>The rules of an operation, over its request and response.</summary>
/// <param name="OperationId">The operation's id.</param>
/// <param name="Pointer">Where the operation stands in the description.</param>
/// <param name="SuccessIsKnown">
/// Whether the body that rules look at is that of a successful response (2xx); else it is the one of any response.
/// </param>
/// <param name="Invariants">Its rules that compiled.</param>
internal sealed record OperationRulesModel(string OperationId, string Pointer, bool SuccessIsKnown, EquatableArray<InvariantModel> Invariants);
