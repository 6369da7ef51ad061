using System.Text.Json;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Support;

namespace OrigamiContracts.Tests.Exchanges;

/// <summary>
/// A contract written by hand. <c>PUT /orders/{id}</c> takes an order, an object with a <c>quantity</c>, and answers with
/// it; its rule is that the answer has the id of the path, and another that a number of <c>limit</c> is below 100.
/// </summary>
internal sealed class ShopContract(IReadOnlyList<string> servers, params IReadOnlyList<ApiOperation> operations) : ApiContract
{
    public ShopContract(params IReadOnlyList<ApiOperation> operations)
        : this([], operations)
    {
    }

    public override string Title => "Shop";

    public override string Version => "1";

    public override string DescriptionFile => "shop.json";

    public override IReadOnlyList<string> Servers => servers;

    public override IReadOnlyList<ApiSecurityScheme> SecuritySchemes => [.. operations.SelectMany(static operation => operation.Security)];

    public static ApiSchema Text { get; } = new("Text", "/s/text", JsonTypes.String, static (ref reader, ref violations) =>
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            violations.Type(reader.TokenStartIndex, "/s/text/type", "a string", reader.TokenType);
        }
        else if (JsonText.CodePoints(in reader) > 8)
        {
            violations.Format(reader.TokenStartIndex, "/s/text/format", "short", JsonText.Excerpt(in reader));
        }

        reader.Skip();
    });

    public static ApiSchema Integer { get; } = new("Integer", "/s/integer", JsonTypes.Integer, ValidateInteger);

    public static ApiSchema Integers { get; } = new("Integers", "/s/integers", JsonTypes.Array, static (ref reader, ref violations) =>
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            violations.Type(reader.TokenStartIndex, "/s/integers/type", "an array", reader.TokenType);
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            ValidateInteger(ref reader, ref violations);
        }
    });

    public static ApiSchema Order { get; } = new("Order", "/s/order", JsonTypes.Object, static (ref reader, ref violations) =>
    {
        long start = reader.TokenStartIndex;
        bool hasQuantity = false;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            violations.Type(start, "/s/order/type", "an object", reader.TokenType);
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            bool isQuantity = JsonText.Equals(in reader, "quantity"u8);
            hasQuantity |= isQuantity;
            reader.Read();
            if (isQuantity)
            {
                ValidateInteger(ref reader, ref violations);
            }
            else
            {
                reader.Skip();
            }
        }

        if (!hasQuantity)
        {
            violations.Required(start, "/s/order/required", "quantity");
        }
    });

    public static ApiOperation PutOrder { get; } = new()
    {
        Id = "putOrder",
        Method = "PUT",
        Path = "/orders/{id}",
        Location = "/paths/~1orders~1{id}/put",
        Parameters =
        [
            Parameter("id", ParameterLocation.Path, Integer),
            Parameter("limit", ParameterLocation.Query, Integer),
            Parameter("X-Api-Key", ParameterLocation.Header, Text),
        ],
        RequestBody = new ApiRequestBody { IsRequired = true, Location = "/rb", Content = [Json(Order)] },
        Responses =
        [
            new ApiResponse
            {
                Status = "200",
                Location = "/r/200",
                Headers = [new ApiHeader { Name = "X-Left", IsRequired = true, Location = "/h/left", Schema = Integer }],
                Content = [Json(Order)],
            },
            new ApiResponse { Status = "204", Location = "/r/204" },
            new ApiResponse { Status = "400", Location = "/r/400", Content = [new ApiMediaType { MediaType = "application/problem+json", Schema = Order }] },
        ],
        Rules = static (scoped in exchange, ref violations) =>
        {
            if (exchange.Request["query"u8]["limit"u8].CompareTo(100) > 0)
            {
                violations.Invariant(ViolationCollector.Here, "/rules/0", "limit-below-100", Severity.Error, "the limit is too high");
            }

            if (exchange.Status == 200 && exchange.ResponseBody.IsPresent && !exchange.ResponseBody["id"u8].Equals(exchange.Request["path"u8]["id"u8]))
            {
                violations.Invariant(ViolationCollector.Here, "/rules/1", "same-id", Severity.Error, "the answer is about another order");
            }
        },
    };

    public static ApiMediaType Json(ApiSchema? schema) => new() { MediaType = "application/json", Schema = schema };

    public static ApiParameter Parameter(string name, ParameterLocation place, ApiSchema? schema, string? style = null, bool explode = false, bool required = false, string? mediaType = null) => new()
    {
        Name = name,
        In = place,
        IsRequired = required || place == ParameterLocation.Path,
        Location = $"/p/{name}",
        Style = style ?? (place is ParameterLocation.Path or ParameterLocation.Header ? "simple" : "form"),
        IsExploded = explode,
        Schema = schema,
        MediaType = mediaType,
    };

    public static ApiOperation Get(string path, params IReadOnlyList<ApiParameter> parameters) =>
        new() { Id = path, Method = "GET", Path = path, Location = $"/paths{path}/get", Parameters = parameters };

    public static ApiSecurityScheme Key(ParameterLocation place, string name) => new() { Name = name, In = place, Parameter = name, Location = $"/s/{name}" };

    protected override IEnumerable<ApiSchema> CreateSchemas() => [];

    protected override IEnumerable<ApiOperation> CreateOperations() => operations;

    private static void ValidateInteger(ref ContractReader reader, ref ViolationCollector violations)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            violations.Type(reader.TokenStartIndex, "/s/integer/type", "an integer", reader.TokenType);
        }

        reader.Skip();
    }
}
