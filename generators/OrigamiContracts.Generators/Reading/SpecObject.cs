using System.Diagnostics.CodeAnalysis;

namespace OrigamiContracts.Generators.Reading;

/// <summary>A JSON object: named values, no name twice, in the order they are written.</summary>
internal sealed class SpecObject : SpecNode
{
    // Few properties are found faster by looking at each; most objects of a description have fewer than this.
    private const int IndexedFrom = 9;

    private readonly List<SpecProperty> _properties;
    private readonly Dictionary<string, SpecProperty>? _byName;

    private SpecObject(
        SpecText text,
        int start,
        int end,
        List<SpecProperty> properties,
        Dictionary<string, SpecProperty>? byName)
        : base(text, start, end)
    {
        _properties = properties;
        _byName = byName;
    }

    public IReadOnlyList<SpecProperty> Properties => _properties;

    public SpecProperty? Find(string name) => Find(_properties, _byName, name);

    public bool TryGetValue(string name, [NotNullWhen(true)] out SpecNode? value)
    {
        value = Find(name)?.Value;
        return value is not null;
    }

    /// <summary>An object of other properties, no name twice, which is written where this one is.</summary>
    public SpecObject With(IEnumerable<SpecProperty> properties)
    {
        Builder builder = new();
        foreach (SpecProperty property in properties)
        {
            builder.TryAdd(property);
        }

        return builder.Build(Text, Start, End);
    }

    private static SpecProperty? Find(
        List<SpecProperty> properties,
        Dictionary<string, SpecProperty>? byName,
        string name)
    {
        if (byName is not null)
        {
            return byName.TryGetValue(name, out SpecProperty? indexed) ? indexed : null;
        }

        for (int i = 0; i < properties.Count; i++)
        {
            if (properties[i].Name == name)
            {
                return properties[i];
            }
        }

        return null;
    }

    /// <summary>Collects the properties of one object while it is read. Used once, then given up.</summary>
    public sealed class Builder
    {
        private readonly List<SpecProperty> _properties = [];
        private Dictionary<string, SpecProperty>? _byName;

        /// <returns>False if the name is taken; the property is left out then.</returns>
        public bool TryAdd(SpecProperty property)
        {
            if (Find(_properties, _byName, property.Name) is not null)
            {
                return false;
            }

            _properties.Add(property);
            if (_byName is not null)
            {
                _byName.Add(property.Name, property);
            }
            else if (_properties.Count == IndexedFrom)
            {
                _byName = _properties.ToDictionary(static p => p.Name, StringComparer.Ordinal);
            }

            return true;
        }

        public SpecObject Build(SpecText text, int start, int end) => new(text, start, end, _properties, _byName);
    }
}
