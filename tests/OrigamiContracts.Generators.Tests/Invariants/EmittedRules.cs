using System.Text;
using System.Text.Json;
using OrigamiContracts.Generators.Invariants;

namespace OrigamiContracts.Generators.Tests.Invariants;

/// <summary>Rules over <see cref="Sample"/>, compiled by both back ends and then by the C# compiler.</summary>
internal sealed class EmittedRules
{
    private readonly Dictionary<string, int> _numbers;
    private readonly Type _type;

    private delegate bool JsonRule(ReadOnlySpan<byte> document);

    public EmittedRules(IEnumerable<string> rules)
    {
        string[] distinct = [.. rules.Distinct()];
        _numbers = distinct.Select((rule, number) => (rule, number)).ToDictionary(pair => pair.rule, pair => pair.number);
        _type = CSharp.Load(Source(distinct)).GetType("Rules.RuleSample")!;
    }

    public bool HoldsForMembers(string rule, string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        object instance = Activator.CreateInstance(_type, Sample.FromJson(document.RootElement.Clone()))!;
        return (bool)_type.GetMethod($"Members{_numbers[rule]}")!.Invoke(instance, [])!;
    }

    public bool HoldsForJson(string rule, string json) =>
        _type.GetMethod($"Json{_numbers[rule]}")!.CreateDelegate<JsonRule>()(Encoding.UTF8.GetBytes(json));

    private static string Source(string[] rules)
    {
        var source = new StringBuilder("""
            #nullable enable
            using OrigamiContracts.Generators.Tests.Invariants;
            using OrigamiContracts.Support;
            namespace Rules;
            public sealed record RuleSample : Sample
            {
                [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
                public RuleSample(Sample sample) : base(sample) { }

            """);
        for (int i = 0; i < rules.Length; i++)
        {
            CelExpression condition = SampleModels.Condition(rules[i]);
            source.AppendLine($"    public bool Members{i}() => {CelForMembers.Write(condition, SampleModels.Namespace)};");
            source.AppendLine($"    public static bool Json{i}(System.ReadOnlySpan<byte> document) {{ var root = new JsonFragment(document, 0);");
            foreach (string root in CelPaths.Roots(condition))
            {
                source.AppendLine($"        JsonFragment {LocalOf(root)} = root[\"{root}\"u8];");
            }

            source.AppendLine($"        return {CelForJson.Write(condition, LocalOf)}; }}");
        }

        return source.Append('}').ToString();
    }

    private static string LocalOf(string jsonName) => $"{jsonName}Value";
}
