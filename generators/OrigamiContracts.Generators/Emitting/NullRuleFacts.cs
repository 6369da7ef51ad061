using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Tells analyzers when members of a record are null.</summary>
internal static class NullRuleFacts
{
    public static void Write(CodeWriter code, RecordModel record)
    {
        foreach (NullRuleModel rule in record.NullRules)
        {
            MemberTest condition = rule.Condition;
            code.Line(AnalyzerFact.Of(
                "NullRule",
                CSharpLiteral.String(rule.Rule),
                CSharpLiteral.String(rule.Member),
                $"IsNull = {(rule.IsNull ? "true" : "false")}",
                $"When = {CSharpLiteral.String(condition.Member)}",
                $"{(condition.IsOneOf ? "Is" : "IsNot")} = {AnalyzerFact.Texts(condition.Values.Select(static value => value.Text))}"));
        }
    }
}
