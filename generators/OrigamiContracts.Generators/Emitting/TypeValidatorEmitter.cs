using OrigamiContracts.Generators.Invariants;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Writes nothing of a type but its validator of JSON, for a contract that only judges.</summary>
internal static class TypeValidatorEmitter
{
    public static EmittedFile Emit(TypeModel type, EmissionContext context)
    {
        CodeWriter code = SourceFile.Begin(context.Contract);
        code.Line(SourceFile.GeneratedCode);
        using (code.Block($"internal static class {type.Name}"))
        {
            if (type is RecordModel record)
            {
                var methods = new CelMethods([]);
                JsonValidatorEmitter.WriteForRecord(code, record, context, methods);
                methods.Write(code);
            }
            else
            {
                JsonValidatorEmitter.WriteForSchema(code, "ValidateJson", context.Schema(type.Schema), context);
            }
        }

        return SourceFile.End(code, context.Contract, type.Name);
    }
}
