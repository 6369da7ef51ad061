namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>A part of an exchange that was not judged.</summary>
/// <param name="Side">Of the request, or of the response.</param>
/// <param name="Part">The part.</param>
/// <param name="Name">The name of the parameter or header; <see langword="null"/> for a body.</param>
/// <param name="Reason">Why it was not judged.</param>
public sealed record UncheckedPart(ExchangeSide Side, ExchangePart Part, string? Name, UncheckedReason Reason);
