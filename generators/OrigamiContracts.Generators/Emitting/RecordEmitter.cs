using OrigamiContracts.Generators.Invariants;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Writes a record: its members, and how it is read, written and validated.</summary>
internal static class RecordEmitter
{
    public static EmittedFile Emit(RecordModel record, EmissionContext context)
    {
        string fullName = context.Names.Emitted(record.Name);
        CodeWriter code = SourceFile.Begin(context.Contract);
        SchemaDocumentation.Write(code, record, context);
        code.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof(global::OrigamiContracts.Json.ContractJsonConverter<{fullName}>))]");
        ResourceEmitter.WriteFact(code, record, context);
        NullRuleFacts.Write(code, record);
        code.Line(SourceFile.GeneratedCode);
        using (code.Block($"public sealed partial record {record.Name} : {ResourceEmitter.InterfaceOf(record, fullName)}"))
        {
            WriteMembers(code, record, context);
            ResourceEmitter.WriteMembers(code, record, context);
            WriteFace(code, fullName);
            MemberLookupEmitter.Write(code, record);
            RecordReadEmitter.Write(code, record, context);
            code.Blank();
            RecordWriteEmitter.Write(code, record);
            code.Blank();
            var methods = new CelMethods(record.Members.Select(static member => member.Name).Append(record.Name));
            JsonValidatorEmitter.WriteForRecord(code, record, context, methods);
            code.Blank();
            MemberValidatorEmitter.Write(code, record, context, methods);
            methods.Write(code);
        }

        return SourceFile.End(code, context.Contract, record.Name);
    }

    private static void WriteMembers(CodeWriter code, RecordModel record, EmissionContext context)
    {
        var keywords = new KeywordFacts(context);
        foreach (MemberModel member in record.Members)
        {
            SchemaDocumentation.Write(code, member);
            keywords.Write(code, member);
            string required = member.Form == MemberForm.Required ? "required " : "";
            code.Line($"public {required}{context.Names.Member(member)} {member.Name} {{ get; init; }}");
            code.Blank();
        }

        if (record.AdditionalProperties is { } additional)
        {
            code.Line("/// <summary>The properties beside the ones above, by their names.</summary>");
            keywords.WriteAdditionalProperties(code, additional, record.Schema);
            code.Line($"public global::System.Collections.Generic.IReadOnlyDictionary<string, {context.Names.Of(additional)}>? {Binding.ReservedMembers.AdditionalProperties} {{ get; init; }}");
            code.Blank();
        }

        if (WireTextUse.By(record))
        {
            code.Line("// The texts of timestamps and UUIDs that came in another form than they are written in.");
            code.Line("private global::OrigamiContracts.Support.WireTexts _wireTexts;");
            code.Blank();
        }
    }

    /// <summary>Writes what every emitted type has for people, and for the runtime.</summary>
    public static void WriteFace(CodeWriter code, string fullName)
    {
        const string Utf8Json = "global::System.ReadOnlySpan<byte> utf8Json";
        const string Report = "global::OrigamiContracts.ValidationReport";
        code.Line("/// <inheritdoc/>");
        code.Line($"public static {fullName} Parse({Utf8Json}) => global::OrigamiContracts.ContractJson.Parse<{fullName}>(utf8Json);");
        code.Blank();
        code.Line("/// <inheritdoc/>");
        code.Line($"public static bool TryParse({Utf8Json}, [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {fullName}? value, out {Report} report) => global::OrigamiContracts.ContractJson.TryParse(utf8Json, out value, out report);");
        code.Blank();
        code.Line("/// <inheritdoc/>");
        code.Line($"public static {Report} Validate({Utf8Json}) => global::OrigamiContracts.ContractJson.Validate<{fullName}>(utf8Json);");
        code.Blank();
        code.Line("/// <inheritdoc/>");
        code.Line($"public {Report} Validate() => global::OrigamiContracts.ContractJson.Validate(this);");
        code.Blank();

        // What only emitted code and the runtime call is kept out of the way of people: explicit, and internal beside it.
        code.Line($"static {fullName} global::OrigamiContracts.IContract<{fullName}>.ReadJson(ref {Reader} reader) => ReadJson(ref reader);");
        code.Blank();
        code.Line($"void global::OrigamiContracts.IContract<{fullName}>.WriteJson({Writer} writer) => WriteJson(writer);");
        code.Blank();
        code.Line($"static void global::OrigamiContracts.IContract<{fullName}>.ValidateJson(ref {Reader} reader, ref {Collector} violations) => ValidateJson(ref reader, ref violations);");
        code.Blank();
        code.Line($"void global::OrigamiContracts.IContract<{fullName}>.ValidateMembers(ref {Collector} violations) => ValidateMembers(ref violations);");
        code.Blank();
    }

    public const string Reader = "global::OrigamiContracts.Support.ContractReader";

    public const string Writer = "global::OrigamiContracts.Support.ContractWriter";

    public const string Collector = "global::OrigamiContracts.Support.ViolationCollector";
}
