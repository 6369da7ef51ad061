using OrigamiContracts.Catalogue.Exchanges;

namespace OrigamiContracts.Conformance;

/// <summary>A violation, and where it was found.</summary>
/// <param name="Source">The file's path as it was given, or <c>-</c> for standard input.</param>
/// <param name="Line">The line of the file, from 1, in which the violating value begins.</param>
/// <param name="Violation">What is wrong with the value.</param>
public sealed record Finding(string Source, long Line, Violation Violation)
{
    /// <summary>Its kind.</summary>
    public FindingKind Kind { get; init; }

    /// <summary>What tells it from others of its keyword at its place, such as the name of what is missing; empty where nothing has to.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The id of the operation; <see langword="null"/> for documents, and where the description has none.</summary>
    public string? OperationId { get; init; }

    /// <summary>Who of an exchange it is about; <see langword="null"/> for documents.</summary>
    public ExchangeSide? Side { get; init; }

    /// <summary>
    /// The document that this one does not go with, as <c>file:line</c>; <see langword="null"/> where the violation is of
    /// one document alone.
    /// </summary>
    public string? ComparedWith { get; init; }
}
