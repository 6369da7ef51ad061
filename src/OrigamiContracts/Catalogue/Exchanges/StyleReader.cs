namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>
/// Reads values that stand in one text, with separators between the items of an array or the properties of an object
/// (OpenAPI 3.1, section 4.8.12.4; RFC 6570).
/// </summary>
/// <param name="separators">What stands between items or properties.</param>
/// <param name="isExploded">Whether a property is written <c>name=value</c>, not <c>name,value</c>.</param>
/// <param name="decode">Takes the percent-encoding off a text that has been split off.</param>
internal sealed class StyleReader(string[] separators, bool isExploded, Func<string, string> decode)
{
    public ParameterReading Read(string text, ValueShapes shapes)
    {
        if (shapes.Object)
        {
            return ReadObject(text);
        }

        List<WireValue> values = [];
        if (shapes.Scalar)
        {
            values.Add(WireValue.Scalar(decode(text)));
        }

        if (shapes.Array)
        {
            values.Add(WireValue.Array(Split(text).ConvertAll(item => decode(item))));
        }

        return ParameterReading.Of(values);
    }

    private ParameterReading ReadObject(string text)
    {
        List<string> parts = Split(text);
        List<string> names = [];
        List<string> texts = [];
        for (int i = 0; i < parts.Count; i++)
        {
            int equals = isExploded ? parts[i].IndexOf('=') : -1;
            if (isExploded ? equals < 0 : i + 1 == parts.Count)
            {
                return ParameterReading.Malformed(isExploded
                    ? "must be properties written as name=value, but one has no '='"
                    : "must be names and values in turn, but the last name has no value");
            }

            names.Add(decode(isExploded ? parts[i][..equals] : parts[i]));
            texts.Add(decode(isExploded ? parts[i][(equals + 1)..] : parts[++i]));
        }

        return ParameterReading.Of([new WireValue(JsonTypes.Object, texts, names)]);
    }

    private List<string> Split(string text) =>
        text.Length == 0 ? [] : [.. text.Split(separators, StringSplitOptions.None)];
}
