using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using OrigamiContracts.Catalogue;
using OrigamiContracts.V2;

namespace OrigamiContracts.Benchmarks.Documents;

/// <summary>A kind of document that can be made as large as one wishes, with the schema it is validated by.</summary>
/// <param name="Name">What grows.</param>
/// <param name="Largest">How large it can be made at most.</param>
/// <param name="Make">Makes the document of a size.</param>
/// <param name="IsValid">Whether the documents are valid.</param>
/// <param name="Validate">Judges a document.</param>
internal sealed record GrowingDocument(string Name, int Largest, Func<int, byte[]> Make, bool IsValid, Func<byte[], ValidationReport> Validate)
{
    public static IEnumerable<GrowingDocument> All()
    {
        yield return OfSchema("items of an array: 100 bytes each", 1_000_000, Records, """
            {"type":"array","items":{"type":"object","required":["id","name","count"],"additionalProperties":false,"properties":{
              "id":{"type":"string","format":"uuid"},"name":{"type":"string","maxLength":100},"count":{"type":"integer","minimum":0}}}}
            """);
        yield return new GrowingDocument("actions of a run of three tables, with its rules", 10_000, Actions, true, static json => Run.Validate(json));
        yield return new GrowingDocument("tables of a run, with its rules", 100, Tables, true, static json => Run.Validate(json));
        yield return OfSchema("arrays inside arrays", 1_000, static depth => Text(new string('[', depth) + new string(']', depth)), """
            {"type":"array","items":{"$ref":"#"}}
            """);
        yield return OfSchema("`oneOf` inside `oneOf`", 1_000, NestedChoices, """
            {"oneOf":[
              {"type":"object","required":["left"],"properties":{"left":{"$ref":"#"}}},
              {"type":"object","required":["right"],"properties":{"right":{"$ref":"#"}}},
              {"type":"null"}]}
            """);
        yield return OfSchema("properties, with `unevaluatedProperties`", 100_000, static count => Members(count, "a"), """
            {"type":"object","anyOf":[{"patternProperties":{"^a":{"type":"integer"}}},{"patternProperties":{"^b":{"type":"integer"}}}],"unevaluatedProperties":false}
            """);
        yield return OfSchema("`unevaluatedProperties` inside `unevaluatedProperties`", 1_000, NestedMembers, """
            {"anyOf":[{"type":"null"},{"type":"object","properties":{"inside":{"$ref":"#"}}}],"unevaluatedProperties":false}
            """);
        yield return OfSchema("items, with `unevaluatedItems`", 100_000, Numbers, """
            {"type":"array","contains":{"type":"integer"},"unevaluatedItems":false}
            """);
        yield return OfSchema("numbers, with `uniqueItems`", 100_000, Numbers, """
            {"type":"array","uniqueItems":true}
            """);
        yield return OfSchema("objects, with `uniqueItems`", 100_000, Records, """
            {"type":"array","uniqueItems":true}
            """);
        yield return OfSchema("characters for `^(a+)+$`, which does not match", 1_000_000, static count => Text($"\"{new string('a', count)}b\""), """
            {"type":"string","pattern":"^(a+)+$"}
            """, isValid: false);
    }

    private static GrowingDocument OfSchema(string name, int largest, Func<int, byte[]> make, string schema, bool isValid = true)
    {
        // Every document may be nested as deep as any may.
        ApiSchema compiled = Contracts.OfSchema("growing.schema.json", schema);
        return new GrowingDocument(name, largest, make, isValid, json => compiled.Validate(json, ContractJson.LargestMaximumDepth));
    }

    private static byte[] Records(int count) => Json(writer =>
    {
        writer.WriteStartArray();
        for (int number = 0; number < count; number++)
        {
            writer.WriteStartObject();
            writer.WriteString("id", new Guid(number, 0, 0x4000, 0xA6, 0x4D, 0x24, 0x41, 0x11, 0x42, 0x5A, 1));
            writer.WriteString("name", "bakeries around Utrecht with");
            writer.WriteNumber("count", number);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    private static byte[] Actions(int count) => RunDocuments.Terminal(4, tables: 3, columns: 8, actions: count, messages: null).ToUtf8Json();

    private static byte[] Tables(int count) => RunDocuments.Terminal(5, tables: count, columns: 8, actions: 10, messages: null).ToUtf8Json();

    private static byte[] NestedChoices(int depth) => Nested(depth, "left", "right");

    private static byte[] NestedMembers(int depth) => Nested(depth, "inside");

    // The names in turn.
    private static byte[] Nested(int depth, params string[] names)
    {
        var text = new StringBuilder();
        for (int level = 0; level < depth; level++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{{\"{names[level % names.Length]}\":");
        }

        return Text(text.Append("null").Append('}', depth).ToString());
    }

    private static byte[] Members(int count, string prefix) => Json(writer =>
    {
        writer.WriteStartObject();
        for (int number = 0; number < count; number++)
        {
            writer.WriteNumber(string.Create(CultureInfo.InvariantCulture, $"{prefix}{number}"), number);
        }

        writer.WriteEndObject();
    });

    private static byte[] Numbers(int count) => Json(writer =>
    {
        writer.WriteStartArray();
        for (int number = 0; number < count; number++)
        {
            writer.WriteNumberValue(number);
        }

        writer.WriteEndArray();
    });

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(text))
        {
            write(writer);
        }

        return text.WrittenSpan.ToArray();
    }

    private static byte[] Text(string json) => Encoding.UTF8.GetBytes(json);
}
