namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>Finds what a request has for a parameter, and takes the parameter's style off it.</summary>
internal sealed class ParameterReader
{
    private readonly ApiOperation _operation;
    private readonly OperationMatch _match;
    private readonly ExchangeRequest _request;
    private readonly string _queryText;
    private readonly NamedTexts _query;
    private readonly NamedTexts _cookies;

    public ParameterReader(ApiOperation operation, OperationMatch match, ExchangeRequest request)
    {
        _operation = operation;
        _match = match;
        _request = request;
        UrlParts url = UrlParts.Of(request.Url);
        _queryText = url.Query.ToString();
        _query = NamedTexts.OfQuery(url.Query);
        _cookies = NamedTexts.OfCookies(HeaderLines.Find(request.Headers, "Cookie", "; "));
    }

    public ParameterReading Read(ApiParameter parameter) => parameter.In switch
    {
        ParameterLocation.Path => ReadPath(parameter),
        ParameterLocation.Header => ReadHeader(HeaderLines.Find(_request.Headers, parameter.Name, ","), parameter.Schema, parameter.IsExploded, parameter.MediaType),
        ParameterLocation.Cookie => ReadNamed(parameter, _cookies, parameter.Style == "cookie" ? static text => text : Uri.UnescapeDataString),
        ParameterLocation.QueryString => ReadQueryString(parameter),
        _ => ReadNamed(parameter, _query, NamedTexts.DecodeQuery),
    };

    /// <summary>Reads the value of a header, whose style is always <c>simple</c>. Nothing in headers is percent-encoded.</summary>
    public static ParameterReading ReadHeader(string? text, ApiSchema? schema, bool isExploded, string? mediaType) =>
        text is null ? ParameterReading.Absent
        : mediaType is not null ? ReadContent(text.Trim(), mediaType)
        : new StyleReader([","], isExploded, static part => part.Trim()).Read(text.Trim(), ValueShapes.Of(schema));

    /// <summary>The names in the query that no parameter and no security scheme of the operation accounts for, each once.</summary>
    public IEnumerable<string> UndescribedQueryNames() =>
        _operation.Parameters.Any(static parameter => parameter.In == ParameterLocation.QueryString || (parameter.In == ParameterLocation.Query && IsSpread(parameter)))
            ? []
            : Leftovers().Select(static pair => pair.Name).Distinct(StringComparer.Ordinal);

    /// <summary>The names of the cookies that no parameter and no security scheme of the operation accounts for, each once.</summary>
    public IEnumerable<string> UndescribedCookieNames() =>
        _operation.Parameters.Any(static parameter => parameter.In == ParameterLocation.Cookie && IsSpread(parameter))
            ? []
            : _cookies.Pairs
                .Select(static pair => pair.Name)
                .Where(name => _operation.FindParameter(ParameterLocation.Cookie, name) is null && _operation.FindSecurityScheme(ParameterLocation.Cookie, name) is null)
                .Distinct(StringComparer.Ordinal);

    private ParameterReading ReadPath(ApiParameter parameter)
    {
        // A parameter that the template does not have can't be sent, which is the description's fault.
        if (_match.FindPathValue(parameter.Name) is not { } text)
        {
            return ParameterReading.NotChecked(UncheckedReason.UndefinedStyle);
        }

        if (parameter.MediaType is not null)
        {
            return ReadContent(Uri.UnescapeDataString(text), parameter.MediaType);
        }

        ValueShapes shapes = ValueShapes.Of(parameter.Schema);
        switch (parameter.Style)
        {
            case "label":
                return text[0] == '.'
                    ? Reader(parameter.IsExploded ? "." : ",").Read(text[1..], shapes)
                    : ParameterReading.Malformed("must begin with '.', as the style 'label' has it");
            case "matrix":
                return ReadMatrix(parameter, text, shapes);
            default:
                // The arrays of Swagger 2.0 can have other separators in paths, too.
                return new StyleReader(SeparatorsOf(parameter.Style), parameter.IsExploded, Uri.UnescapeDataString).Read(text, shapes);
        }

        StyleReader Reader(string separator) => new([separator], parameter.IsExploded, Uri.UnescapeDataString);
    }

    // ;name=a,b and ;name=a;name=b; the properties of an exploded object stand for themselves: ;x=1;y=2.
    private static ParameterReading ReadMatrix(ApiParameter parameter, string text, ValueShapes shapes)
    {
        string prefix = $";{parameter.Name}";
        if (shapes.Object && parameter.IsExploded)
        {
            return text[0] == ';'
                ? new StyleReader([";"], isExploded: true, Uri.UnescapeDataString).Read(text[1..], shapes)
                : ParameterReading.Malformed("must begin with ';', as the style 'matrix' has it");
        }

        if (text == prefix)
        {
            return ParameterReading.Of([shapes.Scalar ? WireValue.Scalar("") : WireValue.Array([])]);
        }

        return text.StartsWith($"{prefix}=", StringComparison.Ordinal)
            ? new StyleReader(parameter.IsExploded ? [$"{prefix}="] : [","], parameter.IsExploded, Uri.UnescapeDataString).Read(text[(prefix.Length + 1)..], shapes)
            : ParameterReading.Malformed($"must begin with '{prefix}=', as the style 'matrix' has it");
    }

    private ParameterReading ReadNamed(ApiParameter parameter, NamedTexts texts, Func<string, string> decode)
    {
        ValueShapes shapes = ValueShapes.Of(parameter.Schema);
        if (parameter.Style == "deepObject" && parameter.MediaType is null)
        {
            return ReadDeepObject(parameter, shapes);
        }

        if (IsSpread(parameter))
        {
            return parameter.In == ParameterLocation.Query ? ReadSpread() : ParameterReading.NotChecked(UncheckedReason.UndefinedStyle);
        }

        List<string> found = texts.Find(parameter.Name);
        if (found.Count == 0)
        {
            return ParameterReading.Absent;
        }

        bool isManyArray = shapes.Array && parameter.IsExploded && parameter.MediaType is null;
        if (found.Count > 1 && !isManyArray)
        {
            return ParameterReading.Malformed("is there more than once, so readers won't agree on its value");
        }

        if (parameter.MediaType is { } mediaType)
        {
            return ReadContent(decode(found[0]), mediaType);
        }

        if (!isManyArray)
        {
            return new StyleReader(SeparatorsOf(parameter.Style), parameter.IsExploded, decode).Read(found[0], shapes);
        }

        List<WireValue> values = [];
        if (shapes.Scalar && found.Count == 1)
        {
            values.Add(WireValue.Scalar(decode(found[0])));
        }

        values.Add(WireValue.Array(found.ConvertAll(text => decode(text))));
        return ParameterReading.Of(values);
    }

    // filter[state]=open; how values inside values are written is left open.
    private ParameterReading ReadDeepObject(ApiParameter parameter, ValueShapes shapes)
    {
        string prefix = $"{parameter.Name}[";
        List<string> names = [];
        List<string> values = [];
        foreach ((string name, string raw) in _query.Pairs)
        {
            if (!name.StartsWith(prefix, StringComparison.Ordinal))
            {
                continue;
            }

            if (!shapes.Object || name.IndexOf(']') != name.Length - 1)
            {
                return ParameterReading.NotChecked(UncheckedReason.UndefinedStyle);
            }

            names.Add(name[prefix.Length..^1]);
            values.Add(NamedTexts.DecodeQuery(raw));
        }

        return names.Count == 0 ? ParameterReading.Absent : ParameterReading.Of([new WireValue(JsonTypes.Object, values, names)]);
    }

    // The properties are parameters of their own, so they are all that no other parameter accounts for.
    private ParameterReading ReadSpread()
    {
        List<(string Name, string Raw)> properties = [.. Leftovers()];
        return properties.Count == 0
            ? ParameterReading.Absent
            : ParameterReading.Of(
            [
                new WireValue(
                    JsonTypes.Object,
                    properties.ConvertAll(static property => NamedTexts.DecodeQuery(property.Raw)),
                    properties.ConvertAll(static property => property.Name)),
            ]);
    }

    private ParameterReading ReadQueryString(ApiParameter parameter) =>
        _queryText.Length == 0 ? ParameterReading.Absent
        : parameter.MediaType is null ? ParameterReading.NotChecked(UncheckedReason.UndefinedStyle)
        : ReadContent(Uri.UnescapeDataString(_queryText), parameter.MediaType);

    private static ParameterReading ReadContent(string text, string mediaType) =>
        MediaTypeName.TryParse(mediaType) is { IsJson: true } ? ParameterReading.OfJson(text) : ParameterReading.NotChecked(UncheckedReason.NotJson);

    private IEnumerable<(string Name, string Raw)> Leftovers() =>
        _query.Pairs.Where(pair =>
            !_operation.Parameters.Any(parameter => parameter.In == ParameterLocation.Query && Accounts(parameter, pair.Name))
            && _operation.FindSecurityScheme(ParameterLocation.Query, pair.Name) is null);

    private static bool Accounts(ApiParameter parameter, string name) =>
        parameter.Style == "deepObject"
            ? name.StartsWith(parameter.Name, StringComparison.Ordinal) && name.AsSpan(parameter.Name.Length) is ['[', ..]
            : name == parameter.Name && !IsSpread(parameter);

    private static bool IsSpread(ApiParameter parameter) =>
        parameter is { Style: "form", IsExploded: true, MediaType: null } && ValueShapes.Of(parameter.Schema).Object;

    private static string[] SeparatorsOf(string style) => style switch
    {
        "spaceDelimited" => ["%20", "+", " "],
        "pipeDelimited" => ["|", "%7C", "%7c"],
        "tabDelimited" => ["%09", "\t"],
        _ => [","],
    };
}
