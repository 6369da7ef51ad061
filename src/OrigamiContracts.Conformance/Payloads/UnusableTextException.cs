namespace OrigamiContracts.Conformance.Payloads;

/// <summary>An input can be read, but is no text to check.</summary>
/// <param name="message">What is the matter and what to do, as a sentence without its subject.</param>
internal sealed class UnusableTextException(string message) : IOException(message);
