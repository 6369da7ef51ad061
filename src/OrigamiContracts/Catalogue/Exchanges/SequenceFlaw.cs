namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>Something that is wrong with how a sequence is written, whatever its items mean.</summary>
/// <param name="Location">What it is about: a JSON Pointer into the array of the items.</param>
/// <param name="Offset">Where in the body it is.</param>
/// <param name="Keyword">What findings of it are called.</param>
/// <param name="Severity">How much it weighs: what readers pass over is a warning.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record SequenceFlaw(string Location, long Offset, string Keyword, Severity Severity, string Message);
