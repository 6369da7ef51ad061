using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Writes the validators of schemas that no record stands for, and the patterns of all.</summary>
internal static class ValidatorsEmitter
{
    public static EmittedFile Emit(EmissionContext context)
    {
        CodeWriter code = SourceFile.Begin(context.Contract);
        using (code.Block($"public static partial class {context.Contract.ClassName}"))
        {
            code.Line("/// <summary>The validators of schemas that no record stands for.</summary>");
            using (code.Block("internal static class Validators"))
            {
                foreach ((string method, SchemaKey schema) in context.Validators.Emitted)
                {
                    JsonValidatorEmitter.WriteForSchema(code, method, context.Schema(schema), context);
                    code.Blank();
                }
            }

            EvaluationEmitter.Write(code, context);
            context.Patterns.Write(code);
        }

        return SourceFile.End(code, context.Contract, context.Contract.ClassName + ".Validators");
    }
}
