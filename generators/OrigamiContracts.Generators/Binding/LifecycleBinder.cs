using Microsoft.CodeAnalysis;
using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Schemas;
using TypeKind = OrigamiContracts.Generators.Model.TypeKind;

namespace OrigamiContracts.Generators.Binding;

/// <summary>
/// Checks life-cycles against the records they are about. A record that is merged of several schemas has what all of them
/// say: so the full view of a resource adds to the life-cycle of the short one.
/// </summary>
internal sealed class LifecycleBinder(SchemaSet schemas, IReadOnlyDictionary<string, TypeModel> types, DiagnosticBag diagnostics)
{
    // Records share what they are merged of; what is wrong with it is said once.
    private readonly HashSet<(string Location, string Message)> _reported = [];

    public RecordModel Bind(RecordModel record, SchemaModel schema)
    {
        if (schema.Lifecycles.IsEmpty)
        {
            return record;
        }

        IReadOnlyList<LifecycleSource> sources = schema.Lifecycles;
        var paths = new LifecyclePathBinder(record, types, (location, message) => Report(DiagnosticDescriptors.InvalidLifecycle, location, message));
        if (BindKey(record, sources, paths) is not { } key)
        {
            return record;
        }

        LocatedText? statePath = Only(sources.Select(static source => source.State), "state");
        LifecyclePathModel? state = statePath is null
            ? null
            : paths.Follow(statePath, static type => type.Kind is TypeKind.OpenEnum or TypeKind.ClosedEnum or TypeKind.String, "a string");
        List<LifecycleRuleSource> aboutStates = RulesAboutStates(sources, statePath);
        var states = new LifecycleStateBinder(ListedStates(state), aboutStates, Report);
        if (state is not null)
        {
            states.Bind();
        }

        List<LifecycleRuleModel> rules = [];
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (LifecycleRuleSource source in sources.SelectMany(static source => source.Rules))
        {
            bool isAboutState = source.Path is null;
            LifecyclePathModel? path = isAboutState ? state : Follow(source, paths);
            if (path is null || (isAboutState && !aboutStates.Contains(source)) || (source.Kind == LifecycleRuleKind.Initial && !states.CanReturn))
            {
                continue;
            }

            string id = source.Words.Id?.Text ?? LifecycleNames.RuleId(key.Resource, source.Kind, string.Join(".", path.Names));
            if (ids.Add(id))
            {
                rules.Add(new LifecycleRuleModel(source.Kind, id, source.Location, path, source.Words));
            }
            else
            {
                Report(DiagnosticDescriptors.InvalidLifecycle, source.Words.Id?.Location ?? source.Path?.Location ?? source.Location, $"There is another rule with the id '{id}' in the life-cycle");
            }
        }

        return record with
        {
            Lifecycle = new LifecycleModel(
                key,
                state,
                states.States,
                states.Initial,
                states.Terminal,
                state is not null && aboutStates.Any(static rule => rule.Kind == LifecycleRuleKind.Transitions),
                states.Transitions,
                rules.ToEquatableArray()),
        };
    }

    /// <summary>Reports the life-cycles of schemas that no record stands for: their values have no properties to watch.</summary>
    public void ReportUnbound(IEnumerable<SchemaModel> compiled)
    {
        HashSet<string> bound = new(
            types.Values.OfType<RecordModel>().SelectMany(record => schemas.Get(record.Schema).Lifecycles).Select(static source => source.Location),
            StringComparer.Ordinal);
        foreach (LifecycleSource source in compiled.SelectMany(static schema => schema.Lifecycles).Where(source => !bound.Contains(source.Location)))
        {
            Report(DiagnosticDescriptors.InvalidLifecycle, source.Location, "The life-cycle is not checked: only objects with properties of their own can have one");
        }
    }

    private LifecycleKeyModel? BindKey(RecordModel record, IReadOnlyList<LifecycleSource> sources, LifecyclePathBinder paths)
    {
        List<LifecycleSource> keyed = [.. sources.Where(static source => !source.Key.IsEmpty)];
        if (keyed.Count == 0)
        {
            Report(DiagnosticDescriptors.InvalidLifecycle, sources[0].Location, "A life-cycle needs 'key', the path of what tells resources apart");
            return null;
        }

        foreach (LifecycleSource other in keyed.Skip(1))
        {
            Report(DiagnosticDescriptors.InvalidLifecycle, other.Key[0].Location, "The life-cycle that this one adds to has a key already; leave this one out");
        }

        LifecycleSource source = keyed[0];
        List<LifecyclePathModel> parts = [];
        foreach (LocatedText part in source.Key)
        {
            if (paths.Follow(part, IsScalar, "a string, a number or a boolean") is { } path)
            {
                parts.Add(path);
            }
        }

        string resource = source.Resource ?? LifecycleNames.Resource(source.Location, record.Name);
        return parts.Count < source.Key.Count ? null : new LifecycleKeyModel(resource, source.Location, parts.ToEquatableArray());
    }

    private List<LifecycleRuleSource> RulesAboutStates(IReadOnlyList<LifecycleSource> sources, LocatedText? state)
    {
        List<LifecycleRuleSource> found = [];
        foreach (LifecycleRuleSource rule in sources.SelectMany(static source => source.Rules).Where(static rule => rule.Path is null))
        {
            string name = rule.Kind.ToString().ToLowerInvariant();
            if (state is null)
            {
                Report(DiagnosticDescriptors.InvalidLifecycle, rule.Location, $"'{name}' speaks of states, so the life-cycle needs 'state', the path of the state");
            }
            else if (found.Any(other => other.Kind == rule.Kind))
            {
                Report(DiagnosticDescriptors.InvalidLifecycle, rule.Location, $"The life-cycle that this one adds to has '{name}' already; leave this one out");
            }
            else
            {
                found.Add(rule);
            }
        }

        return found;
    }

    private LocatedText? Only(IEnumerable<LocatedText?> texts, string name)
    {
        LocatedText? only = null;
        foreach (LocatedText text in texts.OfType<LocatedText>())
        {
            if (only is not null)
            {
                Report(DiagnosticDescriptors.InvalidLifecycle, text.Location, $"The life-cycle that this one adds to has '{name}' already; leave this one out");
            }

            only ??= text;
        }

        return only;
    }

    private IReadOnlyList<string>? ListedStates(LifecyclePathModel? state) =>
        state is not null && types.TryGetValue(state.Type.Name, out TypeModel? type) && type is EnumModel listed
            ? [.. listed.Members.Select(static member => member.Text)]
            : null;

    private static LifecyclePathModel? Follow(LifecycleRuleSource rule, LifecyclePathBinder paths) => rule.Kind switch
    {
        LifecycleRuleKind.Nondecreasing => paths.Follow(rule.Path!, IsOrdered, "a number or a date-time"),
        LifecycleRuleKind.Growing => paths.Follow(rule.Path!, static type => type.Kind == TypeKind.List, "a list"),
        _ => paths.Follow(rule.Path!, static _ => true, ""),
    };

    private static bool IsOrdered(TypeRef type) =>
        type.Kind is TypeKind.Int32 or TypeKind.Int64 or TypeKind.Single or TypeKind.Double or TypeKind.Decimal or TypeKind.DateTime;

    private static bool IsScalar(TypeRef type) =>
        type.Kind is not (TypeKind.Json or TypeKind.Record or TypeKind.List or TypeKind.Map or TypeKind.Union);

    private void Report(DiagnosticDescriptor descriptor, string location, string message)
    {
        if (_reported.Add((location, message)))
        {
            diagnostics.Report(descriptor, schemas.Locate(location), message);
        }
    }
}
