using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Writes all files of a contract.</summary>
internal static class ContractEmitter
{
    public static IEnumerable<EmittedFile> Emit(ContractModel contract, CancellationToken cancellationToken)
    {
        var context = new EmissionContext(contract);
        foreach (TypeModel type in contract.Types)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return type switch
            {
                EnumModel listed => contract.HasTypes ? EnumEmitter.Emit(listed, context) : EnumEmitter.EmitTexts(listed, context),
                _ when !contract.HasTypes => TypeValidatorEmitter.Emit(type, context),
                RecordModel record => RecordEmitter.Emit(record, context),
                TupleModel tuple => TupleEmitter.Emit(tuple, context),
                UnionModel union => UnionEmitter.Emit(union, context),
                _ => throw new ArgumentOutOfRangeException(nameof(contract), type, "No emitter is known for the type."),
            };
        }

        cancellationToken.ThrowIfCancellationRequested();
        yield return FaceEmitter.Emit(context);
        yield return ValidatorsEmitter.Emit(context);
        if (context.Resources.Count > 0)
        {
            yield return LifecyclesEmitter.Emit(context);
        }

        yield return CatalogueEmitter.Emit(context);
        if (!contract.OperationRules.IsEmpty)
        {
            yield return ExchangeRulesEmitter.Emit(context);
        }

        if (contract.HasTypes)
        {
            yield return ResolverEmitter.Emit(context);
        }
    }
}
