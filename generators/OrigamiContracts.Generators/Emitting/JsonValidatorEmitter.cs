using OrigamiContracts.Generators.Invariants;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>
/// Writes validators of JSON text: straight-line code over <c>ContractReader</c>, one pass, no objects made.
/// </summary>
/// <remarks>
/// What is emitted for a value begins with the reader on the value's first token and ends with the reader on its last.
/// Only a keyword that has to try a subschema looks at a value twice, with a copy of the reader.
/// </remarks>
internal sealed partial class JsonValidatorEmitter : ValidatorEmitter
{
    private const string Support = "global::OrigamiContracts.Support";
    private const string Token = "global::System.Text.Json.JsonTokenType";
    private const int BitsOfWord = 64;

    private readonly string _method;
    private readonly List<(string Method, Keyword Keyword)> _secondLooks = [];

    private readonly CelMethods _methods;

    private JsonValidatorEmitter(CodeWriter code, string method, EmissionContext context, CelMethods methods)
        : base(code, context)
    {
        _method = method;
        _methods = methods;
    }

    /// <summary>Writes the validator of a record, and the table of its property names, which reading uses too.</summary>
    /// <param name="methods">The methods of the record's rules.</param>
    public static void WriteForRecord(CodeWriter code, RecordModel record, EmissionContext context, CelMethods methods)
    {
        SchemaModel schema = context.Schema(record.Schema);
        new JsonValidatorEmitter(code, "ValidateJson", context, methods).WriteMethod(schema, "PropertyNames", record);
        code.Blank();
        TextTableEmitter.Write(code, "PropertyNames", KnownNames.Of(schema));
    }

    /// <summary>Writes the validator of a schema that no record stands for.</summary>
    public static void WriteForSchema(CodeWriter code, string method, SchemaModel schema, EmissionContext context)
    {
        string table = method + "PropertyNames";
        // Only records have rules.
        new JsonValidatorEmitter(code, method, context, new CelMethods([])).WriteMethod(schema, table, record: null);
        List<string> names = [.. KnownNames.Of(schema)];
        if (names.Count > 0)
        {
            code.Blank();
            TextTableEmitter.Write(code, table, names);
        }
    }

    private void WriteMethod(SchemaModel schema, string table, RecordModel? record)
    {
        XmlDoc.Summary(Code, $"Validates a value of the schema at {(schema.Location.Length == 0 ? "the root" : schema.Location)}.");
        using (Code.Block($"internal static void {_method}(ref {RecordEmitter.Reader} reader, ref {RecordEmitter.Collector} violations)"))
        {
            int? number = Context.Revisits.NumberOf(schema.Key);
            if (number is not null)
            {
                Code.Line($"{Support}.JsonVisit visit = violations.Begin(ref reader, {number});");
                using (Code.Block("if (visit.IsKnown)"))
                {
                    Code.Line("return;");
                }

                Code.Blank();
            }

            WriteSchema(schema, table, record);
            if (number is not null)
            {
                Code.Line("violations.End(visit);");
            }
        }

        // Writing one can ask for another.
        for (int i = 0; i < _secondLooks.Count; i++)
        {
            Code.Blank();
            WriteSecondLook(_secondLooks[i].Method, _secondLooks[i].Keyword);
        }
    }

    private void WriteValue(SchemaKey key)
    {
        SchemaModel schema = Context.Schema(key);
        if (MethodOf(schema) is { } method)
        {
            Code.Line($"{method}(ref reader, ref violations);");
        }
        else
        {
            WriteSchema(schema, table: null, record: null);
        }
    }

    // What is said of scalars is written where they are.
    private string? MethodOf(SchemaModel schema)
    {
        bool isScalar = schema.Keywords.All(static keyword => (keyword.AppliesTo & (JsonTypes.Array | JsonTypes.Object)) == 0
            || keyword is TypeKeyword or EnumKeyword or ConstKeyword or FalseKeyword);
        return isScalar ? null : Context.Validators.Find(schema.Key);
    }

    // Whether one of an enum's texts is looked for in a value, by code that is written where the value is.
    private bool IsListedText(SchemaKey key)
    {
        SchemaModel schema = Context.Schema(key);
        return MethodOf(schema) is null && (schema.Keywords is [NullOrKeyword nullOr]
            ? IsListedText(nullOr.Schema)
            : Context.EnumOf(schema.Key) is not null && schema.All<EnumKeyword>().Any(listed => IsCheckedAsString(schema, listed)));
    }

    private void WriteSchema(SchemaModel schema, string? table, RecordModel? record)
    {
        if (schema.Keywords.IsEmpty)
        {
            Skip(schema);
        }
        else if (schema.First<FalseKeyword>() is { } nothing)
        {
            WriteNothing(nothing);
        }
        else if (schema.Keywords is [NullOrKeyword nullOr])
        {
            using (Code.Block($"if (reader.TokenType != {Token}.Null)"))
            {
                WriteValue(nullOr.Schema);
            }

            Code.Blank();
        }
        else
        {
            WriteListedValues(schema);
            string value = BeginInPlace(schema);
            WriteTypes(schema, table, record);
            EndInPlace(schema, value);
        }
    }

    // A value is compared as a whole, on a copy of the reader, before it is gone through.
    private void WriteListedValues(SchemaModel schema)
    {
        foreach (Keyword keyword in schema.Keywords)
        {
            switch (keyword)
            {
                case EnumKeyword listed when !IsCheckedAsString(schema, listed):
                    using (Code.Block($"if (!{Support}.JsonEquality.IsOneOf(reader, {CSharpLiteral.Utf8($"[{string.Join(",", listed.Values)}]")}))"))
                    {
                        Code.Line($"violations.Enum(reader.TokenStartIndex, {Location(listed)}, {AllowedValues(listed)}, violations.Excerpt(in reader));");
                    }

                    Code.Blank();
                    break;
                case ConstKeyword constant when !IsCheckedAsString(schema, constant):
                    using (Code.Block($"if (!{Support}.JsonEquality.Equals(reader, {CSharpLiteral.Utf8(constant.Value.Text)}))"))
                    {
                        Code.Line($"violations.Const(reader.TokenStartIndex, {Location(constant)}, {CSharpLiteral.String(constant.Value.Text)}, violations.Excerpt(in reader));");
                    }

                    Code.Blank();
                    break;
                default:
                    break;
            }
        }
    }

    private void WriteTypes(SchemaModel schema, string? table, RecordModel? record)
    {
        List<(string[] Tokens, Action? Body)> branches = [];
        JsonTypes types = schema.Types;
        Action skip = () => Skip(schema);
        if (types.HasFlag(JsonTypes.String))
        {
            branches.Add((["String"], Body(schema, JsonTypes.String, () => WriteString(schema))));
        }

        if ((types & JsonTypes.Number) != 0)
        {
            branches.Add((["Number"], Body(schema, JsonTypes.Number, () => WriteNumber(schema), isNeeded: !types.HasFlag(JsonTypes.Number))));
        }

        if (types.HasFlag(JsonTypes.Boolean))
        {
            branches.Add((["True", "False"], null));
        }

        if (types.HasFlag(JsonTypes.Null))
        {
            branches.Add((["Null"], null));
        }

        if (types.HasFlag(JsonTypes.Array))
        {
            branches.Add((["StartArray"], Body(schema, JsonTypes.Array, () => WriteArray(schema)) ?? skip));
        }

        if (types.HasFlag(JsonTypes.Object))
        {
            branches.Add((["StartObject"], Body(schema, JsonTypes.Object, () => WriteObject(schema, table, record)) ?? skip));
        }

        if (types == JsonTypes.Any && branches.All(branch => branch.Body is null || branch.Body == skip))
        {
            skip();
            return;
        }

        Action? otherwise = types == JsonTypes.Any ? null : () => WriteWrongType(schema);
        WriteBranches(branches, otherwise, skip);
    }

    private static Action? Body(SchemaModel schema, JsonTypes type, Action write, bool isNeeded = false) =>
        isNeeded || schema.Keywords.Any(keyword =>
            (keyword.AppliesTo != JsonTypes.Any && (keyword.AppliesTo & type) != 0)
            || (type == JsonTypes.String && ((keyword is EnumKeyword or ConstKeyword) && IsCheckedAsString(schema, keyword))))
            ? write
            : null;

    // Names that are there twice are found in values, too, of which nothing is said.
    private void Skip(SchemaModel schema) =>
        Code.Line($"{Support}.JsonValue.Skip(ref reader, ref violations, {CSharpLiteral.String(schema.Location)});");

    private void WriteBranches(List<(string[] Tokens, Action? Body)> branches, Action? otherwise, Action skip)
    {
        if (branches is [var only] && otherwise is not null)
        {
            if (only.Body is null || (only.Tokens is ["StartArray" or "StartObject"] && only.Body == skip))
            {
                using (Code.Block($"if ({string.Join(" && ", only.Tokens.Select(static token => $"reader.TokenType != {Token}.{token}"))})"))
                {
                    otherwise();
                }

                if (only.Body is not null)
                {
                    using (Code.Block("else"))
                    {
                        only.Body();
                    }
                }

                Code.Blank();
                return;
            }

            using (Code.Block($"if ({string.Join(" || ", only.Tokens.Select(static token => $"reader.TokenType == {Token}.{token}"))})"))
            {
                only.Body();
            }

            using (Code.Block("else"))
            {
                otherwise();
            }

            Code.Blank();
            return;
        }

        using (Code.Block("switch (reader.TokenType)"))
        {
            foreach (var group in branches.GroupBy(static branch => branch.Body))
            {
                foreach (string token in group.SelectMany(static branch => branch.Tokens))
                {
                    Code.Line($"case {Token}.{token}:");
                }

                using (Code.Indent())
                {
                    group.Key?.Invoke();
                    Code.Line("break;");
                }

                Code.Blank();
            }

            if (otherwise is not null)
            {
                Code.Line("default:");
                using (Code.Indent())
                {
                    otherwise();
                    Code.Line("break;");
                }
            }
        }

        Code.Blank();
    }

    private void WriteWrongType(SchemaModel schema)
    {
        TypeKeyword narrowest = NarrowestType(schema);
        Code.Line($"violations.Type(reader.TokenStartIndex, {Location(narrowest)}, {CSharpLiteral.String(TypeWords.Of(schema.Types))}, reader.TokenType);");
        Code.Line("violations.PassOver(ref reader);");
    }

    private static TypeKeyword NarrowestType(SchemaModel schema) =>
        schema.All<TypeKeyword>().FirstOrDefault(keyword => keyword.Types == schema.Types)
        ?? schema.All<TypeKeyword>().First();

    private static string LastSegment(string pointer) => pointer.Substring(pointer.LastIndexOf('/') + 1);

    private static string TextEquals(JsonText value) =>
        $"{Support}.JsonText.Equals(in reader, {CSharpLiteral.Utf8(Schemas.JsonTexts.Unquote(value))})";

    private static string AllowedValues(EnumKeyword listed) => CSharpLiteral.String(EnumWords.Of(listed));

    // A list of strings is checked where strings are, so that a value of another type is one finding, not two.
    private static bool IsCheckedAsString(SchemaModel schema, Keyword keyword)
    {
        bool isStringOnly = (schema.Types & ~JsonTypes.Null) == JsonTypes.String;
        return isStringOnly && keyword switch
        {
            EnumKeyword listed => listed.Values.Any(static value => value.IsString)
                && listed.Values.All(value => value.IsString || value.IsNull)
                && (!schema.Types.HasFlag(JsonTypes.Null) || listed.Values.Any(static value => value.IsNull)),
            ConstKeyword constant => constant.Value.IsString && !schema.Types.HasFlag(JsonTypes.Null),
            _ => false,
        };
    }
}
