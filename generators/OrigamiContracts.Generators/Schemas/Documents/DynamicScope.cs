using System.Collections.Immutable;

namespace OrigamiContracts.Generators.Schemas.Documents;

/// <summary>
/// What <c>$dynamicRef</c> needs to know of the way that led to a schema (2020-12 Core, section 8.2.3.2): for each name,
/// the outermost resource on the way that has a <c>$dynamicAnchor</c> of it.
/// </summary>
/// <remarks>
/// What is known at build time is all there is: the outermost one stays the outermost, however much further the way
/// leads. So a schema is compiled once for each scope it is reached in, and nothing is looked up at run time.
/// </remarks>
internal sealed class DynamicScope : IEquatable<DynamicScope>
{
    public static readonly DynamicScope Empty = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>The name that <c>$recursiveAnchor</c> of 2019-09 stands for; no anchor can have it.</summary>
    public const string RecursiveName = "";

    private readonly ImmutableSortedDictionary<string, string> _places;

    private DynamicScope(ImmutableSortedDictionary<string, string> places)
    {
        _places = places;
        Text = string.Join(" ", places.Select(static entry => $"{entry.Key}={entry.Value}"));
    }

    /// <summary>The scope as a text that no other scope has.</summary>
    public string Text { get; }

    /// <summary>The place a name stands for; null if no resource on the way has it.</summary>
    public string? Find(string name) => _places.TryGetValue(name, out string? place) ? place : null;

    /// <summary>The scope after a step into a resource.</summary>
    public DynamicScope Enter(SchemaResource resource)
    {
        ImmutableSortedDictionary<string, string> places = _places;
        foreach (KeyValuePair<string, string> anchor in resource.DynamicAnchors)
        {
            if (!places.ContainsKey(anchor.Key))
            {
                places = places.Add(anchor.Key, anchor.Value);
            }
        }

        return places == _places ? this : new DynamicScope(places);
    }

    public bool Equals(DynamicScope? other) => other is not null && Text == other.Text;

    public override bool Equals(object? obj) => Equals(obj as DynamicScope);

    public override int GetHashCode() => Text.GetHashCode();

    public override string ToString() => Text;
}
