using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Writes the resolver that gives System.Text.Json the emitted converters.</summary>
internal static class ResolverEmitter
{
    private const string Services = "global::System.Text.Json.Serialization.Metadata.JsonMetadataServices";
    private const string Converters = "global::OrigamiContracts.Json";

    public static EmittedFile Emit(EmissionContext context)
    {
        CodeWriter code = SourceFile.Begin(context.Contract);
        using (code.Block($"public static partial class {context.Contract.ClassName}"))
        using (code.Block("private sealed class Resolver : global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver"))
        using (code.Block("public global::System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(global::System.Type type, global::System.Text.Json.JsonSerializerOptions options)"))
        {
            foreach (TypeModel type in context.Contract.Types)
            {
                string name = context.Names.Emitted(type.Name);
                if (type is RecordModel or TupleModel or UnionModel)
                {
                    WriteCase(code, name, $"{Converters}.ContractJsonConverter<{name}>");
                }
                else
                {
                    WriteCase(code, name, $"{Converters}.ClosedEnumJsonConverter<{name}>");
                    WriteCase(code, $"global::OrigamiContracts.OpenEnum<{name}>", $"{Converters}.OpenEnumJsonConverter<{name}>");
                }
            }

            code.Line("return null;");
        }

        return SourceFile.End(code, context.Contract, context.Contract.ClassName + ".Resolver");
    }

    private static void WriteCase(CodeWriter code, string type, string converter)
    {
        using (code.Block($"if (type == typeof({type}))"))
        {
            code.Line($"return {Services}.CreateValueInfo<{type}>(options, new {converter}());");
        }

        code.Blank();
    }
}
