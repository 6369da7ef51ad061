using System.Text.Json;

namespace OrigamiContracts.Tool.Bowtie;

/// <summary>An object that came from Bowtie: what the protocol asks for has to be there.</summary>
internal readonly struct BowtieObject
{
    private readonly JsonElement _element;
    private readonly string _name;

    /// <exception cref="JsonException">It is no object.</exception>
    public BowtieObject(JsonElement element, string name)
    {
        _element = element;
        _name = name;
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException($"{name} is an object");
        }
    }

    /// <exception cref="JsonException">There is no such member.</exception>
    public JsonElement this[string member] =>
        Find(member) ?? throw new JsonException($"{_name} has a '{member}'");

    public JsonElement? Find(string member) => _element.TryGetProperty(member, out JsonElement value) ? value : null;

    /// <exception cref="JsonException">There is no such member, or it is no string.</exception>
    public string String(string member) =>
        this[member] is { ValueKind: JsonValueKind.String } value ? value.GetString()! : throw new JsonException($"the '{member}' of {_name} is a string");

    /// <exception cref="JsonException">There is no such member, or it is no array.</exception>
    public IEnumerable<JsonElement> Array(string member) =>
        this[member] is { ValueKind: JsonValueKind.Array } value ? value.EnumerateArray() : throw new JsonException($"the '{member}' of {_name} is an array");

    /// <exception cref="JsonException">There is such a member, and it is no object.</exception>
    public IEnumerable<JsonProperty> Properties(string member) => Find(member) switch
    {
        null or { ValueKind: JsonValueKind.Null } => [],
        { ValueKind: JsonValueKind.Object } value => value.EnumerateObject(),
        _ => throw new JsonException($"the '{member}' of {_name} is an object"),
    };
}
