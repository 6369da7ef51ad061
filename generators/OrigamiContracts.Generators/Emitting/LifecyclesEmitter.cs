using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Writes the life-cycles of a contract, which its catalogue and its records share.</summary>
internal sealed class LifecyclesEmitter
{
    private const string Namespace = "global::OrigamiContracts.Catalogue";

    private readonly CodeWriter _code;
    private readonly List<LifecycleKeyModel> _keys;
    private readonly List<LifecycleRuleModel> _rules;
    private readonly Dictionary<object, string> _fields = [];

    private LifecyclesEmitter(CodeWriter code, IReadOnlyList<RecordModel> resources)
    {
        _code = code;
        // What several views of a resource have in common is one object: by that their observations are compared.
        _keys = [.. resources.Select(static resource => resource.Lifecycle!.Key).Distinct()];
        _rules = [.. resources.SelectMany(static resource => resource.Lifecycle!.Rules).Distinct()];
        NameFields("Key", _keys);
        NameFields("Rule", _rules);
    }

    public static EmittedFile Emit(EmissionContext context)
    {
        CodeWriter code = SourceFile.Begin(context.Contract);
        using (code.Block($"public static partial class {context.Contract.ClassName}"))
        {
            code.Line("/// <summary>How the resources of the contract may change.</summary>");
            code.Line(SourceFile.GeneratedCode);
            using (code.Block("internal static class Lifecycles"))
            {
                new LifecyclesEmitter(code, context.Resources).Write(context.Resources);
            }
        }

        return SourceFile.End(code, context.Contract, context.Contract.ClassName + ".Lifecycles");
    }

    /// <summary>The field of a record's life-cycle within the contract's class.</summary>
    public static string Field(RecordModel resource) => $"Lifecycles.Of{resource.Name}";

    // Fields are set in their order, so what others refer to comes first.
    private void Write(IReadOnlyList<RecordModel> resources)
    {
        foreach (LifecycleKeyModel key in _keys)
        {
            _code.Line($"private static readonly {Namespace}.ApiLifecycleKey {_fields[key]} = new({CSharpLiteral.String(key.Resource)}, {CSharpLiteral.String(key.Location)}, {string.Join(", ", key.Paths.Select(NewPath))});");
            _code.Blank();
        }

        foreach (LifecycleRuleModel rule in _rules)
        {
            _code.Line($"private static readonly {Namespace}.ApiLifecycleRule {_fields[rule]} = new()");
            using (_code.Body("};"))
            {
                WriteRule(rule);
            }

            _code.Blank();
        }

        foreach (RecordModel resource in resources)
        {
            _code.Line($"public static readonly {Namespace}.ApiLifecycle Of{resource.Name} = new()");
            using (_code.Body("};"))
            {
                WriteLifecycle(resource.Lifecycle!);
            }

            _code.Blank();
        }
    }

    private void WriteRule(LifecycleRuleModel rule)
    {
        WriteMember("Id", CSharpLiteral.String(rule.Id));
        WriteMember("Kind", $"{Namespace}.ApiLifecycleRuleKind.{rule.Kind}");
        WriteMember("Severity", $"global::OrigamiContracts.Severity.{(rule.Words.IsWarning ? "Warning" : "Error")}");
        WriteMember("Location", CSharpLiteral.String(rule.Location));
        WriteMember("Path", NewPath(rule.Path));
        if (rule.Words.Message is { } message)
        {
            WriteMember("Message", CSharpLiteral.String(message));
        }

        if (rule.Words.Source is { } source)
        {
            WriteMember("Source", CSharpLiteral.String(source));
        }
    }

    private void WriteLifecycle(LifecycleModel lifecycle)
    {
        WriteMember("Key", _fields[lifecycle.Key]);
        if (lifecycle.State is { } state)
        {
            WriteMember("State", NewPath(state));
            WriteTexts("States", lifecycle.States);
            WriteTexts("InitialStates", lifecycle.InitialStates);
            WriteTexts("TerminalStates", lifecycle.TerminalStates);
        }

        if (lifecycle.HasTransitions)
        {
            _code.Line("Transitions = new global::System.Collections.Generic.Dictionary<string, global::System.Collections.Generic.IReadOnlyList<string>>(global::System.StringComparer.Ordinal)");
            using (_code.Body("},"))
            {
                foreach (TransitionModel transition in lifecycle.Transitions)
                {
                    _code.Line($"[{CSharpLiteral.String(transition.From)}] = [{Texts(transition.To)}],");
                }
            }
        }

        WriteMember("Rules", $"[{string.Join(", ", lifecycle.Rules.Select(rule => _fields[rule]))}]");
    }

    private void WriteTexts(string name, EquatableArray<string> texts)
    {
        if (!texts.IsEmpty)
        {
            WriteMember(name, $"[{Texts(texts)}]");
        }
    }

    private void WriteMember(string name, string value) => _code.Line($"{name} = {value},");

    private void NameFields(string name, IReadOnlyList<object> things)
    {
        for (int i = 0; i < things.Count; i++)
        {
            _fields.Add(things[i], $"{name}{i + 1}");
        }
    }

    private static string NewPath(LifecyclePathModel path)
    {
        string comparison = path.Type.Kind switch
        {
            TypeKind.DateTime => "Instant",
            TypeKind.Uuid => "Uuid",
            _ => "Json",
        };
        return $"new {Namespace}.ApiLifecyclePath({Namespace}.ApiLifecycleComparison.{comparison}, {Texts(path.Names)})";
    }

    private static string Texts(EquatableArray<string> texts) => string.Join(", ", texts.Select(CSharpLiteral.String));
}
