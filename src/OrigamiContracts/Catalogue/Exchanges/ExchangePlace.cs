namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>A part of an exchange.</summary>
/// <param name="Side">Of the request, or of the response.</param>
/// <param name="Part">The part.</param>
/// <param name="Name">The name of the parameter or header, if it is one.</param>
internal readonly record struct ExchangePlace(ExchangeSide Side, ExchangePart Part, string? Name = null)
{
    /// <summary>Whether its value must not be quoted.</summary>
    public bool IsSecret(SecretNames secrets) => Part == ExchangePart.Cookie || (Name is not null && secrets.Contains(Name));

    public static ExchangePlace Of(ApiParameter parameter) => new(
        ExchangeSide.Request,
        parameter.In switch
        {
            ParameterLocation.Path => ExchangePart.Path,
            ParameterLocation.Header => ExchangePart.Header,
            ParameterLocation.Cookie => ExchangePart.Cookie,
            _ => ExchangePart.Query,
        },
        parameter.Name);
}
