using OrigamiContracts.Catalogue.Exchanges;

namespace OrigamiContracts.Conformance;

/// <summary>Something of an input that was not judged.</summary>
/// <param name="Source">The file's path as it was given, or <c>-</c> for standard input.</param>
/// <param name="Line">The line of the file, from 1, in which the input begins.</param>
/// <param name="Reason">Why, in a word that programs can tell apart: <c>no-schema</c>.</param>
/// <param name="Message">What was not judged and why, as a sentence without capital and stop.</param>
public sealed record UnjudgedPart(string Source, long Line, string Reason, string Message)
{
    /// <summary>The id of the operation; <see langword="null"/> for documents, and where there is none.</summary>
    public string? OperationId { get; init; }

    /// <summary>Who of an exchange it is about; <see langword="null"/> for documents.</summary>
    public ExchangeSide? Side { get; init; }

    /// <summary>What it is about in the exchange: <c>/response/body</c>.</summary>
    public string Location { get; init; } = "";

    /// <summary>Where the description speaks of it, as a JSON Pointer; empty where it does not.</summary>
    public string DescriptionLocation { get; init; } = "";
}
