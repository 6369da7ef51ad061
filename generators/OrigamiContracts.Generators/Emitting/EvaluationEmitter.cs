using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>
/// Writes the methods that tell which properties or items of a value a schema evaluates (2020-12 Core, section 7.7.1.2):
/// what <c>unevaluatedProperties</c> and <c>unevaluatedItems</c> need to know where the schema alone does not say it.
/// </summary>
/// <remarks>The value is known to conform to the schema that is asked; what it applies conditionally is tried again.</remarks>
internal sealed class EvaluationEmitter(CodeWriter code, EmissionContext context)
{
    public const string Class = "Evaluated";

    private const string Support = "global::OrigamiContracts.Support";
    private const string Token = "global::System.Text.Json.JsonTokenType";

    public static void Write(CodeWriter code, EmissionContext context)
    {
        if (!context.Evaluations.Emitted.Any())
        {
            return;
        }

        code.Blank();
        code.Line("/// <summary>Tells which parts of a value a schema evaluates.</summary>");
        using (code.Block($"internal static class {Class}"))
        {
            foreach ((string method, Evaluation evaluation) in context.Evaluations.Emitted)
            {
                new EvaluationEmitter(code, context).WriteMethod(method, evaluation);
                code.Blank();
            }
        }
    }

    /// <summary>Whether a value keeps a schema, as an expression.</summary>
    public static string Matches(string reader, string violations, SchemaKey key, EmissionContext context) => key == SchemaKey.Anything
        ? "true"
        : $"{Support}.JsonTrial.Matches({reader}, {violations}, {context.Validators.Find(key)})";

    /// <summary>Whether a keyword itself evaluates parts of a value.</summary>
    public static bool Evaluates(Keyword keyword, EvaluatedParts parts) => parts == EvaluatedParts.Items
        ? keyword is PrefixItemKeyword or ItemsKeyword or ContainsKeyword { Evaluates: true } or UnevaluatedItemsKeyword
        : keyword is PropertyKeyword or PatternPropertyKeyword or AdditionalPropertiesKeyword or UnevaluatedPropertiesKeyword;

    private void WriteMethod(string method, Evaluation evaluation)
    {
        SchemaModel schema = context.Schema(evaluation.Schema);
        Keyword[] own = [.. schema.Keywords.Where(keyword => Evaluates(keyword, evaluation.Parts) && keyword.Location != evaluation.Except)];
        string[] names = [.. own.OfType<PropertyKeyword>().Select(static property => property.Name)];
        string table = method + "Names";
        bool evaluatesAll = own.Any(static keyword => keyword is ItemsKeyword or AdditionalPropertiesKeyword || keyword.EvaluatedBy is not null);
        using (code.Block($"internal static void {method}({RecordEmitter.Reader} reader, ref readonly {RecordEmitter.Collector} violations, ref {Support}.EvaluatedSet evaluated)"))
        {
            if (evaluatesAll)
            {
                code.Line("evaluated.AddAll();");
                return;
            }

            foreach (Keyword keyword in schema.Keywords.Where(static keyword => keyword.IsInPlace))
            {
                WriteConditional(keyword, evaluation.Parts);
            }

            if (evaluation.Parts == EvaluatedParts.Items)
            {
                WriteItems(own);
            }
            else if (own.Length > 0)
            {
                WriteProperties(own, names, table);
            }
        }

        if (names.Length > 0)
        {
            code.Blank();
            TextTableEmitter.Write(code, table, names);
        }
    }

    private void WriteConditional(Keyword keyword, EvaluatedParts parts)
    {
        switch (keyword)
        {
            case AnyOfKeyword or OneOfKeyword:
                foreach (SchemaKey key in keyword.Subschemas.Where(key => context.Evaluations.Evaluates(key, parts)))
                {
                    WriteWhen(Matches(key), key, parts);
                }

                break;
            case NullOrKeyword nullOr when context.Evaluations.Evaluates(nullOr.Schema, parts):
                WriteWhen($"reader.TokenType != {Token}.Null", nullOr.Schema, parts);
                break;
            case DependentSchemaKeyword dependent when context.Evaluations.Evaluates(dependent.Schema, parts):
                WriteWhen($"{Support}.JsonTrial.HasProperty(reader, {CSharpLiteral.Utf8(dependent.Name)})", dependent.Schema, parts);
                break;
            case AppliedKeyword applied when context.Evaluations.Evaluates(applied.Schema, parts):
                WriteAsked(applied.Schema, parts);
                break;
            case ConditionKeyword condition:
                WriteCondition(condition, parts);
                break;
            default:
                break;
        }
    }

    private void WriteCondition(ConditionKeyword condition, EvaluatedParts parts)
    {
        SchemaKey[] met = [.. new[] { condition.If, condition.Then }.OfType<SchemaKey>().Where(key => context.Evaluations.Evaluates(key, parts))];
        bool unmet = condition.Else is { } otherwise && context.Evaluations.Evaluates(otherwise, parts);
        if (met.Length > 0 || unmet)
        {
            string matches = Matches(condition.If);
            using (code.Block($"if ({matches})"))
            {
                foreach (SchemaKey key in met)
                {
                    WriteAsked(key, parts);
                }
            }

            if (unmet && condition.If != SchemaKey.Anything)
            {
                using (code.Block("else"))
                {
                    WriteAsked(condition.Else!.Value, parts);
                }
            }

            code.Blank();
        }
    }

    private void WriteWhen(string isMet, SchemaKey key, EvaluatedParts parts)
    {
        using (code.Block($"if ({isMet})"))
        {
            WriteAsked(key, parts);
        }

        code.Blank();
    }

    private void WriteAsked(SchemaKey key, EvaluatedParts parts) =>
        code.Line($"{context.Evaluations.Find(key, parts, "")}(reader, in violations, ref evaluated);");

    private string Matches(SchemaKey key) => Matches("reader", "in violations", key, context);

    private void WriteItems(Keyword[] own)
    {
        int prefix = own.OfType<PrefixItemKeyword>().Count();
        if (prefix > 0)
        {
            code.Line($"evaluated.AddFirst({prefix});");
        }

        ContainsKeyword[] contains = [.. own.OfType<ContainsKeyword>()];
        if (contains.Length > 0)
        {
            WriteParts("Array", () => string.Join(" || ", contains.Select(keyword => Matches(keyword.Schema))));
        }
    }

    private void WriteProperties(Keyword[] own, string[] names, string table)
    {
        List<string> conditions = names.Length > 0 ? [$"{table}.IndexOf(in reader) >= 0"] : [];
        conditions.AddRange(own.OfType<PatternPropertyKeyword>().Select(keyword =>
            $"{context.Patterns.Of(keyword.Pattern.Source)}.Match(in reader) == {Support}.PatternMatch.Yes"));
        WriteParts("Object", () => string.Join(" || ", conditions));
    }

    private void WriteParts(string container, Func<string> isEvaluated)
    {
        using (code.Block($"if (reader.TokenType == {Token}.Start{container})"))
        {
            using (code.Block($"for (int index = 0; reader.Read() && reader.TokenType != {Token}.End{container}; index++)"))
            {
                using (code.Block($"if ({isEvaluated()})"))
                {
                    code.Line("evaluated.Add(index);");
                }

                code.Blank();
                code.Line("violations.PassOver(ref reader);");
            }
        }
    }
}
