using OrigamiContracts.Catalogue;
using OrigamiContracts.Catalogue.Exchanges;

namespace OrigamiContracts.Conformance;

/// <summary>A document that shows a resource which has a life-cycle.</summary>
/// <param name="Lifecycle">The life-cycle.</param>
/// <param name="Document">The document, in the payload.</param>
internal readonly record struct Observation(ApiLifecycle Lifecycle, DocumentPart Document)
{
    /// <summary>The operation that answered with it; null for documents by themselves.</summary>
    public string? OperationId { get; init; }

    /// <summary>Who sent it; null for documents by themselves.</summary>
    public ExchangeSide? Side { get; init; }
}
