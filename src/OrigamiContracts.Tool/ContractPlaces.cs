using System.Text.Json;
using OrigamiContracts.Compilation;
using OrigamiContracts.Conformance.Reports;

namespace OrigamiContracts.Tool;

/// <summary>Where things are written in a description, which is read only if somebody asks.</summary>
/// <param name="description">Gets the description; null where its text is not at hand.</param>
internal sealed class ContractPlaces(Func<DescriptionSource?> description) : IDescriptionIndex
{
    private readonly Lazy<DescriptionPlaces?> _places = new(() => description() is { } source ? DescriptionPlaces.Of(source) : null);

    /// <summary>The description as JSON; null where its text is not at hand.</summary>
    public JsonElement? ToJson() => _places.Value?.ToJson() is { } json
        ? JsonElement.Parse(json.Span, new JsonDocumentOptions { MaxDepth = int.MaxValue })
        : null;

    public DescriptionPlace? Find(string pointer) =>
        pointer.Length > 0 && _places.Value?.Find(pointer) is { } place ? new DescriptionPlace(place.File, place.Line, place.Column) : null;
}
