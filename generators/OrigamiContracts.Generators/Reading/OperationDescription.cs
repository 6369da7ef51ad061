using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Reading;

/// <summary>One method of one path.</summary>
/// <param name="Id">
/// Unique in the description: its <c>operationId</c>, or one made of method and path where it has none
/// (<c>getAgentsId</c>); with a number behind it where another operation has the same.
/// </param>
/// <param name="Method">The HTTP method, in upper case.</param>
/// <param name="Path">The path's template: <c>/agents/{id}</c>.</param>
/// <param name="Summary">What it does, in a line.</param>
/// <param name="Description">What it does, in Markdown.</param>
/// <param name="IsDeprecated">Whether callers should stop using it.</param>
/// <param name="Parameters">Those of the path first, unless the operation declares them itself, then its own.</param>
/// <param name="RequestBody">Null if it takes none.</param>
/// <param name="Responses">By status.</param>
/// <param name="Security">The security schemes that its requirements name: its own, or those of the whole description.</param>
/// <param name="Pointer">Where the operation is.</param>
internal sealed record OperationDescription(
    string Id,
    string Method,
    string Path,
    string? Summary,
    string? Description,
    bool IsDeprecated,
    EquatableArray<ParameterDescription> Parameters,
    RequestBodyDescription? RequestBody,
    EquatableArray<ResponseDescription> Responses,
    EquatableArray<SecuritySchemeDescription> Security,
    string Pointer);
