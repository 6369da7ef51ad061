using OrigamiContracts.Generators.Binding;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Writes how a union is read from JSON, written as JSON, and validated.</summary>
internal static class UnionJsonEmitter
{
    private const string Support = "global::OrigamiContracts.Support";

    public static void Write(CodeWriter code, UnionModel union, IReadOnlyList<UnionCase> cases, EmissionContext context)
    {
        WriteRead(code, union, cases, context);
        foreach (UnionCase one in cases.Where(static one => one.IsContainer))
        {
            RecordReadEmitter.WriteContainerMethods(code, one.Type, one.Reading, one.Index, context);
        }

        code.Blank();
        CaseChoiceEmitter.Write(code, union, context);
        code.Blank();
        WriteWrite(code, union, cases);
        code.Blank();
        JsonValidatorEmitter.WriteForSchema(code, "ValidateJson", context.Schema(union.Schema), context);
        code.Blank();
        code.Line("/// <summary>Validates the union as it is.</summary>");
        using (code.Block($"internal void ValidateMembers(ref {RecordEmitter.Collector} violations)"))
        {
            // Only JSON tells how many alternatives match.
            code.Line($"{Support}.MemberValidation.ByJson(this, ref violations);");
        }
    }

    private static void WriteRead(CodeWriter code, UnionModel union, IReadOnlyList<UnionCase> cases, EmissionContext context)
    {
        using (code.Block($"internal static {context.Names.Emitted(union.Name)} ReadJson(ref {RecordEmitter.Reader} reader)"))
        {
            WriteLeaveOut(code);
            if (cases.Any(static one => one.KeepsTexts))
            {
                code.Line($"{Support}.WireTexts wireTexts = default;");
            }

            if (cases.Any(static one => one is { KeepsTexts: true, IsContainer: true }))
            {
                code.Line("int item = 0;");
            }

            if (cases.Count > 0)
            {
                WriteTry(code, union, cases, context);
            }

            code.Line($"return new({UnionCase.MemberOf(union, -1, context)}, {UnionCase.JsonArgument}: {Support}.JsonRead.Element(ref reader));");
        }
    }

    /// <summary>Writes that what is read is judged by JSON only, so that the text may as well be judged itself.</summary>
    public static void WriteLeaveOut(CodeWriter code) => code.Line("reader.LeaveOut();");

    private static void WriteTry(CodeWriter code, UnionModel union, IReadOnlyList<UnionCase> cases, EmissionContext context)
    {
        code.Line($"{RecordEmitter.Reader} start = reader;");
        using (code.Block("try"))
        using (code.Block($"switch ({CaseChoiceEmitter.MethodOf(union)}(reader))"))
        {
            foreach (UnionCase one in cases)
            {
                string value = RecordReadEmitter.Expression(one.Type, one.Reading, one.Index, one.IsContainer ? "item" : null, context);
                code.Line($"case {one.Member}:");
                using (code.Indent())
                {
                    if (one.MayBeRounded)
                    {
                        code.Line($"{one.TypeName} {one.Argument} = {value};");
                        code.Line($"return new({one.Member}, {one.Argument}: {one.Argument}, {UnionCase.JsonArgument}: {Support}.JsonRead.Rounded(in reader, {one.Argument}));");
                    }
                    else
                    {
                        code.Line($"return new({one.Member}, {one.Argument}: {value}{(one.KeepsTexts ? ", wireTexts: wireTexts" : "")});");
                    }
                }

                code.Blank();
            }
        }

        using (code.Block($"catch ({Support}.ContractReadException)"))
        {
            code.Line("// It is not what it looked like: a required property is missing, say. That is rare, and no reason to fail.");
            code.Line("reader = start;");
        }

        code.Blank();
    }

    private static void WriteWrite(CodeWriter code, UnionModel union, IReadOnlyList<UnionCase> cases)
    {
        using (code.Block($"internal void WriteJson({RecordEmitter.Writer} writer)"))
        using (code.Block($"switch ({UnionMembers.Case(union.Name)})"))
        {
            foreach (UnionCase one in cases)
            {
                code.Line(one.MayBeRounded
                    ? $"case {one.Member} when {UnionCase.JsonField}.ValueKind == global::System.Text.Json.JsonValueKind.Undefined:"
                    : $"case {one.Member}:");
                using (code.Indent())
                {
                    string value = one.Type.Kind is TypeKind.Record or TypeKind.Union ? $"({one.Held})" : one.Held;
                    RecordWriteEmitter.WriteValue(code, one.Type, value, CSharpName.Camel(one.Name) + "Value", one.Index, isNotNull: true);
                    code.Line("break;");
                }

                code.Blank();
            }

            code.Line("default:");
            using (code.Indent())
            {
                code.Line($"writer.WriteElement({UnionCase.JsonField});");
                code.Line("break;");
            }
        }
    }
}
