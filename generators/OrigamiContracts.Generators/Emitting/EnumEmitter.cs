using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Writes an enum, and the class that finds its members by their JSON texts.</summary>
internal static class EnumEmitter
{
    /// <summary>The class, nested in the contract's, that holds a class for each enum.</summary>
    public const string TextsClass = "Texts";

    public static EmittedFile Emit(EnumModel type, EmissionContext context)
    {
        CodeWriter code = SourceFile.Begin(context.Contract);
        SchemaDocumentation.Write(code, type, context);
        code.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof(global::OrigamiContracts.Json.ClosedEnumJsonConverter<{context.Names.Emitted(type.Name)}>))]");
        code.Line(SourceFile.GeneratedCode);
        using (code.Block($"public enum {type.Name}"))
        {
            for (int i = 0; i < type.Members.Count; i++)
            {
                // The numbers begin at 1, so that default is no listed value.
                XmlDoc.Code(code, type.Members[i].Text);
                WriteFacts(code, type.Members[i]);
                code.Line($"{type.Members[i].Name} = {i + 1},");
                code.Blank();
            }
        }

        code.Blank();
        WriteTextsClass(code, type, context);
        return SourceFile.End(code, context.Contract, type.Name);
    }

    /// <summary>Writes nothing of an enum but what finds its members by their texts.</summary>
    public static EmittedFile EmitTexts(EnumModel type, EmissionContext context)
    {
        CodeWriter code = SourceFile.Begin(context.Contract);
        WriteTextsClass(code, type, context);
        return SourceFile.End(code, context.Contract, type.Name);
    }

    // The converter above decides what is read and written; the attributes tell analyzers.
    private static void WriteFacts(CodeWriter code, EnumMemberModel member)
    {
        if (IsNameOfEnumMember(member.Text))
        {
            code.Line($"[global::System.Text.Json.Serialization.JsonStringEnumMemberName({CSharpLiteral.String(member.Text)})]");
        }

        foreach (string alias in member.DeprecatedAliases)
        {
            code.Line(AnalyzerFact.Of("DeprecatedAlias", CSharpLiteral.String(alias)));
        }
    }

    // A JsonStringEnumConverter that somebody adds to their options fails on an enum that has other names than these.
    private static bool IsNameOfEnumMember(string text) =>
        text.Length > 0 && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[text.Length - 1]);

    private static void WriteTextsClass(CodeWriter code, EnumModel type, EmissionContext context)
    {
        using (code.Block($"public static partial class {context.Contract.ClassName}"))
        using (code.Block($"internal static partial class {TextsClass}"))
        {
            WriteTexts(code, type);
        }
    }

    private static void WriteTexts(CodeWriter code, EnumModel type)
    {
        code.Line(SourceFile.GeneratedCode);
        using (code.Block($"internal static class {type.Name}"))
        {
            code.Line("/// <summary>The texts in the order of the members.</summary>");
            code.Line($"public static readonly string[] All = [{string.Join(", ", type.Members.Select(static member => CSharpLiteral.String(member.Text)))}];");
            code.Blank();
            code.Line("/// <summary>The index of the member whose text a JSON string is; -1 if there is none, or the value is no string.</summary>");
            code.Line("public static int IndexOf(ref readonly global::OrigamiContracts.Support.ContractReader reader) =>");
            using (code.Indent())
            {
                code.Line("reader.TokenType == global::System.Text.Json.JsonTokenType.String ? Table.IndexOf(in reader) : -1;");
            }

            code.Blank();
            TextTableEmitter.Write(code, "Table", type.Members.Select(static member => member.Text));
        }
    }
}
