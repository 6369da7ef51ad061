using OrigamiContracts.Generators.Binding;
using OrigamiContracts.Generators.Invariants;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Writes the rules of operations: a method for each operation that has any.</summary>
internal sealed class ExchangeRulesEmitter : ValidatorEmitter
{
    public const string Class = "ExchangeRules";

    private const string Here = $"{CelWriter.Runtime}.ViolationCollector.Here";

    private ExchangeRulesEmitter(CodeWriter code, EmissionContext context)
        : base(code, context)
    {
    }

    /// <summary>The names of the methods, by the operations' ids.</summary>
    public static IReadOnlyDictionary<string, string> MethodsOf(ContractModel contract)
    {
        var names = new NameScope(Class);
        return contract.OperationRules.ToDictionary(
            static operation => operation.OperationId,
            operation => names.Take(CSharpName.Pascal(operation.OperationId), operation.OperationId, out _),
            StringComparer.Ordinal);
    }

    public static EmittedFile Emit(EmissionContext context)
    {
        CodeWriter code = SourceFile.Begin(context.Contract);
        IReadOnlyDictionary<string, string> names = MethodsOf(context.Contract);
        using (code.Block($"public static partial class {context.Contract.ClassName}"))
        {
            code.Line("/// <summary>The rules between requests and responses.</summary>");
            using (code.Block($"internal static class {Class}"))
            {
                var methods = new CelMethods(names.Values);
                foreach (OperationRulesModel operation in context.Contract.OperationRules)
                {
                    new ExchangeRulesEmitter(code, context).Write(operation, names[operation.OperationId], methods);
                    code.Blank();
                }

                methods.Write(code);
            }
        }

        return SourceFile.End(code, context.Contract, $"{context.Contract.ClassName}.{Class}");
    }

    private void Write(OperationRulesModel operation, string name, CelMethods methods)
    {
        XmlDoc.Summary(Code, $"Judges a request of the operation {operation.OperationId}, together with its response.");
        using (Code.Block($"internal static void {name}(scoped in {CelWriter.Runtime}.JsonExchange {ExchangeInput.Local}, ref {RecordEmitter.Collector} violations)"))
        {
            var rules = new CelForJson(new ExchangeInput(), methods, Context.Patterns.Of);
            foreach (InvariantModel invariant in operation.Invariants)
            {
                using (Code.Block($"if ({IsJudged(invariant.Condition, operation.SuccessIsKnown)})"))
                {
                    CheckInvariant(invariant, rules.Write(invariant.Condition), Here);
                }

                Code.Blank();
            }
        }
    }

    // A rule is judged once all it looks at is there.
    private static string IsJudged(CelExpression rule, bool successIsKnown)
    {
        HashSet<string> parts = [.. rule.All().OfType<CelMember>()
            .Where(static member => member.Target is CelRoot)
            .Select(static member => $"{((CelRoot)member.Target).Name}.{(member.JsonName == ExchangeInput.Body ? member.JsonName : "")}")];
        List<string> conditions = [];
        if (parts.Contains($"{ExchangeInput.Request}."))
        {
            conditions.Add($"{ExchangeInput.Local}.Request.IsPresent");
        }

        if (parts.Contains($"{ExchangeInput.Request}.{ExchangeInput.Body}"))
        {
            conditions.Add($"{ExchangeInput.Local}.RequestBody.IsPresent");
        }

        if (parts.Contains($"{ExchangeInput.Response}."))
        {
            conditions.Add($"{ExchangeInput.Local}.Response.IsPresent");
        }

        if (parts.Contains($"{ExchangeInput.Response}.{ExchangeInput.Body}"))
        {
            if (successIsKnown)
            {
                conditions.Add($"{ExchangeInput.Local}.Status is >= 200 and <= 299");
            }

            conditions.Add($"{ExchangeInput.Local}.ResponseBody.IsPresent");
        }

        return string.Join(" && ", conditions);
    }
}
