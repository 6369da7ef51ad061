using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using OrigamiContracts.Generators.Emitting;
using OrigamiContracts.Generators.Invariants;
using OrigamiContracts.Generators.Patterns;
using OrigamiContracts.Support;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Invariants;

/// <summary>Rules over <see cref="Sample"/>, compiled by both back ends and then by the C# compiler.</summary>
internal sealed class EmittedRules
{
    private readonly Dictionary<string, int> _numbers;
    private readonly Type _type;

    private delegate T JsonRule<T>(ReadOnlySpan<byte> document);

    public EmittedRules(IEnumerable<string> rules)
    {
        string[] distinct = [.. rules.Distinct()];
        _numbers = distinct.Select((rule, number) => (rule, number)).ToDictionary(pair => pair.rule, pair => pair.number);
        _type = CSharp.Load(Source(distinct)).GetType("Rules.RuleSample")!;
    }

    /// <summary>What a rule comes to over a record: "true", "false" or an error.</summary>
    /// <returns>The outcome; null where the rule is left to the record's JSON.</returns>
    public string? OutcomeForMembers(string rule, string json)
    {
        if (_type.GetMethod($"Members{_numbers[rule]}") is not { } method)
        {
            return null;
        }

        using JsonDocument document = JsonDocument.Parse(json);
        object instance = Activator.CreateInstance(_type, Sample.FromJson(document.RootElement.Clone()))!;
        return OutcomeOf(method.Invoke(instance, [])!);
    }

    /// <summary>What a rule comes to over a text: "true", "false" or an error.</summary>
    public string OutcomeForJson(string rule, string json)
    {
        MethodInfo method = _type.GetMethod($"Json{_numbers[rule]}")!;
        byte[] document = Encoding.UTF8.GetBytes(json);
        return OutcomeOf(method.ReturnType == typeof(bool)
            ? method.CreateDelegate<JsonRule<bool>>()(document)
            : method.CreateDelegate<JsonRule<CelTruth>>()(document));
    }

    private static string OutcomeOf(object result)
    {
        CelScratch.Release(0);
        CelTruth truth = result is bool plain ? plain : (CelTruth)result;
        return truth.Error != OrigamiContracts.Support.CelError.None ? truth.Error.ToString() : truth.IsTrue ? "true" : "false";
    }

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
        string[] errors = [.. rules.Select(rule => (rule, SampleModels.Compile(rule).Errors)).Where(pair => !pair.Errors.IsEmpty).Select(pair => $"{pair.rule}: {string.Join("; ", pair.Errors)}")];
        Assert.True(errors.Length == 0, string.Join('\n', errors));
        var loops = new CelMethods([]);
        var patterns = new List<string>();
        var members = new CelForMembers(new TypeNames(SampleModels.Namespace), loops, PatternField);
        var json = new CelForJson(new SelfInput(LocalOf), loops, PatternField);
        for (int i = 0; i < rules.Length; i++)
        {
            CelExpression condition = SampleModels.Condition(rules[i]);
            string type = CelPaths.IsPlainCondition(condition) ? "bool" : "CelTruth";
            if (CelForMembers.Covers(condition))
            {
                source.AppendLine(CultureInfo.InvariantCulture, $"    public {type} Members{i}() => {members.Write(condition)};");
            }

            source.AppendLine(CultureInfo.InvariantCulture, $"    public static {type} Json{i}(System.ReadOnlySpan<byte> document) {{ var root = new JsonFragment(document, 0);");
            foreach (string root in CelPaths.Roots(condition))
            {
                source.AppendLine(CultureInfo.InvariantCulture, $"        JsonFragment {LocalOf(root)} = root[\"{root}\"u8];");
            }

            source.AppendLine(CultureInfo.InvariantCulture, $"        return {json.Write(condition)}; }}");
        }

        CodeWriter methods = new();
        loops.Write(methods);
        return source.Append(methods).AppendJoin('\n', patterns).Append('}').ToString();

        string PatternField(string pattern)
        {
            Assert.True(EcmaPattern.TryTranslate(pattern, out TranslatedPattern? translated, out _));
            string field = $"Pattern{patterns.Count}";
            patterns.Add($"    private static readonly JsonPattern {field} = {PatternExpression.Of(translated)};");
            return field;
        }
    }

    private static string LocalOf(string jsonName) => $"{jsonName}Value";
}
