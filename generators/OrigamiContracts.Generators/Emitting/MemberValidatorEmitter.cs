using OrigamiContracts.Generators.Invariants;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Writes the validator of a record as it is in memory: the same keywords, over its members.</summary>
/// <remarks>What C#'s types already rule out is not checked again.</remarks>
internal sealed class MemberValidatorEmitter : ValidatorEmitter
{
    private const string Support = "global::OrigamiContracts.Support";
    private const string Here = Support + ".ViolationCollector.Here";

    private readonly DirectValidation _direct;

    private MemberValidatorEmitter(CodeWriter code, EmissionContext context)
        : base(code, context) => _direct = new DirectValidation(context);

    public static void Write(CodeWriter code, RecordModel record, EmissionContext context, CelMethods methods)
    {
        var emitter = new MemberValidatorEmitter(code, context);
        code.Line("/// <summary>Validates the record as it is.</summary>");
        using (code.Block($"internal void ValidateMembers(ref {RecordEmitter.Collector} violations)"))
        {
            if (emitter._direct.Covers(record))
            {
                emitter.WriteRecord(record);
            }
            else
            {
                code.Line($"{Support}.MemberValidation.ByJson(this, ref violations);");
            }
        }

        if (record.Invariants.Count > 0 && emitter._direct.Covers(record))
        {
            code.Blank();
            emitter.WriteInvariants(record, methods);
        }
    }

    private void WriteRecord(RecordModel record)
    {
        bool hasInvariants = !record.Invariants.IsEmpty;
        if (hasInvariants)
        {
            Code.Line("int structural = violations.StructuralErrors;");
            Code.Blank();
        }

        foreach (MemberModel member in record.Members)
        {
            WriteMember(member);
        }

        if (record.AdditionalProperties is { } additional)
        {
            SchemaKey key = Context.Schema(record.Schema).All<AdditionalPropertiesKeyword>().First().Schema;
            if (_direct.ChecksAnything(additional, key, isNotNull: false))
            {
                string map = Local("additional");
                using (Code.Block($"if ({Binding.ReservedMembers.AdditionalProperties} is {{ }} {map})"))
                {
                    WriteEntries(map, additional, key);
                }

                Code.Blank();
            }
        }

        // A rule is about what the values mean; where they are not even of the described structure, it can't be judged.
        if (hasInvariants)
        {
            using (Code.Block("if (violations.StructuralErrors == structural)"))
            {
                Code.Line("ValidateInvariants(ref violations);");
            }
        }
    }

    // In a method of its own: the checks above let the compiler think that members may be null.
    private void WriteInvariants(RecordModel record, CelMethods methods)
    {
        using (Code.Block($"private void ValidateInvariants(ref {RecordEmitter.Collector} violations)"))
        {
            var rules = new CelForMembers(Context.Names, methods, Context.Patterns.Of);
            foreach (InvariantModel invariant in record.Invariants)
            {
                CheckInvariant(invariant, rules.Write(invariant.Condition), Here);
            }
        }
    }

    private void WriteMember(MemberModel member)
    {
        bool mayBeAbsent = member.Form != MemberForm.Required;
        TypeRef type = mayBeAbsent ? member.Type with { IsNullable = false } : member.Type;
        if (!_direct.ChecksAnything(type, member.Schema, isNotNull: mayBeAbsent))
        {
            return;
        }

        WriteUnder(CSharpLiteral.String(member.JsonName), () =>
        {
            if (!mayBeAbsent)
            {
                WriteValue(type, member.Schema, member.Name, isNotNull: false);
                return;
            }

            string value = member.Form == MemberForm.Optional ? $"{member.Name}.GetValueOrDefault()" : member.Name;
            WriteIfNotNull(value, local => WriteValue(type, member.Schema, local, isNotNull: true));
        });
    }

    // What is found in a member or item gets its name in front, and only then.
    private void WriteUnder(string segment, Action write)
    {
        string before = Local("before");
        Code.Line($"int {before} = violations.Count;");
        write();
        Check($"violations.Count != {before}", $"Under({before}, {segment})");
    }

    private void WriteIfNotNull(string value, Action<string> write)
    {
        string local = Local("value");
        using (Code.Block($"if ({value} is {{ }} {local})"))
        {
            write(local);
        }

        Code.Blank();
    }

    private void WriteValue(TypeRef type, SchemaKey key, string value, bool isNotNull)
    {
        SchemaModel schema = _direct.Unwrapped(key);
        if (type.IsNullable && type.Kind != TypeKind.Json)
        {
            if (_direct.ChecksAnything(type with { IsNullable = false }, key, isNotNull: true))
            {
                WriteIfNotNull(value, local => WriteValue(type with { IsNullable = false }, key, local, isNotNull: true));
            }

            return;
        }

        if (type.Kind == TypeKind.Json)
        {
            // JSON holds null itself, so the schema stays as it is.
            if (Context.Schema(key).Keywords.Count > 0)
            {
                Code.Line($"{Support}.MemberValidation.Element({value}, {Context.Validators.Find(key)}, ref violations);");
            }

            return;
        }

        if (isNotNull || type.IsValueType)
        {
            WriteNotNull(type, schema, value);
            return;
        }

        if (type.Kind == TypeKind.Union)
        {
            WriteUnion(type, value);
            return;
        }

        using (Code.Block($"if ({value} is null)"))
        {
            WriteNull(schema);
        }

        if (_direct.ChecksAnything(type, key, isNotNull: true))
        {
            using (Code.Block("else"))
            {
                WriteNotNull(type, schema, value);
            }
        }

        Code.Blank();
    }

    private void WriteNull(SchemaModel schema)
    {
        if (schema.Types == JsonTypes.Any && schema.First<ConstKeyword>() is { } constant)
        {
            Code.Line($"violations.Const({Here}, {Location(constant)}, {CSharpLiteral.String(constant.Value.Text)}, \"null\");");
            return;
        }

        string location = CSharpLiteral.String(schema.First<TypeKeyword>()?.Location ?? schema.Location);
        Code.Line($"violations.Type({Here}, {location}, {CSharpLiteral.String(TypeWords.Of(schema.Types & ~JsonTypes.Null))}, global::System.Text.Json.JsonTokenType.Null);");
    }

    // It depends on the alternatives what null breaks.
    private void WriteUnion(TypeRef type, string value)
    {
        using (Code.Block($"if ({value} is null)"))
        {
            Code.Line($"{Support}.MemberValidation.Null({Context.Names.NonNull(type)}.ValidateJson, ref violations);");
        }

        using (Code.Block("else"))
        {
            Code.Line($"{value}.ValidateMembers(ref violations);");
        }

        Code.Blank();
    }

    private void WriteNotNull(TypeRef type, SchemaModel schema, string value)
    {
        switch (type.Kind)
        {
            case TypeKind.Record or TypeKind.Union:
                Code.Line($"{value}.ValidateMembers(ref violations);");
                break;
            case TypeKind.OpenEnum:
                EnumKeyword open = schema.All<EnumKeyword>().First();
                Check(
                    $"{value}.Known is null",
                    $"Enum({Here}, {Location(open)}, {CSharpLiteral.String(EnumWords.Of(open))}, {Support}.JsonText.Excerpt({value}.Text))");
                break;
            case TypeKind.ClosedEnum:
                EnumKeyword closed = schema.All<EnumKeyword>().First();
                Check(
                    $"!{Support}.EnumTexts<{Context.Names.NonNull(type)}>.IsListed({value})",
                    $"Enum({Here}, {Location(closed)}, {CSharpLiteral.String(EnumWords.Of(closed))}, {value}.ToString())");
                break;
            case TypeKind.String:
                WriteString(schema, value);
                break;
            case TypeKind.List:
                WriteList(type, schema, value);
                break;
            case TypeKind.Map:
                if (schema.First<AdditionalPropertiesKeyword>() is { } additional
                    && _direct.ChecksAnything(type.Element!, additional.Schema, isNotNull: false))
                {
                    WriteEntries(value, type.Element!, additional.Schema);
                }

                break;
            default:
                WriteNumber(type, schema, value);
                break;
        }
    }

    private void WriteString(SchemaModel schema, string value)
    {
        string length = Local("length");
        if (schema.Keywords.Any(static keyword => keyword is MinLengthKeyword { Limit: > 0 } or MaxLengthKeyword))
        {
            Code.Line($"int {length} = {Support}.JsonText.CodePoints({value});");
        }

        foreach (Keyword keyword in schema.Keywords)
        {
            switch (keyword)
            {
                case MinLengthKeyword { Limit: > 0 } minLength:
                    Check($"{length} < {minLength.Limit}", $"MinLength({Here}, {Location(minLength)}, {minLength.Limit}, {length})");
                    break;
                case MaxLengthKeyword maxLength:
                    Check($"{length} > {maxLength.Limit}", $"MaxLength({Here}, {Location(maxLength)}, {maxLength.Limit}, {length})");
                    break;
                case PatternKeyword pattern:
                    string match = Local("match");
                    Code.Line($"{Support}.PatternMatch {match} = {Context.Patterns.Of(pattern.Source)}.Match({value});");
                    Check($"{match} != {Support}.PatternMatch.Yes", $"Pattern({Here}, {Location(pattern)}, {CSharpLiteral.String(pattern.Source)}, {match})");
                    break;
                case FormatKeyword format when AssertedFormats.Check(format, JsonTypes.String) is { } check:
                    Check(
                        $"!{check}({value})",
                        $"Format({Here}, {Location(format)}, {CSharpLiteral.String(format.Format)}, {Support}.JsonText.Excerpt({value}))");
                    break;
                case ConstKeyword constant:
                    Check(
                        $"{value} != {CSharpLiteral.String(Schemas.JsonTexts.Unquote(constant.Value))}",
                        $"Const({Here}, {Location(constant)}, {CSharpLiteral.String(constant.Value.Text)}, {Support}.JsonText.Excerpt({value}))");
                    break;
                default:
                    break;
            }
        }
    }

    private void WriteNumber(TypeRef type, SchemaModel schema, string value)
    {
        string number = type.Kind switch
        {
            TypeKind.Single => $"(double){value}",
            _ => value,
        };
        foreach (Keyword keyword in schema.Keywords)
        {
            switch (keyword)
            {
                case BoundKeyword bound:
                    Check(
                        $"{Support}.JsonNumber.Compare({number}, {CSharpLiteral.Utf8(bound.Limit)}) {Bounds.BrokenWhen(bound)} 0",
                        $"Bound({Here}, {Location(bound)}, {CSharpLiteral.String(bound.Name)}, {CSharpLiteral.String(bound.Limit)}, {Support}.JsonNumber.ToText({number}))");
                    break;
                case MultipleOfKeyword multipleOf:
                    Check(
                        $"!{Support}.JsonNumber.IsMultipleOf({number}, {CSharpLiteral.Utf8(multipleOf.Divisor)})",
                        $"MultipleOf({Here}, {Location(multipleOf)}, {CSharpLiteral.String(multipleOf.Divisor)}, {Support}.JsonNumber.ToText({number}))");
                    break;
                default:
                    break;
            }
        }
    }

    private void WriteList(TypeRef type, SchemaModel schema, string value)
    {
        foreach (Keyword keyword in schema.Keywords)
        {
            switch (keyword)
            {
                case MinItemsKeyword minItems:
                    Check($"{value}.Count < {minItems.Limit}", $"MinItems({Here}, {Location(minItems)}, {minItems.Limit}, {value}.Count)");
                    break;
                case MaxItemsKeyword maxItems:
                    Check($"{value}.Count > {maxItems.Limit}", $"MaxItems({Here}, {Location(maxItems)}, {maxItems.Limit}, {value}.Count)");
                    break;
                case UniqueItemsKeyword unique:
                    string first = Local("first");
                    string second = Local("second");
                    Check(
                        $"{Support}.MemberValidation.HasEqualItems({value}, out int {first}, out int {second})",
                        $"UniqueItems({Here}, {Location(unique)}, {first}, {second})");
                    break;
                case ItemsKeyword items when _direct.ChecksAnything(type.Element!, items.Items, isNotNull: false):
                    string index = Local("index");
                    using (Code.Block($"for (int {index} = 0; {index} < {value}.Count; {index}++)"))
                    {
                        string item = Local("item");
                        Code.Line($"var {item} = {value}[{index}];");
                        WriteUnder(index, () => WriteValue(type.Element!, items.Items, item, isNotNull: false));
                    }

                    Code.Blank();
                    break;
                default:
                    break;
            }
        }
    }

    private void WriteEntries(string map, TypeRef type, SchemaKey key)
    {
        string entry = Local("entry");
        using (Code.Block($"foreach (var {entry} in {map})"))
        {
            WriteUnder($"{entry}.Key", () => WriteValue(type, key, $"{entry}.Value", isNotNull: false));
        }

        Code.Blank();
    }
}
