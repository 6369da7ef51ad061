using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

// What applies other schemas to the value itself, and what asks which of its parts these have evaluated.
internal sealed partial class JsonValidatorEmitter
{
    private const string Probe = "in violations";

    /// <summary>Keeps the reader at the value's beginning for those who look at the value once more.</summary>
    /// <returns>The name of the copy; empty if nobody needs it.</returns>
    private string BeginInPlace(SchemaModel schema)
    {
        if (!schema.Keywords.Any(LooksAgain))
        {
            return "";
        }

        string value = Local("value");
        Code.Line($"{RecordEmitter.Reader} {value} = reader;");
        return value;
    }

    private static bool LooksAgain(Keyword keyword) => keyword.IsInPlace || keyword.EvaluatedBy is not null;

    /// <summary>
    /// Writes the keywords that look at the value once more. They come after the others: in a trial, what the value is
    /// made of most often decides before they are asked.
    /// </summary>
    private void EndInPlace(SchemaModel schema, string value)
    {
        if (value.Length == 0)
        {
            return;
        }

        foreach (Keyword keyword in schema.Keywords)
        {
            switch (keyword)
            {
                case NullOrKeyword nullOr:
                    WriteAlternatives($"{value}.TokenType != {Token}.Null && !{Matches(value, nullOr.Schema)}", value, nullOr, "anyOf", "0");
                    break;
                case NotKeyword not:
                    Check(Matches(value, not.Schema), $"Alternatives({value}.TokenStartIndex, {Location(not)}, \"not\", 1)");
                    break;
                case AnyOfKeyword anyOf when anyOf.Alternatives.All(key => key != SchemaKey.Anything):
                    WriteAlternatives(string.Join(" && ", anyOf.Alternatives.Select(key => "!" + Matches(value, key))), value, anyOf, "anyOf", "0");
                    break;
                case OneOfKeyword oneOf:
                    string matching = Local("matching");
                    Code.Line($"int {matching} = {string.Join(" + ", oneOf.Alternatives.Select(key => $"({Matches(value, key)} ? 1 : 0)"))};");
                    WriteAlternatives($"{matching} != 1", value, oneOf, "oneOf", matching);
                    break;
                case AppliedKeyword applied:
                    WriteApplied(value, applied.Schema);
                    break;
                case ConditionKeyword condition:
                    WriteCondition(value, condition);
                    break;
                case DependentSchemaKeyword dependent:
                    using (Code.Block($"if ({Support}.JsonTrial.HasProperty({value}, {CSharpLiteral.Utf8(dependent.Name)}))"))
                    {
                        WriteApplied(value, dependent.Schema);
                    }

                    Code.Blank();
                    break;
                case UnevaluatedPropertiesKeyword or UnevaluatedItemsKeyword:
                    string method = $"{_method}{(keyword is UnevaluatedItemsKeyword ? "UnevaluatedItems" : "UnevaluatedProperties")}{_secondLooks.Count + 1}";
                    _secondLooks.Add((method, keyword));
                    Code.Line($"{method}({value}, ref violations);");
                    break;
                default:
                    break;
            }
        }
    }

    private void WriteCondition(string value, ConditionKeyword condition)
    {
        bool hasThen = Asserts(condition.Then);
        bool hasElse = Asserts(condition.Else);
        if (!hasThen && !hasElse)
        {
            return;
        }

        if (condition.If == SchemaKey.Anything)
        {
            if (hasThen)
            {
                WriteApplied(value, condition.Then!.Value);
            }

            return;
        }

        using (Code.Block(hasThen ? $"if ({Matches(value, condition.If)})" : $"if (!{Matches(value, condition.If)})"))
        {
            WriteApplied(value, hasThen ? condition.Then!.Value : condition.Else!.Value);
        }

        if (hasThen && hasElse)
        {
            using (Code.Block("else"))
            {
                WriteApplied(value, condition.Else!.Value);
            }
        }

        Code.Blank();
    }

    private static bool Asserts(SchemaKey? key) => key is { } known && known != SchemaKey.Anything;

    private void WriteApplied(string value, SchemaKey key)
    {
        if (Asserts(key))
        {
            Code.Line($"{Support}.JsonTrial.Apply({value}, ref violations, {Context.Validators.Find(key)});");
        }
    }

    private void WriteAlternatives(string isBroken, string value, Keyword keyword, string name, string matching)
    {
        string[] arguments =
        [
            value, "ref violations", Location(keyword), CSharpLiteral.String(name), matching,
            .. keyword.Subschemas.Where(static key => key != SchemaKey.Anything).Select(key => Context.Validators.Find(key)!),
        ];
        using (Code.Block($"if ({isBroken})"))
        {
            Code.Line($"{Support}.JsonTrial.Report({string.Join(", ", arguments)});");
        }

        Code.Blank();
    }

    private string Matches(string value, SchemaKey key) => EvaluationEmitter.Matches(value, Probe, key, Context);

    private void WriteSecondLook(string method, Keyword keyword)
    {
        (string part, string evaluators) = keyword is UnevaluatedItemsKeyword
            ? ("items", Context.Evaluations.Find(keyword.EvaluatedBy!.Value, EvaluatedParts.Items, keyword.Location))
            : ("properties", Context.Evaluations.Find(keyword.EvaluatedBy!.Value, EvaluatedParts.Properties, keyword.Location));
        (string begin, string end) = keyword is UnevaluatedItemsKeyword ? ("StartArray", "EndArray") : ("StartObject", "EndObject");
        Code.Line($"// The {part} that no keyword beside {keyword.Location.Substring(keyword.Location.LastIndexOf('/') + 1)} has looked at.");
        using (Code.Block($"private static void {method}({RecordEmitter.Reader} reader, ref {RecordEmitter.Collector} violations)"))
        {
            using (Code.Block($"if (violations.IsDecided || reader.TokenType != {Token}.{begin})"))
            {
                Code.Line("return;");
            }

            Code.Blank();
            Code.Line($"{Support}.EvaluatedSet evaluated = default;");
            Code.Line($"{evaluators}(reader, in violations, ref evaluated);");
            Code.Line("int index = 0;");
            using (Code.Block($"while (!violations.IsDecided && reader.Read() && reader.TokenType != {Token}.{end})"))
            {
                using (Code.Block("if (evaluated.Contains(index++))"))
                {
                    Code.Line("violations.PassOver(ref reader);");
                }

                using (Code.Block("else"))
                {
                    if (Context.Schema(keyword.Subschemas.First()).Keywords is [FalseKeyword nothing])
                    {
                        WriteNothing(nothing);
                    }
                    else
                    {
                        if (keyword is UnevaluatedPropertiesKeyword)
                        {
                            Code.Line("reader.Read();");
                        }

                        WriteValue(keyword.Subschemas.First());
                    }
                }
            }

            Code.Blank();
            Code.Line("evaluated.Dispose();");
        }
    }
}
