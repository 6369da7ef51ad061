using System.Globalization;
using System.Text.Json;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Support;

namespace OrigamiContracts.Conformance.Coverage;

/// <summary>Makes outlines of the schemas of a description, each place once, so that recursion ends.</summary>
/// <param name="description">The description.</param>
/// <param name="contract">The contract that was compiled from it.</param>
/// <param name="marks">Takes what can be seen.</param>
internal sealed class OutlineBuilder(JsonElement description, ApiContract contract, CoverageMarks marks)
{
    private static readonly string[] Combining = ["allOf", "anyOf", "oneOf"];

    private readonly Dictionary<(string Location, bool WithContents), SchemaOutline> _outlines = [];

    /// <summary>The outline of the schema at a JSON Pointer; that of a place without one is empty.</summary>
    /// <param name="location">The place.</param>
    /// <param name="withContents">Whether the JSON that stands in texts is part of it (<c>contentSchema</c>).</param>
    public SchemaOutline Build(string location, bool withContents)
    {
        if (_outlines.TryGetValue((location, withContents), out SchemaOutline? outline))
        {
            return outline;
        }

        outline = new SchemaOutline();
        _outlines.Add((location, withContents), outline);
        if (Resolve(location) is { ValueKind: JsonValueKind.Object } schema)
        {
            Fill(outline, schema, location, withContents);
        }

        return outline;
    }

    private void Fill(SchemaOutline outline, JsonElement schema, string location, bool withContents)
    {
        if (withContents && schema.TryGetProperty("contentSchema", out _))
        {
            outline.Contents.Add(Build($"{location}/contentSchema", withContents: false));
        }

        if (schema.TryGetProperty("$ref", out JsonElement reference) && reference.ValueKind == JsonValueKind.String
            && reference.GetString() is ['#', '/', ..] fragment)
        {
            outline.Parts.Add(Build(Uri.UnescapeDataString(fragment[1..]), withContents));
        }

        foreach (string keyword in Combining)
        {
            // Null or a value is no choice between types, so the contract has no union of it.
            if (contract.Unions.TryGetValue($"{location}/{keyword}", out ApiUnion? union))
            {
                outline.Unions.Add(new UnionOutline(union.IsExclusive, [.. union.Cases.Select(unionCase => Build(union, unionCase, withContents))]));
                continue;
            }

            foreach (string part in Places(schema, location, keyword))
            {
                outline.Parts.Add(Build(part, withContents));
            }
        }

        if (schema.TryGetProperty("properties", out JsonElement properties) && properties.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty property in properties.EnumerateObject())
            {
                string place = JsonPointer.Append($"{location}/properties", property.Name);
                outline.Properties[property.Name] = (marks.Add(CoverageKind.Property, property.Name, place), [Build(place, withContents)]);
            }
        }

        if (schema.TryGetProperty("items", out _))
        {
            outline.Items.Add(Build($"{location}/items", withContents));
        }

        if (schema.TryGetProperty("additionalProperties", out _))
        {
            outline.OtherProperties.Add(Build($"{location}/additionalProperties", withContents));
        }

        if (schema.TryGetProperty("enum", out JsonElement values) && values.ValueKind == JsonValueKind.Array)
        {
            int index = 0;
            foreach (JsonElement value in values.EnumerateArray())
            {
                string place = string.Create(CultureInfo.InvariantCulture, $"{location}/enum/{index++}");
                if (value.ValueKind == JsonValueKind.String)
                {
                    outline.Texts[value.GetString()!] = marks.Add(CoverageKind.EnumValue, value.GetString()!, place);
                }
            }
        }

        outline.Rules.AddRange(AddRules(location));
    }

    private UnionCaseOutline Build(ApiUnion union, ApiSchema unionCase, bool withContents) => new(
        marks.Add(CoverageKind.UnionCase, $"{union.Name} {unionCase.Name}", unionCase.Location),
        unionCase,
        Build(unionCase.Location, withContents));

    /// <summary>Adds the rules that stand at a place.</summary>
    public IEnumerable<int> AddRules(string location)
    {
        if (Resolve(location) is not { ValueKind: JsonValueKind.Object } owner)
        {
            return [];
        }

        return [.. Places(owner, location, "x-invariants").Select(place => marks.Add(CoverageKind.Rule, IdOf(place), place))];
    }

    private string IdOf(string place) =>
        Resolve(place) is { ValueKind: JsonValueKind.Object } rule && rule.TryGetProperty("id", out JsonElement id) ? id.ToString() : place;

    private static IEnumerable<string> Places(JsonElement owner, string location, string keyword)
    {
        int count = owner.TryGetProperty(keyword, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? list.GetArrayLength() : 0;
        for (int i = 0; i < count; i++)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{location}/{keyword}/{i}");
        }
    }

    private JsonElement? Resolve(string pointer)
    {
        JsonElement node = description;
        foreach (string segment in pointer.Split('/').Skip(1).Select(static segment => segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        {
            if (node.ValueKind == JsonValueKind.Object && node.TryGetProperty(segment, out JsonElement member))
            {
                node = member;
            }
            else if (node.ValueKind == JsonValueKind.Array
                && int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
                && index < node.GetArrayLength())
            {
                node = node[index];
            }
            else
            {
                return null;
            }
        }

        return node;
    }
}
