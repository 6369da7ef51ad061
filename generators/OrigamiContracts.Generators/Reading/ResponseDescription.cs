using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Reading;

/// <summary>What an operation answers with one status, or with a range of them.</summary>
/// <param name="Status"><c>200</c>, <c>2XX</c> or <c>default</c>.</param>
/// <param name="Description">What it means, in Markdown.</param>
/// <param name="Headers">The headers it has beside those of HTTP itself.</param>
/// <param name="Content">The formats its body can have; none if it has no body.</param>
/// <param name="Pointer">Where the response is.</param>
internal sealed record ResponseDescription(
    string Status,
    string? Description,
    EquatableArray<HeaderDescription> Headers,
    EquatableArray<MediaTypeDescription> Content,
    string Pointer);
