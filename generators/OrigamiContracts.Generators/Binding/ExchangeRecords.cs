using OrigamiContracts.Generators.Invariants;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Schemas;

namespace OrigamiContracts.Generators.Binding;

/// <summary>
/// What rules of an operation see of its request and response: <c>request.path</c>, <c>.query</c>, <c>.headers</c>,
/// <c>.cookies</c> and <c>.body</c>, <c>response.status</c>, <c>.headers</c> and <c>.body</c>.
/// </summary>
/// <remarks>
/// They are described as records, as <c>self</c> is, but none is emitted: their names are no names of C#. The response's
/// body is that of a successful response, for of the others there can be many.
/// </remarks>
internal sealed class ExchangeRecords
{
    private const string HeadersSuffix = " headers";

    private static readonly SchemaAnnotations Nothing = new(Description: null, Default: null, IsDeprecated: false);

    private readonly Dictionary<string, RecordModel> _records = new(StringComparer.Ordinal);
    private readonly SchemaSet _schemas;

    public ExchangeRecords(
        OperationDescription operation,
        IReadOnlyDictionary<string, TypeModel> types,
        SchemaSet schemas,
        Func<string, TypeRef> typeOf)
    {
        _schemas = schemas;
        ResponseDescription[] successes = [.. operation.Responses.Where(BodyNames.IsSuccess)];
        SuccessIsKnown = successes.Length > 0;
        Request = Add(
            "the request",
            [
                Group("path", "the request's path", Parameters(operation, "path")),
                Group("query", "the request's query", Parameters(operation, "query")),
                Group("headers", "the request's" + HeadersSuffix, Parameters(operation, "header")),
                Group("cookies", "the request's cookies", Parameters(operation, "cookie")),
                .. Body(operation.RequestBody?.Content ?? [], typeOf),
            ]);
        Response = Add(
            "the response",
            [
                Member("status", new TypeRef(TypeKind.Int64), isRequired: true),
                Group("headers", "the response's" + HeadersSuffix, Headers(operation.Responses)),
                .. Body((SuccessIsKnown ? successes : [.. operation.Responses]).SelectMany(static response => response.Content), typeOf),
            ]);
    }

    public TypeRef Request { get; }

    public TypeRef Response { get; }

    /// <summary>Whether the description tells which responses are successful.</summary>
    public bool SuccessIsKnown { get; }

    /// <summary>Whether a record's members are found whatever their case (RFC 9110, section 5.1).</summary>
    public static bool IgnoresCase(RecordModel record) => record.Name.EndsWith(HeadersSuffix, StringComparison.Ordinal);

    public RecordModel? Find(string name) => _records.TryGetValue(name, out RecordModel? record) ? record : null;

    private TypeRef Add(string name, IEnumerable<MemberModel> members)
    {
        _records.Add(name, new RecordModel(name, SchemaKey.Anything, Nothing, members.ToEquatableArray(), AdditionalProperties: null, Invariants: []));
        return new TypeRef(TypeKind.Record, Name: name);
    }

    private MemberModel Group(string name, string recordName, IEnumerable<MemberModel> members) =>
        Member(name, Add(recordName, members), isRequired: true);

    private IEnumerable<MemberModel> Parameters(OperationDescription operation, string place) => operation.Parameters
        .Where(parameter => parameter.In == place)
        .Select(parameter => Member(
            place == "header" ? parameter.Name.ToLowerInvariant() : parameter.Name,
            TypeOf(parameter.SchemaPointer),
            parameter.IsRequired));

    // A rule is judged whatever the response; a header that not all of them have may be absent.
    private IEnumerable<MemberModel> Headers(EquatableArray<ResponseDescription> responses) => responses
        .SelectMany(static response => response.Headers)
        .GroupBy(static header => header.Name.ToLowerInvariant(), StringComparer.Ordinal)
        .Select(header => Member(
            header.Key,
            header.Select(one => TypeOf(one.SchemaPointer)).Distinct().ToList() is [var type] ? type : new TypeRef(TypeKind.Json),
            isRequired: header.Count() == responses.Count && header.All(static one => one.IsRequired)));

    private static IEnumerable<MemberModel> Body(IEnumerable<MediaTypeDescription> content, Func<string, TypeRef> typeOf)
    {
        TypeRef[] types = [.. content.Select(BodyNames.JsonSchemaOf).OfType<string>().Select(typeOf).Distinct()];
        if (types.Length > 0)
        {
            yield return Member(ExchangeInput.Body, types is [var type] ? type : new TypeRef(TypeKind.Json), isRequired: true);
        }
    }

    // Values of parameters and headers are no members of emitted records, so no enums and records are emitted for them.
    private TypeRef TypeOf(string? pointer)
    {
        if (pointer is null)
        {
            return new TypeRef(TypeKind.String);
        }

        SchemaModel schema = _schemas.At(pointer);
        return (ListedTypes.Of(schema) & ~JsonTypes.Null) switch
        {
            JsonTypes.String => new TypeRef(TypeKind.String),
            JsonTypes.Boolean => new TypeRef(TypeKind.Boolean),
            JsonTypes.Integer => new TypeRef(TypeKind.Int64),
            JsonTypes.Number => new TypeRef(TypeKind.Double),
            JsonTypes.Array when schema.First<ItemsKeyword>() is { } items && _schemas.Get(items.Items) is var item
                && ListedTypes.Of(item) == JsonTypes.String => new TypeRef(TypeKind.List, Element: new TypeRef(TypeKind.String)),
            _ => new TypeRef(TypeKind.Json),
        };
    }

    private static MemberModel Member(string name, TypeRef type, bool isRequired) =>
        new(name, name, type, isRequired, SchemaKey.Anything, Location: "", Nothing);
}
