using OrigamiContracts.Catalogue.Exchanges;

namespace OrigamiContracts.Conformance.Reports;

/// <summary>
/// All findings that share the operation, the side, the place (indices folded) and the keyword: most likely one mistake.
/// </summary>
public sealed record Cause
{
    /// <summary>What tells it from other causes, in this report and in later ones: 32 hexadecimal digits.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>How much it weighs.</summary>
    public required CauseLevel Level { get; init; }

    /// <summary>Its kind in a word: <c>schema</c>, <c>undescribed-status</c>; for what is uncheckable, the reason.</summary>
    public required string Kind { get; init; }

    /// <summary>The id of the operation; <see langword="null"/> for documents, and where there is none.</summary>
    public required string? OperationId { get; init; }

    /// <summary>Who of an exchange it is about; <see langword="null"/> for documents.</summary>
    public required ExchangeSide? Side { get; init; }

    /// <summary>Where in the documents or exchanges: a JSON Pointer with <c>*</c> for every index.</summary>
    public required string Location { get; init; }

    /// <summary>The broken keyword, or the id of the broken rule; empty for what is uncheckable.</summary>
    public required string Keyword { get; init; }

    /// <summary>Where the description says so: a JSON Pointer; empty where it does not.</summary>
    public required string KeywordLocation { get; init; }

    /// <summary>The line of the description that says so; <see langword="null"/> where that is not known.</summary>
    public DescriptionPlace? Description { get; init; }

    /// <summary>How often it was found.</summary>
    public required long Count { get; init; }

    /// <summary>Where it was found first.</summary>
    public required CauseSample First { get; init; }

    /// <summary>Where it was found last.</summary>
    public required CauseSample Last { get; init; }

    /// <summary>Whether a baseline knows it, so that it is no news.</summary>
    public bool IsKnown { get; init; }
}
