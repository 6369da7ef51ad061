using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Writes the static class that the contract is found under.</summary>
internal static class FaceEmitter
{
    public static EmittedFile Emit(EmissionContext context)
    {
        ContractModel contract = context.Contract;
        CodeWriter code = SourceFile.Begin(contract, AnalyzerFact.OfAssembly("EmittedContract", $"typeof({context.Names.Emitted(contract.ClassName)})"));
        XmlDoc.Summary(code, $"The contract of {(contract.Api.Title.Length == 0 ? contract.DescriptionFile : contract.Api.Title)}{(contract.Api.Version.Length == 0 ? "" : $", version {contract.Api.Version}")}.");
        code.Line(SourceFile.GeneratedCode);
        using (code.Block($"public static partial class {contract.ClassName}"))
        {
            code.Line("/// <summary>The catalogue of its schemas and operations.</summary>");
            code.Line("public static global::OrigamiContracts.Catalogue.ApiContract Contract { get; } = new Catalogue();");
            if (contract.HasTypes)
            {
                WriteTypesFace(code, context);
            }
        }

        return SourceFile.End(code, contract, contract.ClassName);
    }

    private static void WriteTypesFace(CodeWriter code, EmissionContext context)
    {
        code.Blank();
        code.Line("/// <summary>Lets System.Text.Json read and write its types without reflection.</summary>");
        code.Line("public static global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver JsonResolver { get; } = new Resolver();");
        List<EnumModel> enums = [.. context.Contract.Types.OfType<EnumModel>()];
        if (enums.Count > 0)
        {
            code.Blank();
            code.Line("[global::System.Runtime.CompilerServices.ModuleInitializer]");
            using (code.Block("internal static void RegisterEnumTexts()"))
            {
                foreach (EnumModel type in enums)
                {
                    code.Line($"global::OrigamiContracts.Support.EnumTexts<{context.Names.Emitted(type.Name)}>.Register({context.EnumTexts(type.Name)}.All);");
                }
            }
        }
    }
}
