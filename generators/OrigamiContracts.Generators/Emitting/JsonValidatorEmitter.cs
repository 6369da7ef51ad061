using OrigamiContracts.Generators.Invariants;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>
/// Writes validators of JSON text: straight-line code over <c>Utf8JsonReader</c>, one pass, no objects made.
/// </summary>
/// <remarks>
/// What is emitted for a value begins with the reader on the value's first token and ends with the reader on its last.
/// Only a keyword that has to try a subschema looks at a value twice, with a copy of the reader.
/// </remarks>
internal sealed class JsonValidatorEmitter
{
    private const string Support = "global::OrigamiContracts.Support";
    private const string Token = "global::System.Text.Json.JsonTokenType";
    private const int BitsOfWord = 64;

    private readonly CodeWriter _code;
    private readonly EmissionContext _context;

    private readonly LocalNames _locals = new();

    private JsonValidatorEmitter(CodeWriter code, EmissionContext context)
    {
        _code = code;
        _context = context;
    }

    /// <summary>Writes the validator of a record, and the lookup of its property names, which reading uses too.</summary>
    public static void WriteForRecord(CodeWriter code, RecordModel record, EmissionContext context)
    {
        SchemaModel schema = context.Schema(record.Schema);
        new JsonValidatorEmitter(code, context).WriteMethod("ValidateJson", schema, "IndexOfProperty", record);
        code.Blank();
        PropertyLookupEmitter.Write(code, "IndexOfProperty", [.. KnownNames.Of(schema)]);
    }

    /// <summary>Writes the validator of a schema that no record stands for.</summary>
    public static void WriteForSchema(CodeWriter code, string method, SchemaModel schema, EmissionContext context)
    {
        string lookup = "IndexOf" + method + "Property";
        new JsonValidatorEmitter(code, context).WriteMethod(method, schema, lookup, record: null);
        List<string> names = [.. KnownNames.Of(schema)];
        if (names.Count > 0)
        {
            code.Blank();
            PropertyLookupEmitter.Write(code, lookup, names);
        }
    }

    private void WriteMethod(string method, SchemaModel schema, string lookup, RecordModel? record)
    {
        XmlDoc.Summary(_code, $"Validates a value of the schema at {(schema.Location.Length == 0 ? "the root" : schema.Location)}.");
        using (_code.Block($"internal static void {method}(ref {RecordEmitter.Reader} reader, ref {RecordEmitter.Collector} violations)"))
        {
            WriteSchema(schema, lookup, record);
        }
    }

    private void WriteValue(SchemaKey key)
    {
        SchemaModel schema = _context.Schema(key);
        bool isScalar = schema.Keywords.All(static keyword => (keyword.AppliesTo & (JsonTypes.Array | JsonTypes.Object)) == 0
            || keyword is TypeKeyword or EnumKeyword or ConstKeyword or FalseKeyword);
        if (!isScalar && _context.Validators.Find(key) is { } method)
        {
            _code.Line($"{method}(ref reader, ref violations);");
        }
        else
        {
            WriteSchema(schema, lookup: null, record: null);
        }
    }

    private void WriteSchema(SchemaModel schema, string? lookup, RecordModel? record)
    {
        switch (schema.Keywords)
        {
            case []:
                _code.Line("reader.Skip();");
                return;
            case [FalseKeyword nothing]:
                _code.Line($"violations.Nothing(reader.TokenStartIndex, {Location(nothing)}, {CSharpLiteral.String(LastSegment(nothing.Location))});");
                _code.Line("reader.Skip();");
                return;
            case [NullOrKeyword nullOr]:
                using (_code.Block($"if (reader.TokenType != {Token}.Null)"))
                {
                    WriteValue(nullOr.Schema);
                }

                _code.Blank();
                return;
        }

        WriteWholeValueKeywords(schema);
        WriteTypes(schema, lookup, record);
    }

    // These look at the value as a whole, on a copy of the reader, before it is gone through.
    private void WriteWholeValueKeywords(SchemaModel schema)
    {
        foreach (Keyword keyword in schema.Keywords)
        {
            switch (keyword)
            {
                case EnumKeyword listed when !IsCheckedAsString(schema, listed):
                    using (_code.Block($"if (!{Support}.JsonEquality.IsOneOf(reader, {CSharpLiteral.Utf8($"[{string.Join(",", listed.Values)}]")}))"))
                    {
                        _code.Line($"violations.Enum(reader.TokenStartIndex, {Location(listed)}, {AllowedValues(listed)}, {Support}.JsonText.Excerpt(in reader));");
                    }

                    _code.Blank();
                    break;
                case ConstKeyword constant when !IsCheckedAsString(schema, constant):
                    using (_code.Block($"if (!{Support}.JsonEquality.Equals(reader, {CSharpLiteral.Utf8(constant.Value.Text)}))"))
                    {
                        _code.Line($"violations.Const(reader.TokenStartIndex, {Location(constant)}, {CSharpLiteral.String(constant.Value.Text)}, {Support}.JsonText.Excerpt(in reader));");
                    }

                    _code.Blank();
                    break;
                case NullOrKeyword nullOr:
                    WriteTried($"reader.TokenType != {Token}.Null && !{Matches(nullOr.Schema)}", nullOr, "\"anyOf\"", "0");
                    break;
                case NotKeyword not:
                    WriteTried(Matches(not.Schema), not, "\"not\"", "1");
                    break;
                case AnyOfKeyword anyOf:
                    WriteTried(string.Join(" && ", anyOf.Alternatives.Select(key => "!" + Matches(key))), anyOf, "\"anyOf\"", "0");
                    break;
                case OneOfKeyword oneOf:
                    string matching = Local("matching");
                    _code.Line($"int {matching} = {string.Join(" + ", oneOf.Alternatives.Select(key => $"({Matches(key)} ? 1 : 0)"))};");
                    WriteTried($"{matching} != 1", oneOf, "\"oneOf\"", matching);
                    break;
                default:
                    break;
            }
        }
    }

    private void WriteTried(string isBroken, Keyword keyword, string name, string matching)
    {
        using (_code.Block($"if ({isBroken})"))
        {
            _code.Line($"violations.Alternatives(reader.TokenStartIndex, {Location(keyword)}, {name}, {matching});");
        }

        _code.Blank();
    }

    private string Matches(SchemaKey key) => _context.Schema(key).Keywords.Count == 0
        ? "true"
        : $"{Support}.JsonTrial.Matches(reader, in violations, {_context.Validators.Find(key)})";

    private void WriteTypes(SchemaModel schema, string? lookup, RecordModel? record)
    {
        List<(string[] Tokens, Action? Body)> branches = [];
        JsonTypes types = schema.Types;
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
            branches.Add((["StartArray"], Body(schema, JsonTypes.Array, () => WriteArray(schema)) ?? Skip));
        }

        if (types.HasFlag(JsonTypes.Object))
        {
            branches.Add((["StartObject"], Body(schema, JsonTypes.Object, () => WriteObject(schema, lookup, record)) ?? Skip));
        }

        Action? otherwise = types == JsonTypes.Any ? null : () => WriteWrongType(schema);
        WriteBranches(branches, otherwise);
    }

    private static Action? Body(SchemaModel schema, JsonTypes type, Action write, bool isNeeded = false) =>
        isNeeded || schema.Keywords.Any(keyword =>
            (keyword.AppliesTo != JsonTypes.Any && (keyword.AppliesTo & type) != 0)
            || (type == JsonTypes.String && ((keyword is EnumKeyword or ConstKeyword) && IsCheckedAsString(schema, keyword))))
            ? write
            : null;

    private void Skip() => _code.Line("reader.Skip();");

    private void WriteBranches(List<(string[] Tokens, Action? Body)> branches, Action? otherwise)
    {
        if (branches is [var only] && otherwise is not null)
        {
            if (only.Body is null || (only.Tokens is ["StartArray" or "StartObject"] && only.Body == Skip))
            {
                using (_code.Block($"if ({string.Join(" && ", only.Tokens.Select(static token => $"reader.TokenType != {Token}.{token}"))})"))
                {
                    otherwise();
                }

                if (only.Body is not null)
                {
                    using (_code.Block("else"))
                    {
                        only.Body();
                    }
                }

                _code.Blank();
                return;
            }

            using (_code.Block($"if ({string.Join(" || ", only.Tokens.Select(static token => $"reader.TokenType == {Token}.{token}"))})"))
            {
                only.Body();
            }

            using (_code.Block("else"))
            {
                otherwise();
            }

            _code.Blank();
            return;
        }

        using (_code.Block("switch (reader.TokenType)"))
        {
            foreach (var group in branches.GroupBy(static branch => branch.Body))
            {
                foreach (string token in group.SelectMany(static branch => branch.Tokens))
                {
                    _code.Line($"case {Token}.{token}:");
                }

                using (_code.Indent())
                {
                    group.Key?.Invoke();
                    _code.Line("break;");
                }

                _code.Blank();
            }

            if (otherwise is not null)
            {
                _code.Line("default:");
                using (_code.Indent())
                {
                    otherwise();
                    _code.Line("break;");
                }
            }
        }

        _code.Blank();
    }

    private void WriteWrongType(SchemaModel schema)
    {
        TypeKeyword narrowest = NarrowestType(schema);
        _code.Line($"violations.Type(reader.TokenStartIndex, {Location(narrowest)}, {CSharpLiteral.String(TypeWords.Of(schema.Types))}, reader.TokenType);");
        _code.Line("reader.Skip();");
    }

    private static TypeKeyword NarrowestType(SchemaModel schema) =>
        schema.All<TypeKeyword>().FirstOrDefault(keyword => keyword.Types == schema.Types)
        ?? schema.All<TypeKeyword>().First();

    private void WriteString(SchemaModel schema)
    {
        List<Keyword> lengths = [.. schema.Keywords.Where(static keyword => keyword is MinLengthKeyword or MaxLengthKeyword)];
        string length = lengths.Count == 0 ? "" : Local("length");
        if (lengths.Count > 0)
        {
            _code.Line($"int {length} = {Support}.JsonText.CodePoints(in reader);");
        }

        foreach (Keyword keyword in schema.Keywords)
        {
            switch (keyword)
            {
                case MinLengthKeyword { Limit: > 0 } minLength:
                    Check($"{length} < {minLength.Limit}", $"MinLength(reader.TokenStartIndex, {Location(minLength)}, {minLength.Limit}, {length})");
                    break;
                case MaxLengthKeyword maxLength:
                    Check($"{length} > {maxLength.Limit}", $"MaxLength(reader.TokenStartIndex, {Location(maxLength)}, {maxLength.Limit}, {length})");
                    break;
                case PatternKeyword pattern:
                    string match = Local("match");
                    _code.Line($"{Support}.PatternMatch {match} = {_context.Patterns.Of(pattern)}.Match(in reader);");
                    Check(
                        $"{match} != {Support}.PatternMatch.Yes",
                        $"Pattern(reader.TokenStartIndex, {Location(pattern)}, {CSharpLiteral.String(pattern.Source)}, {match})");
                    break;
                case FormatKeyword format when AssertedFormats.Check(format.Format) is { } check:
                    Check(
                        $"!{check}(in reader)",
                        $"Format(reader.TokenStartIndex, {Location(format)}, {CSharpLiteral.String(format.Format)}, {Support}.JsonText.Excerpt(in reader))");
                    break;
                case EnumKeyword listed when IsCheckedAsString(schema, listed):
                    Check(
                        _context.EnumOf(schema.Key) is { } type
                            ? $"{_context.EnumTexts(type.Name)}.IndexOf(in reader) < 0"
                            : string.Join(" && ", listed.Values.Where(static value => value.IsString).Select(static value => $"!{TextEquals(value)}")),
                        $"Enum(reader.TokenStartIndex, {Location(listed)}, {AllowedValues(listed)}, {Support}.JsonText.Excerpt(in reader))");
                    break;
                case ConstKeyword constant when IsCheckedAsString(schema, constant):
                    Check(
                        "!" + TextEquals(constant.Value),
                        $"Const(reader.TokenStartIndex, {Location(constant)}, {CSharpLiteral.String(constant.Value.Text)}, {Support}.JsonText.Excerpt(in reader))");
                    break;
                default:
                    break;
            }
        }
    }

    private void WriteNumber(SchemaModel schema)
    {
        if (!schema.Types.HasFlag(JsonTypes.Number))
        {
            Check(
                $"!{Support}.JsonNumber.IsInteger(reader.ValueSpan)",
                $"NotInteger(reader.TokenStartIndex, {Location(NarrowestType(schema))}, {CSharpLiteral.String(TypeWords.Of(schema.Types))}, {Support}.JsonNumber.ToText(reader.ValueSpan))");
        }

        foreach (Keyword keyword in schema.Keywords)
        {
            switch (keyword)
            {
                case BoundKeyword bound:
                    Check(
                        $"{Support}.JsonNumber.Compare(reader.ValueSpan, {CSharpLiteral.Utf8(bound.Limit)}) {Bounds.BrokenWhen(bound)} 0",
                        $"Bound(reader.TokenStartIndex, {Location(bound)}, {CSharpLiteral.String(bound.Name)}, {CSharpLiteral.String(bound.Limit)}, {Support}.JsonNumber.ToText(reader.ValueSpan))");
                    break;
                case MultipleOfKeyword multipleOf:
                    Check(
                        $"!{Support}.JsonNumber.IsMultipleOf(reader.ValueSpan, {CSharpLiteral.Utf8(multipleOf.Divisor)})",
                        $"MultipleOf(reader.TokenStartIndex, {Location(multipleOf)}, {CSharpLiteral.String(multipleOf.Divisor)}, {Support}.JsonNumber.ToText(reader.ValueSpan))");
                    break;
                case FormatKeyword format when AssertedFormats.CheckNumber(format.Format) is { } check:
                    Check(
                        $"!{check}(in reader)",
                        $"Format(reader.TokenStartIndex, {Location(format)}, {CSharpLiteral.String(format.Format)}, {Support}.JsonNumber.ToText(reader.ValueSpan))");
                    break;
                default:
                    break;
            }
        }
    }

    private void WriteArray(SchemaModel schema)
    {
        List<Keyword> counts = [.. schema.Keywords.Where(static keyword => keyword is MinItemsKeyword or MaxItemsKeyword)];
        ItemsKeyword? items = schema.All<ItemsKeyword>().FirstOrDefault();
        if (schema.All<UniqueItemsKeyword>().FirstOrDefault() is { } unique)
        {
            string first = Local("first");
            string second = Local("second");
            Check(
                $"{Support}.JsonEquality.HasEqualItems(reader, out int {first}, out int {second})",
                $"UniqueItems(reader.TokenStartIndex, {Location(unique)}, {first}, {second})");
        }

        string start = Local("start");
        string count = Local("count");
        if (counts.Count > 0)
        {
            _code.Line($"long {start} = reader.TokenStartIndex;");
            _code.Line($"int {count} = 0;");
        }

        using (_code.Block($"while (reader.Read() && reader.TokenType != {Token}.EndArray)"))
        {
            if (counts.Count > 0)
            {
                _code.Line($"{count}++;");
            }

            WriteValue(items?.Items ?? SchemaKey.Anything, isKnown: items is not null);
        }

        _code.Blank();
        WriteCounts(counts, start, count);
    }

    private void WriteValue(SchemaKey key, bool isKnown)
    {
        if (isKnown)
        {
            WriteValue(key);
        }
        else
        {
            Skip();
        }
    }

    private void WriteCounts(List<Keyword> counts, string start, string count)
    {
        foreach (Keyword keyword in counts)
        {
            (string name, long limit, string relation) = keyword switch
            {
                MinItemsKeyword minItems => ("MinItems", minItems.Limit, "<"),
                MaxItemsKeyword maxItems => ("MaxItems", maxItems.Limit, ">"),
                MinPropertiesKeyword minProperties => ("MinProperties", minProperties.Limit, "<"),
                MaxPropertiesKeyword maxProperties => ("MaxProperties", maxProperties.Limit, ">"),
                _ => throw new ArgumentOutOfRangeException(nameof(counts), keyword, "Not a keyword that counts."),
            };
            Check($"{count} {relation} {limit}", $"{name}({start}, {Location(keyword)}, {limit}, {count})");
        }
    }

    private void WriteObject(SchemaModel schema, string? lookup, RecordModel? record)
    {
        List<string> names = [.. KnownNames.Of(schema)];
        List<PropertyKeyword> properties = [.. schema.All<PropertyKeyword>()];
        List<Keyword> counts = [.. schema.Keywords.Where(static keyword => keyword is MinPropertiesKeyword or MaxPropertiesKeyword)];
        AdditionalPropertiesKeyword? additional = schema.All<AdditionalPropertiesKeyword>().FirstOrDefault();
        List<string> roots = record is null ? [] : [.. record.Invariants.SelectMany(static invariant => CelPaths.Roots(invariant.Condition)).Distinct()];
        string start = Local("start");
        string count = Local("count");
        string structural = Local("structural");
        bool needsStart = names.Count > 0 || counts.Count > 0 || record is { Invariants.IsEmpty: false };
        if (needsStart)
        {
            _code.Line($"long {start} = reader.TokenStartIndex;");
        }

        if (counts.Count > 0)
        {
            _code.Line($"int {count} = 0;");
        }

        if (record is { Invariants.IsEmpty: false })
        {
            _code.Line($"int {structural} = violations.StructuralErrors;");
        }

        foreach (string root in roots)
        {
            _code.Line($"long {Place(record!, root)} = -1;");
        }

        for (int word = 0; word <= (names.Count - 1) / BitsOfWord && names.Count > 0; word++)
        {
            _code.Line($"ulong seen{word} = 0;");
        }

        using (_code.Block($"while (reader.Read() && reader.TokenType != {Token}.EndObject)"))
        {
            if (counts.Count > 0)
            {
                _code.Line($"{count}++;");
            }

            if (names.Count == 0)
            {
                WriteAdditional(additional);
            }
            else
            {
                WritePropertySwitch(schema, lookup!, names, properties, additional, record, roots);
            }
        }

        _code.Blank();
        WriteRequired(schema, names, start);
        WriteCounts(counts, start, count);
        if (record is { Invariants.IsEmpty: false })
        {
            WriteInvariants(record, roots, start, structural);
        }
    }

    private void WritePropertySwitch(
        SchemaModel schema,
        string lookup,
        List<string> names,
        List<PropertyKeyword> properties,
        AdditionalPropertiesKeyword? additional,
        RecordModel? record,
        List<string> roots)
    {
        using (_code.Block($"switch ({lookup}(in reader))"))
        {
            for (int index = 0; index < names.Count; index++)
            {
                string seen = $"seen{index / BitsOfWord}";
                _code.Line($"case {index}:");
                using (_code.Indent())
                {
                    Check(
                        $"({seen} & (1UL << {index % BitsOfWord})) != 0",
                        $"DuplicateName(reader.TokenStartIndex, {CSharpLiteral.String(schema.Location)}, {CSharpLiteral.String(names[index])})");
                    _code.Line($"{seen} |= 1UL << {index % BitsOfWord};");
                    PropertyKeyword? property = properties.Find(candidate => candidate.Name == names[index]);
                    if (property is null && additional is not null)
                    {
                        WriteAdditional(additional);
                    }
                    else
                    {
                        _code.Line("reader.Read();");
                        if (roots.Contains(names[index]))
                        {
                            _code.Line($"{Place(record!, names[index])} = reader.TokenStartIndex;");
                        }

                        WriteValue(property?.Schema ?? SchemaKey.Anything, isKnown: property is not null);
                    }

                    _code.Line("break;");
                }

                _code.Blank();
            }

            _code.Line("default:");
            using (_code.Indent())
            {
                WriteAdditional(additional);
                _code.Line("break;");
            }
        }
    }

    private void WriteAdditional(AdditionalPropertiesKeyword? additional)
    {
        if (additional is not null && _context.Schema(additional.Schema).Keywords is [FalseKeyword nothing])
        {
            _code.Line($"violations.Nothing(reader.TokenStartIndex, {Location(nothing)}, \"additionalProperties\");");
            _code.Line("reader.Skip();");
            return;
        }

        if (additional is null || _context.Schema(additional.Schema).Keywords.Count == 0)
        {
            // On a property's name, Skip passes over its value.
            _code.Line("reader.Skip();");
            return;
        }

        _code.Line("reader.Read();");
        WriteValue(additional.Schema);
    }

    private void WriteRequired(SchemaModel schema, List<string> names, string start)
    {
        List<RequiredKeyword> required = [.. schema.All<RequiredKeyword>()];
        foreach (IGrouping<int, RequiredKeyword> word in required.GroupBy(keyword => names.IndexOf(keyword.Name) / BitsOfWord))
        {
            string mask = $"0x{word.Aggregate(0UL, (bits, keyword) => bits | (1UL << (names.IndexOf(keyword.Name) % BitsOfWord))):X}UL";
            using (_code.Block($"if ((seen{word.Key} & {mask}) != {mask})"))
            {
                foreach (RequiredKeyword keyword in word)
                {
                    Check(
                        $"(seen{word.Key} & (1UL << {names.IndexOf(keyword.Name) % BitsOfWord})) == 0",
                        $"Required({start}, {Location(keyword)}, {CSharpLiteral.String(keyword.Name)})");
                }
            }

            _code.Blank();
        }
    }

    // A rule is about what the values mean; where they are not even of the described structure, it can't be judged.
    private void WriteInvariants(RecordModel record, List<string> roots, string start, string structural)
    {
        using (_code.Block($"if (violations.StructuralErrors == {structural})"))
        {
            foreach (string root in roots)
            {
                _code.Line($"{Support}.JsonFragment {Fragment(record, root)} = new(violations.Document, {Place(record, root)});");
            }

            foreach (InvariantModel invariant in record.Invariants)
            {
                InvariantComment.Write(_code, invariant);
                Check(
                    $"!({CelForJson.Write(invariant.Condition, root => Fragment(record, root))})",
                    InvariantComment.Report(invariant, start));
            }
        }

        _code.Blank();
    }

    private static string Place(RecordModel record, string jsonName) => Fragment(record, jsonName) + "At";

    private static string Fragment(RecordModel record, string jsonName)
    {
        MemberModel member = record.Members.First(candidate => candidate.JsonName == jsonName);
        return Binding.CSharpName.Camel(member.Name).TrimStart('@') + "Json";
    }

    private void Check(string isBroken, string report)
    {
        using (_code.Block($"if ({isBroken})"))
        {
            _code.Line($"violations.{report};");
        }

        _code.Blank();
    }

    private string Local(string name) => _locals.Take(name);

    private static string Location(Keyword keyword) => CSharpLiteral.String(keyword.Location);

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
