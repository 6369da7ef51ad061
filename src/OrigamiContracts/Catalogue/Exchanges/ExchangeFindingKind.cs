namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>The kind of an <see cref="ExchangeFinding"/>.</summary>
public enum ExchangeFindingKind
{
    /// <summary>A value breaks a keyword of its schema, or a rule does not hold.</summary>
    Violation,

    /// <summary>Something required is not there.</summary>
    Missing,

    /// <summary>Something is there that the description does not know: a path, a query parameter, a header, a cookie, a media type, a status.</summary>
    Undescribed,
}
