using OrigamiContracts.Generators.Reading.JsonPath;

namespace OrigamiContracts.Generators.Reading.Overlays;

/// <summary>What an overlay says (OpenAPI Overlay Specification 1.0 and 1.1).</summary>
/// <param name="ChangesPrimitives">
/// Whether strings, numbers, Booleans and nulls can be targets, and an array is appended to an array item by item: since
/// version 1.1.
/// </param>
/// <param name="Actions">The changes, each to the result of the one before.</param>
internal sealed record Overlay(bool ChangesPrimitives, IReadOnlyList<OverlayAction> Actions);

/// <summary>One change.</summary>
/// <param name="Target">Where the target is written.</param>
/// <param name="Query">What it selects.</param>
/// <param name="Change">What is done to it.</param>
internal sealed record OverlayAction(SpecString Target, JsonPathQuery Query, OverlayChange Change);

/// <summary>What an action does to what it selects.</summary>
internal abstract record OverlayChange;

/// <summary>Takes it out.</summary>
internal sealed record RemoveChange : OverlayChange;

/// <summary>Merges a value into it.</summary>
/// <param name="Value">The value.</param>
internal sealed record UpdateChange(SpecNode Value) : OverlayChange;

/// <summary>Merges a value of the description into it.</summary>
/// <param name="Source">Where the query is written.</param>
/// <param name="Query">What selects the value.</param>
internal sealed record CopyChange(SpecString Source, JsonPathQuery Query) : OverlayChange;
