using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Schemas;

namespace OrigamiContracts.Generators.Binding;

/// <summary>
/// The properties whose values tell the alternatives of a choice apart: the <c>discriminator</c>, and constants.
/// Alternatives are given by their numbers.
/// </summary>
internal sealed class Tags
{
    // Many alternatives can have many constants, but what marks them is a constant of most.
    private const int MostCompared = 8;

    private readonly IReadOnlyList<SchemaShape> _shapes;
    private readonly string? _discriminator;
    private readonly List<IReadOnlyList<JsonText>> _discriminated = [];

    public Tags(SchemaSet schemas, Choice choice, IReadOnlyList<SchemaShape> shapes)
    {
        _shapes = shapes;
        if (choice.Discriminator is not { } discriminator)
        {
            return;
        }

        _discriminator = discriminator.PropertyName;
        HashSet<JsonText> mapped = [.. discriminator.Mapping.Select(static entry => Quote(entry.Value))];
        for (int i = 0; i < choice.Alternatives.Count; i++)
        {
            Alternative alternative = choice.Alternatives[i];
            IEnumerable<JsonText> own = discriminator.Mapping.Where(entry => entry.Schema == alternative.Own).Select(static entry => Quote(entry.Value));
            // Without an entry, and without a constant, the name of the schema is the value.
            IEnumerable<JsonText> implied = shapes[i].Constants.TryGetValue(_discriminator, out IReadOnlyList<JsonText>? constants) ? constants
                : own.Any() || schemas.NamesAt(alternative.Pointer).Reference is not { } name ? []
                : [Quote(name)];
            _discriminated.Add([.. own.Concat(implied.Where(value => !mapped.Contains(value))).Distinct()]);
        }

        Default = discriminator.Default is { } schema ? choice.Alternatives.ToList().FindIndex(alternative => alternative.Own == schema) : -1;
    }

    /// <summary>The alternative that the discriminator has for objects that it does not know; negative if there is none.</summary>
    public int Default { get; } = -1;

    /// <summary>Whether a property is the discriminator of the description.</summary>
    public bool IsDiscriminator(string property) => property == _discriminator;

    /// <summary>The values of a property that an alternative allows; empty if these are many.</summary>
    public IReadOnlyList<JsonText> ValuesOf(int alternative, string property) =>
        property == _discriminator ? _discriminated[alternative]
        : _shapes[alternative].Constants.TryGetValue(property, out IReadOnlyList<JsonText>? values) ? values
        : [];

    /// <summary>The property that tells most of some alternatives apart; null if none does.</summary>
    /// <param name="alternatives">The alternatives.</param>
    /// <param name="asked">The properties that have been looked at.</param>
    public string? Best(IReadOnlyList<int> alternatives, IReadOnlyCollection<string> asked)
    {
        if (_discriminator is not null && !asked.Contains(_discriminator) && Divides(alternatives, _discriminator))
        {
            return _discriminator;
        }

        return alternatives
            .SelectMany(alternative => _shapes[alternative].Constants.Keys)
            .GroupBy(static property => property)
            .Where(uses => !asked.Contains(uses.Key))
            .OrderByDescending(static uses => uses.Count())
            .Select(static uses => uses.Key)
            .Take(MostCompared)
            .Where(property => Divides(alternatives, property))
            .OrderByDescending(property => alternatives.Count(alternative => ValuesOf(alternative, property).Count > 0))
            .ThenBy(property => Overlaps(alternatives, property))
            .ThenByDescending(property => alternatives.Count(alternative => _shapes[alternative].Required.Contains(property)))
            .FirstOrDefault();
    }

    /// <summary>The constant that an alternative is called after; null if there is none.</summary>
    /// <param name="alternative">The alternative.</param>
    /// <param name="property">The property that tells it from the others.</param>
    public string? NameOf(int alternative, string property) =>
        ValuesOf(alternative, property) is [{ IsString: true } only] ? JsonTexts.Unquote(only) : null;

    private bool Divides(IReadOnlyList<int> alternatives, string property)
    {
        List<int> marked = [.. alternatives.Where(alternative => ValuesOf(alternative, property).Count > 0)];
        bool isMark = marked.Count > 1 || (marked is [var only] && _shapes[only].Required.Contains(property));
        return isMark && ValuesOf(marked[0], property).Any(value =>
            marked.Count(alternative => ValuesOf(alternative, property).Contains(value)) < alternatives.Count);
    }

    private int Overlaps(IReadOnlyList<int> alternatives, string property)
    {
        List<JsonText> values = [.. alternatives.SelectMany(alternative => ValuesOf(alternative, property))];
        return values.Count - values.Distinct().Count();
    }

    private static JsonText Quote(string text) => new(JsonTexts.Quote(text));
}
