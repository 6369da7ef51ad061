using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Reading;

/// <summary>What an operation takes as its body.</summary>
/// <param name="IsRequired">Whether a request without a body is wrong.</param>
/// <param name="Description">What it means, in Markdown.</param>
/// <param name="Content">The formats it can be sent in.</param>
/// <param name="Pointer">Where the request body is: in Swagger 2.0 its parameter, the first one of a form.</param>
internal sealed record RequestBodyDescription(
    bool IsRequired,
    string? Description,
    EquatableArray<MediaTypeDescription> Content,
    string Pointer);
