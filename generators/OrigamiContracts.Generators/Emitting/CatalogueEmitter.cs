using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Writes the catalogue: what the contract knows of its schemas and operations at run time.</summary>
internal sealed class CatalogueEmitter
{
    private const string Namespace = "global::OrigamiContracts.Catalogue";

    private readonly CodeWriter _code;
    private readonly EmissionContext _context;
    private readonly SharedParts _shared;
    private readonly IReadOnlyDictionary<string, string> _rules;

    private CatalogueEmitter(CodeWriter code, EmissionContext context)
    {
        _code = code;
        _context = context;
        _shared = new SharedParts(context.Contract.Api);
        _rules = ExchangeRulesEmitter.MethodsOf(context.Contract);
    }

    public static EmittedFile Emit(EmissionContext context)
    {
        CodeWriter code = SourceFile.Begin(context.Contract);
        using (code.Block($"public static partial class {context.Contract.ClassName}"))
        {
            new CatalogueEmitter(code, context).WriteClass();
        }

        return SourceFile.End(code, context.Contract, context.Contract.ClassName + ".Catalogue");
    }

    private void WriteClass()
    {
        ContractModel contract = _context.Contract;
        using (_code.Block($"private sealed class Catalogue : {Namespace}.ApiContract"))
        {
            WriteFields("ApiSecurityScheme", _shared.SecuritySchemes, WriteSecuritySchemeMembers);
            // Headers stand before the responses that have them, since fields are set in their order.
            WriteFields("ApiParameter", _shared.Parameters, WriteParameterMembers);
            WriteFields("ApiHeader", _shared.Headers, WriteHeaderMembers);
            WriteFields("ApiResponse", _shared.Responses, WriteResponseMembers);
            _code.Line($"public override string Title => {CSharpLiteral.String(contract.Api.Title)};");
            _code.Blank();
            _code.Line($"public override string Version => {CSharpLiteral.String(contract.Api.Version)};");
            _code.Blank();
            _code.Line($"public override string DescriptionFile => {CSharpLiteral.String(contract.DescriptionFile)};");
            _code.Blank();
            _code.Line($"public override global::System.Collections.Generic.IReadOnlyList<string> Servers {{ get; }} = [{string.Join(", ", contract.Api.Servers.Select(CSharpLiteral.String))}];");
            _code.Blank();
            if (_shared.SecuritySchemes.Count > 0)
            {
                _code.Line($"public override global::System.Collections.Generic.IReadOnlyList<{Namespace}.ApiSecurityScheme> SecuritySchemes => [{string.Join(", ", _shared.SecuritySchemes.Select(_shared.Find))}];");
                _code.Blank();
            }

            _code.Line($"protected override global::System.Collections.Generic.IEnumerable<{Namespace}.ApiSchema> CreateSchemas() =>");
            WriteList(contract.ComponentSchemas, named => _code.Line($"{Schema(named.Name, named.Location, named.Schema)},"), "];");
            _code.Blank();
            _code.Line($"protected override global::System.Collections.Generic.IEnumerable<{Namespace}.ApiOperation> CreateOperations() =>");
            WriteList(contract.Api.Operations, WriteOperation, "];");
            WriteUnions(contract.Unions);
        }
    }

    private void WriteUnions(EquatableArray<NamedUnion> unions)
    {
        if (unions.Count > 0)
        {
            _code.Blank();
            _code.Line($"protected override global::System.Collections.Generic.IEnumerable<{Namespace}.ApiUnion> CreateUnions() =>");
            WriteList(unions, WriteUnion, "];");
        }
    }

    private void WriteUnion(NamedUnion union)
    {
        _code.Line($"new {Namespace}.ApiUnion({(union.Name is { } name ? CSharpLiteral.String(name) : "null")}, {CSharpLiteral.String(union.Location)}, {Boolean(union.IsExclusive)},");
        using (_code.Indent("),"))
        {
            for (int i = 0; i < union.Cases.Count; i++)
            {
                NamedSchema unionCase = union.Cases[i];
                string comma = i < union.Cases.Count - 1 ? "," : "";
                _code.Line($"({CSharpLiteral.String(unionCase.Name)}, {TypesOf(_context.Schema(unionCase.Schema).Types)}, {_context.Validators.Find(unionCase.Schema)}){comma}");
            }
        }
    }

    private void WriteOperation(OperationDescription operation)
    {
        WriteNew("ApiOperation", () =>
        {
            WriteMember("Id", CSharpLiteral.String(operation.Id));
            WriteMember("Method", CSharpLiteral.String(operation.Method));
            WriteMember("Path", CSharpLiteral.String(operation.Path));
            WriteMember("Location", CSharpLiteral.String(operation.Pointer));
            if (operation.Summary is { } summary)
            {
                WriteMember("Summary", CSharpLiteral.String(summary));
            }

            if (operation.IsDeprecated)
            {
                WriteMember("IsDeprecated", "true");
            }

            WriteListMember("Parameters", operation.Parameters, WriteParameter);
            if (operation.Security.Count > 0)
            {
                WriteMember("Security", $"[{string.Join(", ", operation.Security.Select(scheme => _shared.Find(scheme)))}]");
            }

            if (operation.RequestBody is { } body)
            {
                _code.Line($"RequestBody = new {Namespace}.ApiRequestBody");
                using (_code.Body("},"))
                {
                    WriteMember("IsRequired", Boolean(body.IsRequired));
                    WriteMember("Location", CSharpLiteral.String(body.Pointer));
                    WriteListMember("Content", body.Content, WriteMediaType);
                }
            }

            WriteListMember("Responses", operation.Responses, WriteResponse);
            if (_rules.TryGetValue(operation.Id, out string? rules))
            {
                WriteMember("Rules", $"{ExchangeRulesEmitter.Class}.{rules}");
            }
        });
    }

    private void WriteSecuritySchemeMembers(SecuritySchemeDescription scheme)
    {
        WriteMember("Name", CSharpLiteral.String(scheme.Name));
        WriteMember("In", $"{Namespace}.ParameterLocation.{PlaceOf(scheme.In)}");
        WriteMember("Parameter", CSharpLiteral.String(scheme.Parameter));
        WriteMember("Location", CSharpLiteral.String(scheme.Pointer));
    }

    private void WriteParameter(ParameterDescription parameter) => WritePart("ApiParameter", parameter, WriteParameterMembers);

    private void WriteParameterMembers(ParameterDescription parameter)
    {
        WriteMember("Name", CSharpLiteral.String(parameter.Name));
        WriteMember("In", $"{Namespace}.ParameterLocation.{PlaceOf(parameter.In)}");
        WriteMember("IsRequired", Boolean(parameter.IsRequired));
        WriteMember("Location", CSharpLiteral.String(parameter.Pointer));
        WriteMember("Style", CSharpLiteral.String(parameter.Style));
        WriteMember("IsExploded", Boolean(parameter.Explode));
        WriteMediaTypeMember(parameter.MediaType);
        WriteSchemaMember(parameter.SchemaPointer);
    }

    private void WriteResponse(ResponseDescription response) => WritePart("ApiResponse", response, WriteResponseMembers);

    private void WriteResponseMembers(ResponseDescription response)
    {
        WriteMember("Status", CSharpLiteral.String(response.Status));
        WriteMember("Location", CSharpLiteral.String(response.Pointer));
        WriteListMember("Headers", response.Headers, WriteHeader);
        WriteListMember("Content", response.Content, WriteMediaType);
    }

    private void WriteHeader(HeaderDescription header) => WritePart("ApiHeader", header, WriteHeaderMembers);

    private void WriteHeaderMembers(HeaderDescription header)
    {
        WriteMember("Name", CSharpLiteral.String(header.Name));
        WriteMember("IsRequired", Boolean(header.IsRequired));
        WriteMember("Location", CSharpLiteral.String(header.Pointer));
        if (header.Explode)
        {
            WriteMember("IsExploded", "true");
        }

        WriteMediaTypeMember(header.MediaType);
        WriteSchemaMember(header.SchemaPointer);
    }

    private void WriteMediaType(MediaTypeDescription mediaType) => WriteNew("ApiMediaType", () =>
    {
        WriteMember("MediaType", CSharpLiteral.String(mediaType.MediaType));
        WriteSchemaMember(mediaType.SchemaPointer);
        if (mediaType.ItemSchemaPointer is { } item)
        {
            WriteMember("ItemSchema", Schema(item, item, _context.SchemaAt(item)));
            if (_context.ContentAt(item) is { } content)
            {
                WriteMember("ItemContent", Schema(item, item, content));
            }
        }
    });

    private void WriteMediaTypeMember(string? mediaType)
    {
        if (mediaType is not null)
        {
            WriteMember("MediaType", CSharpLiteral.String(mediaType));
        }
    }

    private void WriteFields<T>(string type, IReadOnlyList<T> parts, Action<T> writeMembers)
        where T : notnull
    {
        foreach (T part in parts)
        {
            _code.Line($"private static readonly {Namespace}.{type} {_shared.Find(part)} = new()");
            using (_code.Body("};"))
            {
                writeMembers(part);
            }

            _code.Blank();
        }
    }

    private void WritePart<T>(string type, T part, Action<T> writeMembers)
        where T : notnull
    {
        if (_shared.Find(part) is { } field)
        {
            _code.Line($"{field},");
        }
        else
        {
            WriteNew(type, () => writeMembers(part));
        }
    }

    private void WriteNew(string type, Action writeMembers)
    {
        _code.Line($"new {Namespace}.{type}");
        using (_code.Body("},"))
        {
            writeMembers();
        }
    }

    private void WriteMember(string name, string value) => _code.Line($"{name} = {value},");

    private void WriteListMember<T>(string name, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count > 0)
        {
            _code.Line($"{name} =");
            WriteList(items, write, "],");
        }
    }

    private void WriteList<T>(IReadOnlyList<T> items, Action<T> write, string end)
    {
        _code.Line("[");
        using (_code.Indent(end))
        {
            foreach (T item in items)
            {
                write(item);
            }
        }
    }

    private void WriteSchemaMember(string? pointer)
    {
        if (pointer is not null)
        {
            WriteMember("Schema", Schema(pointer, pointer, _context.SchemaAt(pointer)));
        }
    }

    private string Schema(string name, string location, SchemaKey key)
    {
        JsonTypes types = _context.Schema(key).Types;
        string lifecycle = _context.ResourceOf(key) is { } resource ? $" {{ Lifecycle = {LifecyclesEmitter.Field(resource)} }}" : "";
        return $"new {Namespace}.ApiSchema({CSharpLiteral.String(name)}, {CSharpLiteral.String(location)}, {TypesOf(types)}, {_context.Validators.Find(key)}){lifecycle}";
    }

    private static string TypesOf(JsonTypes types)
    {
        if (types is JsonTypes.Any or JsonTypes.None)
        {
            return $"{Namespace}.JsonTypes.{types}";
        }

        JsonTypes[] parts = [JsonTypes.Null, JsonTypes.Boolean, JsonTypes.String, JsonTypes.Array, JsonTypes.Object];
        JsonTypes number = types & JsonTypes.Number;
        return string.Join(" | ", parts
            .Where(part => types.HasFlag(part))
            .Concat(number == JsonTypes.None ? [] : [number])
            .Select(static part => $"{Namespace}.JsonTypes.{part}"));
    }

    private static string PlaceOf(string place) => place switch
    {
        "path" => "Path",
        "header" => "Header",
        "cookie" => "Cookie",
        "querystring" => "QueryString",
        _ => "Query",
    };

    private static string Boolean(bool value) => value ? "true" : "false";
}
