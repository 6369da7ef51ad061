using OrigamiContracts.Generators.Binding;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Writes how a record is written as JSON.</summary>
internal static class RecordWriteEmitter
{
    public static void Write(CodeWriter code, RecordModel record)
    {
        using (code.Block($"internal void WriteJson({RecordEmitter.Writer} writer)"))
        {
            code.Line("writer.WriteStartObject();");
            for (int index = 0; index < record.Members.Count; index++)
            {
                WriteMember(code, record.Members[index], index);
            }

            if (record.AdditionalProperties is { } additional)
            {
                WriteAdditional(code, additional, record.Members.Count);
            }

            code.Line("writer.WriteEndObject();");
        }
    }

    private static void WriteMember(CodeWriter code, MemberModel member, int index)
    {
        string local = CSharpName.Camel(member.Name) + "Value";
        switch (member.Form)
        {
            case MemberForm.Required:
                WriteName(code, member.JsonName);
                WriteValue(code, member.Type, member.Name, local, index);
                break;
            case MemberForm.NullWhenAbsent:
                using (code.Block($"if ({member.Name} is {{ }} {local})"))
                {
                    WriteName(code, member.JsonName);
                    WriteValue(code, member.Type, local, local + "Inner", index, isNotNull: true);
                }

                code.Blank();
                break;
            default:
                using (code.Block($"if ({member.Name}.TryGetValue(out var {local}))"))
                {
                    WriteName(code, member.JsonName);
                    WriteValue(code, member.Type, local, local + "Inner", index);
                }

                code.Blank();
                break;
        }
    }

    // A name without escapes is written as it stands in JSON.
    private static void WriteName(CodeWriter code, string name)
    {
        bool needsEscapes = name.Any(static unit => unit is < ' ' or > '~' or '"' or '\\');
        code.Line($"writer.WriteName({(needsEscapes ? CSharpLiteral.String(name) : CSharpLiteral.Utf8($"\"{name}\":"))});");
    }

    private static void WriteAdditional(CodeWriter code, TypeRef additional, int index)
    {
        code.Blank();
        using (code.Block($"if ({ReservedMembers.AdditionalProperties} is not null)"))
        {
            bool keepsTexts = WireTextUse.By(additional);
            if (keepsTexts)
            {
                code.Line("int additionalItem = 0;");
            }

            using (code.Block($"foreach (var additional in {ReservedMembers.AdditionalProperties})"))
            {
                code.Line("writer.WriteName(additional.Key);");
                WriteValue(code, additional, "additional.Value", "additionalInner", index, keepsTexts ? "additionalItem" : null);
            }
        }

        code.Blank();
    }

    /// <summary>Writes the statements that write a value.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="type">The value's type.</param>
    /// <param name="value">The expression for the value.</param>
    /// <param name="local">What locals are named after; unique where they are.</param>
    /// <param name="member">The number of the member that the value belongs to.</param>
    /// <param name="counter">The variable that numbers the member's texts; null if the value is the member itself.</param>
    /// <param name="isNotNull">Whether the value is known not to be null.</param>
    public static void WriteValue(
        CodeWriter code,
        TypeRef type,
        string value,
        string local,
        int member,
        string? counter = null,
        bool isNotNull = false)
    {
        // A member that C# says is not null can be made null all the same; it is written so, for validation to find.
        bool canBeNull = type.Kind is TypeKind.Record or TypeKind.Union or TypeKind.List or TypeKind.Map
            || (type.IsNullable && type.Kind is not (TypeKind.Json or TypeKind.String));
        if (canBeNull && !isNotNull)
        {
            using (code.Block($"if ({value} is {{ }} {local})"))
            {
                WriteValue(code, type, local, local + "Inner", member, counter, isNotNull: true);
            }

            using (code.Block("else"))
            {
                code.Line("writer.WriteNull();");
            }

            code.Blank();
            return;
        }

        string texts = $"in _wireTexts, {member}{(counter is null ? "" : $", {counter}++")}";
        switch (type.Kind)
        {
            case TypeKind.Json:
                code.Line($"writer.WriteElement({value});");
                break;
            case TypeKind.String:
                code.Line($"writer.WriteString({value});");
                break;
            case TypeKind.Boolean:
                code.Line($"writer.WriteBoolean({value});");
                break;
            case TypeKind.Int32 or TypeKind.Int64 or TypeKind.Single or TypeKind.Double or TypeKind.Decimal:
                code.Line($"writer.WriteNumber({value});");
                break;
            case TypeKind.Uuid or TypeKind.DateTime:
                code.Line($"writer.Write{type.Kind}({value}, {texts});");
                break;
            case TypeKind.Date:
                code.Line($"writer.WriteDate({value});");
                break;
            case TypeKind.Record or TypeKind.Union:
                code.Line($"{value}.WriteJson(writer);");
                break;
            case TypeKind.OpenEnum:
                code.Line($"writer.WriteOpenEnum({value});");
                break;
            case TypeKind.ClosedEnum:
                code.Line($"writer.WriteClosedEnum({value});");
                break;
            default:
                WriteContainer(code, type, value, local, member, counter);
                break;
        }
    }

    private static void WriteContainer(CodeWriter code, TypeRef type, string value, string local, int member, string? counter)
    {
        bool isList = type.Kind == TypeKind.List;
        if (counter is null && WireTextUse.By(type))
        {
            counter = local + "Number";
            code.Line($"int {counter} = 0;");
        }

        code.Line(isList ? "writer.WriteStartArray();" : "writer.WriteStartObject();");
        if (isList)
        {
            code.Line($"var {local}Items = {value};");
        }

        // Enumerating a list through its interface would allocate.
        using (code.Block(isList ? $"for (int {local}Index = 0; {local}Index < {local}Items.Count; {local}Index++)" : $"foreach (var {local}Item in {value})"))
        {
            code.Line(isList ? $"var {local}Item = {local}Items[{local}Index];" : $"writer.WriteName({local}Item.Key);");

            WriteValue(code, type.Element!, isList ? $"{local}Item" : $"{local}Item.Value", $"{local}ItemInner", member, counter);
        }

        code.Blank();
        code.Line(isList ? "writer.WriteEndArray();" : "writer.WriteEndObject();");
    }
}
