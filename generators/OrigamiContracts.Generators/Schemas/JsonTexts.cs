using System.Text;
using System.Text.Json;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Generators.Schemas;

/// <summary>Writes values of the description as JSON.</summary>
internal static class JsonTexts
{
    public static JsonText Write(SpecNode node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return new JsonText(text.ToString());
    }

    /// <summary>A string as a JSON text, with no escapes but the ones JSON needs.</summary>
    public static string Quote(string value)
    {
        var text = new StringBuilder();
        Quote(value, text);
        return text.ToString();
    }

    /// <summary>The string that a JSON text is.</summary>
    public static string Unquote(JsonText text) => JsonSerializer.Deserialize<string>(text.Text)!;

    private static void Write(SpecNode node, StringBuilder text)
    {
        switch (node)
        {
            case SpecString value:
                Quote(value.Value, text);
                break;
            case SpecNumber number:
                text.Append(number.Literal);
                break;
            case SpecBoolean boolean:
                text.Append(boolean.Value ? "true" : "false");
                break;
            case SpecArray array:
                WriteItems(array, text);
                break;
            case SpecObject value:
                WriteMembers(value, text);
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private static void WriteItems(SpecArray array, StringBuilder text)
    {
        text.Append('[');
        for (int i = 0; i < array.Items.Count; i++)
        {
            text.Append(i == 0 ? "" : ",");
            Write(array.Items[i], text);
        }

        text.Append(']');
    }

    private static void WriteMembers(SpecObject value, StringBuilder text)
    {
        text.Append('{');
        for (int i = 0; i < value.Properties.Count; i++)
        {
            text.Append(i == 0 ? "" : ",");
            Quote(value.Properties[i].Name, text);
            text.Append(':');
            Write(value.Properties[i].Value, text);
        }

        text.Append('}');
    }

    private static void Quote(string value, StringBuilder text)
    {
        text.Append('"');
        foreach (char c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                < ' ' => text.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
