using System.ComponentModel;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OrigamiContracts.Support;

namespace OrigamiContracts.Catalogue;

/// <summary>A compiled schema.</summary>
public sealed class ApiSchema
{
    private readonly JsonValidator _validator;

    /// <summary>Makes a schema; emitted contracts do.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="location">Where it stands in the description, as a JSON Pointer.</param>
    /// <param name="types">The JSON types its values can have.</param>
    /// <param name="validator">Its compiled validator.</param>
    public ApiSchema(string name, string location, JsonTypes types, JsonValidator validator)
    {
        Name = name;
        Location = location;
        Types = types;
        _validator = validator;
    }

    /// <summary>The name of a named schema; its location for one that has none.</summary>
    public string Name { get; }

    /// <summary>Where the schema stands in the description: a JSON Pointer.</summary>
    public string Location { get; }

    /// <summary>The JSON types a value of this schema can have.</summary>
    public JsonTypes Types { get; }

    /// <summary>
    /// How the resource that a value shows may change from one observation to the next; <see langword="null"/> where the
    /// description declares nothing of the kind.
    /// </summary>
    public ApiLifecycle? Lifecycle { get; init; }

    /// <summary>Judges a JSON text by the schema.</summary>
    /// <param name="utf8Json">One JSON value as UTF-8; a byte order mark is passed over.</param>
    /// <param name="maximumDepth">
    /// How deep arrays and objects can be nested, from 1 to <see cref="ContractJson.LargestMaximumDepth"/>; a text that
    /// goes deeper is a violation. Where it is greater than <see cref="ContractJson.MaximumDepth"/>, who calls sees to it
    /// that there is stack enough.
    /// </param>
    /// <returns>All violations. A text that is no JSON is one of them, not an exception.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximumDepth"/> is not in its range.</exception>
    public ValidationReport Validate(ReadOnlySpan<byte> utf8Json, int maximumDepth = ContractJson.MaximumDepth) =>
        ContractJson.Validate(utf8Json, _validator, maximumDepth);

    // Also says how many of the violations are about the structure, so that rules can't be judged.
    internal ValidationReport Validate(ReadOnlySpan<byte> utf8Json, int maximumDepth, out int structuralErrors) =>
        ContractJson.Validate(utf8Json, _validator, maximumDepth, out structuralErrors);

    /// <summary>Whether a value within a text conforms to the schema: that of an alternative, which need not.</summary>
    /// <param name="reader">A copy of the reader on the value's first token; the reader itself does not move.</param>
    /// <param name="document">A collector of the text, which keeps what was found out about its values before.</param>
    /// <returns>Whether there is no error.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool Matches(ContractReader reader, ref readonly ViolationCollector document) => JsonTrial.Matches(reader, in document, _validator);

    /// <summary>Judges a value that is not written as JSON: that of a parameter or header, after decoding.</summary>
    /// <param name="text">The value as text.</param>
    /// <returns>All violations.</returns>
    /// <remarks>
    /// A text is taken as a number, boolean or null if the schema allows that type and no string, and the text is one
    /// in JSON; else as a string.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public ValidationReport ValidateText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!Types.HasFlag(JsonTypes.String))
        {
            byte[] literal = Encoding.UTF8.GetBytes(text);
            if (JsonLiteral.Is(literal))
            {
                return Validate(literal);
            }
        }

        return Validate(Encoding.UTF8.GetBytes($"\"{JavaScriptEncoder.Default.Encode(text)}\""));
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
