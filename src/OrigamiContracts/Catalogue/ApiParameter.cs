namespace OrigamiContracts.Catalogue;

/// <summary>A parameter of an operation.</summary>
public sealed class ApiParameter
{
    /// <summary>The parameter's name.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is sent.</summary>
    public required ParameterLocation In { get; init; }

    /// <summary>Whether each request has to have it.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>Where the parameter stands in the description: a JSON Pointer.</summary>
    public required string Location { get; init; }

    /// <summary>
    /// How a value is written (OpenAPI 3.1, section 4.8.12.4): <c>simple</c>, <c>form</c> and so on. The <c>tsv</c> of
    /// Swagger 2.0, which has no name there, is <c>tabDelimited</c>.
    /// </summary>
    public required string Style { get; init; }

    /// <summary>Whether the items of an array, or the properties of an object, are written as parameters of their own.</summary>
    public required bool IsExploded { get; init; }

    /// <summary>
    /// The media type its value is written in, where it has <c>content</c> instead of a style (OpenAPI 3.1, section
    /// 4.8.12.3); <see langword="null"/> for all others.
    /// </summary>
    public string? MediaType { get; init; }

    /// <summary>The schema of its value; <see langword="null"/> where the description has none.</summary>
    public ApiSchema? Schema { get; init; }

    /// <summary>Judges the value of a parameter that is no array or object, after percent-decoding.</summary>
    /// <param name="text">The value as text.</param>
    /// <returns>All violations.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public ValidationReport Validate(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Schema is null ? ValidationReport.Clean : Schema.ValidateText(text);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({In})";
}
