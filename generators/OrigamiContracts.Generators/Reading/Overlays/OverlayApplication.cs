using System.IO;
using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Reading.JsonPath;

namespace OrigamiContracts.Generators.Reading.Overlays;

/// <summary>Applies overlays to a description's tree.</summary>
/// <remarks>An action that can't be applied is reported and left out; the others are applied.</remarks>
internal sealed class OverlayApplication
{
    private readonly Overlay _overlay;
    private readonly string _descriptionFile;
    private readonly DiagnosticBag _diagnostics;
    private readonly JsonPathWork _work;
    private readonly OverlayMerger _merger;
    private readonly TreeSize _size = new();

    private OverlayApplication(Overlay overlay, string descriptionFile, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        _overlay = overlay;
        _descriptionFile = descriptionFile;
        _diagnostics = diagnostics;
        _work = new JsonPathWork(cancellationToken);
        _merger = new OverlayMerger(overlay.ChangesPrimitives, diagnostics, _work);
    }

    /// <param name="document">The description.</param>
    /// <param name="overlays">The overlays, in their order; what is wrong with their texts has not been reported yet.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The description as the overlays have changed it, and all findings about them.</returns>
    public static SpecReadResult Apply(SpecDocument document, IReadOnlyList<SpecReadResult> overlays, CancellationToken cancellationToken)
    {
        List<DiagnosticInfo> findings = [];
        foreach (SpecReadResult read in overlays)
        {
            findings.AddRange(read.Diagnostics);
            if (read.Document is { } overlay)
            {
                DiagnosticBag diagnostics = new(overlay.Path);
                document = Apply(document, overlay, diagnostics, cancellationToken);
                findings.AddRange(diagnostics.ToEquatableArray());
            }
        }

        return new SpecReadResult(document, [.. findings]);
    }

    private static SpecDocument Apply(SpecDocument document, SpecDocument overlay, DiagnosticBag diagnostics, CancellationToken cancellationToken) =>
        OverlayReader.Read(overlay.Root, diagnostics) is { } actions
            ? document.With(new OverlayApplication(actions, Path.GetFileName(document.Path), diagnostics, cancellationToken).ApplyAll(document.Root), overlay)
            : document;

    private SpecNode ApplyAll(SpecNode root)
    {
        foreach (OverlayAction action in _overlay.Actions)
        {
            try
            {
                root = Apply(action, root);
            }
            catch (JsonPathLimitException exception)
            {
                // The limit is one for all actions.
                _diagnostics.Report(DiagnosticDescriptors.TooLarge, action.Target, exception.Message);
                break;
            }
        }

        return root;
    }

    private SpecNode Apply(OverlayAction action, SpecNode root)
    {
        JsonPathEvaluator evaluator = new(root, _work);
        IReadOnlyList<JsonPathNode> targets = evaluator.Select(action.Query);
        if (targets.Count == 0)
        {
            _diagnostics.Report(
                DiagnosticDescriptors.IdleOverlayAction,
                action.Target,
                $"'{action.Target.Value}' selects nothing in {_descriptionFile}, so the action does nothing; mend the target, or leave the action out");
            return root;
        }

        SpecNode? update = null;
        if (ProblemOf(targets, action.Change) is { } problem)
        {
            _diagnostics.Report(DiagnosticDescriptors.InvalidOverlay, action.Target, $"'{action.Target.Value}' {problem}");
            return root;
        }

        if (action.Change is not RemoveChange && !TryFindUpdate(action.Change, evaluator, out update))
        {
            return root;
        }

        SpecNode changed = Rebuild(root, EditedPlaces.Of(targets), update) ?? root;
        if (_size.LimitExceededBy(changed) is { } limit)
        {
            _diagnostics.Report(DiagnosticDescriptors.TooLarge, action.Target, $"after this action, {limit}");
            return root;
        }

        return changed;
    }

    // What is wrong with the targets, whatever is merged into them.
    private string? ProblemOf(IReadOnlyList<JsonPathNode> targets, OverlayChange change)
    {
        if (change is RemoveChange && targets.FirstOrDefault(static target => target.Parent is null) is not null)
        {
            return "selects the whole description, which can't be removed; select a part of it";
        }

        if (!_overlay.ChangesPrimitives)
        {
            return targets.FirstOrDefault(static target => KindOf(target) == TargetKind.Primitive) is { } primitive
                ? $"selects {SpecKind.Of(primitive.Value)} at {primitive.Path}, and Overlay 1.0 changes objects and arrays only; select the object around it, or write 'overlay: 1.1.0'"
                : null;
        }

        return change is not RemoveChange && targets.FirstOrDefault(target => KindOf(target) != KindOf(targets[0])) is { } other
            ? $"selects {SpecKind.Of(targets[0].Value)} at {targets[0].Path} and {SpecKind.Of(other.Value)} at {other.Path}, and one update can't be for both; write two actions"
            : null;
    }

    private bool TryFindUpdate(OverlayChange change, JsonPathEvaluator evaluator, out SpecNode? update)
    {
        if (change is not CopyChange copy)
        {
            update = ((UpdateChange)change).Value;
            return true;
        }

        IReadOnlyList<JsonPathNode> sources = evaluator.Select(copy.Query);
        update = sources.Count == 1 ? sources[0].Value : null;
        if (update is null)
        {
            _diagnostics.Report(
                DiagnosticDescriptors.InvalidOverlay,
                copy.Source,
                $"'{copy.Source.Value}' selects {sources.Count} values in {_descriptionFile}, but exactly one can be copied");
        }

        return update is not null;
    }

    /// <summary>The node as it is after a change.</summary>
    /// <param name="node">The node as it is.</param>
    /// <param name="places">Where in it the change is.</param>
    /// <param name="update">What is merged in there; null to remove what is there.</param>
    /// <returns>Null if the node is removed.</returns>
    private SpecNode? Rebuild(SpecNode node, EditedPlaces places, SpecNode? update)
    {
        if (places.IsSelected)
        {
            if (update is null)
            {
                return null;
            }

            node = _merger.MergeTarget(node, update);
        }

        if (!places.HasChildren)
        {
            return node;
        }

        return node switch
        {
            SpecObject members => members.With(members.Properties.Select(RebuildMember).OfType<SpecProperty>()),
            SpecArray array => array.With([.. array.Items.Select((item, i) => places.Item(i) is { } place ? Rebuild(item, place, update) : item).OfType<SpecNode>()]),
            _ => node,
        };

        SpecProperty? RebuildMember(SpecProperty property)
        {
            _work.Spend();
            return places.Member(property.Name) is not { } place ? property
                : Rebuild(property.Value, place, update) is { } value ? property.With(value)
                : null;
        }
    }

    private static TargetKind KindOf(JsonPathNode target) => target.Value switch
    {
        SpecObject => TargetKind.Object,
        SpecArray => TargetKind.Array,
        _ => TargetKind.Primitive,
    };

    private enum TargetKind
    {
        Object,
        Array,
        Primitive,
    }
}
