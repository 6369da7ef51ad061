using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Reading;

/// <summary>What an operation takes and answers.</summary>
/// <param name="Parameters">Those of the path first, unless the operation declares them itself, then its own.</param>
/// <param name="RequestBody">Null if it takes none.</param>
/// <param name="Responses">By status.</param>
internal sealed record OperationParts(
    EquatableArray<ParameterDescription> Parameters,
    RequestBodyDescription? RequestBody,
    EquatableArray<ResponseDescription> Responses);
