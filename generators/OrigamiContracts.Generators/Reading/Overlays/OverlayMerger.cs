using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Reading.JsonPath;

namespace OrigamiContracts.Generators.Reading.Overlays;

/// <summary>Merges values of an overlay into values of a description. What comes from the overlay keeps its place there.</summary>
/// <param name="changesPrimitives">Whether the rules are those of version 1.1.</param>
/// <param name="diagnostics">Takes what can't be merged.</param>
/// <param name="work">Counts what is done.</param>
internal sealed class OverlayMerger(bool changesPrimitives, DiagnosticBag diagnostics, JsonPathWork work)
{
    /// <summary>The value that a target becomes.</summary>
    public SpecNode MergeTarget(SpecNode target, SpecNode update) => (target, update) switch
    {
        // In 1.0 what is appended to an array is one item, whatever it is.
        (SpecArray array, SpecArray items) when changesPrimitives => Append(array, items.Items),
        (SpecArray array, _) => Append(array, [update]),
        (SpecObject, not SpecObject) => Refuse(target, update, "what is merged into an object is an object"),
        _ => Merge(target, update),
    };

    private SpecNode Merge(SpecNode target, SpecNode update)
    {
        switch (target, update)
        {
            case (SpecObject members, SpecObject others):
                return MergeMembers(members, others);
            case (SpecArray array, SpecArray items):
                return Append(array, items.Items);
            case (SpecObject or SpecArray, _) or (_, SpecObject or SpecArray):
                return Refuse(
                    target,
                    update,
                    $"{SpecKind.Of(update)} can't be merged into {SpecKind.Of(target)}, which is there in the description; {Advice(target)}");
            default:
                return update;
        }
    }

    private SpecObject MergeMembers(SpecObject target, SpecObject update)
    {
        work.Spend(target.Properties.Count + update.Properties.Count);
        return target.With(
        [
            .. target.Properties.Select(property => update.Find(property.Name) is { } other ? MergeMember(property, other) : property),
            .. update.Properties.Where(property => target.Find(property.Name) is null),
        ]);
    }

    private SpecProperty MergeMember(SpecProperty target, SpecProperty update)
    {
        SpecNode merged = Merge(target.Value, update.Value);
        return ReferenceEquals(merged, update.Value) ? update : target.With(merged);
    }

    private SpecArray Append(SpecArray target, IReadOnlyList<SpecNode> items)
    {
        work.Spend(target.Items.Count + items.Count);
        return target.With([.. target.Items, .. items]);
    }

    private SpecNode Refuse(SpecNode target, SpecNode update, string message)
    {
        diagnostics.ReportOnce(DiagnosticDescriptors.InvalidOverlay, update, message);
        return target;
    }

    private string Advice(SpecNode target) => changesPrimitives || target is SpecObject or SpecArray
        ? "remove that by an action before this one"
        : "with 'overlay: 1.1.0' an action before this one can remove that";
}
