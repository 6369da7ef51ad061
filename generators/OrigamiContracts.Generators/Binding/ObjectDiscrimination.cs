using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Binding;

/// <summary>
/// Decides how the cases of objects are told apart: by the value of a property, else by the properties that are there,
/// else by what the object conforms to.
/// </summary>
/// <param name="alternatives">All alternatives of the union.</param>
/// <param name="isExclusive">Whether a value is of one alternative only.</param>
/// <param name="tags">The properties whose values tell alternatives apart.</param>
internal sealed class ObjectDiscrimination(IReadOnlyList<BoundAlternative> alternatives, bool isExclusive, Tags tags)
{
    // Each alternative is a bit of a word.
    private const int MostByNames = 64;
    private const int MostNames = 1_000;

    // Constants that tell only some alternatives apart make questions that follow on questions.
    private const int MostQuestions = 200;

    private int _questions;

    public static CaseChoice OfArrays(IReadOnlyList<BoundAlternative> alternatives)
    {
        List<BoundAlternative> arrays = [.. alternatives.Where(static one => one.Holds(JsonTypes.Array))];
        return OnlyCase(arrays) ?? Tried(arrays);
    }

    public CaseChoice OfObjects() =>
        Choose([.. Enumerable.Range(0, alternatives.Count).Where(index => alternatives[index].Holds(JsonTypes.Object))], asked: []);

    private CaseChoice Choose(IReadOnlyList<int> candidates, IReadOnlyCollection<string> asked)
    {
        List<BoundAlternative> candidateAlternatives = [.. candidates.Select(index => alternatives[index])];
        return OnlyCase(candidateAlternatives) is { } only ? only
            : _questions++ < MostQuestions && tags.Best(candidates, asked) is { } property ? ByTag(candidates, property, [.. asked, property])
            : ByNames(candidateAlternatives);
    }

    private TagChoice ByTag(IReadOnlyList<int> candidates, string property, IReadOnlyCollection<string> asked)
    {
        List<int> unmarked = [.. candidates.Where(index => tags.ValuesOf(index, property).Count == 0)];
        List<int> optional = [.. candidates.Where(index => !alternatives[index].Shape.Required.Contains(property))];
        CaseChoice? fallback = tags.IsDiscriminator(property) && tags.Default >= 0 ? OnlyCase([alternatives[tags.Default]]) : null;
        List<TagBranch> branches = [];
        foreach (IGrouping<string, (JsonText Value, List<int> Marked)> group in MarkedBy(candidates, property)
            .GroupBy(static entry => string.Join(",", entry.Marked)))
        {
            List<int> marked = group.First().Marked;
            // Where a value may be of several alternatives, it may be of those too that say nothing of the property.
            List<int> possible = isExclusive ? marked : [.. marked.Concat(unmarked).OrderBy(static index => index)];
            branches.Add(new TagBranch(group.Select(static entry => entry.Value).ToEquatableArray(), Choose(possible, asked)));
        }

        return new TagChoice(
            property,
            branches.ToEquatableArray(),
            fallback ?? Choose(unmarked, asked),
            // Whether a constant is left out says little, so what follows is not another constant of the same alternatives.
            fallback ?? (optional.TrueForAll(unmarked.Contains) ? Choose(optional, asked) : ByNames([.. optional.Select(index => alternatives[index])])));
    }

    // The alternatives that allow each value of a property.
    private List<(JsonText Value, List<int> Marked)> MarkedBy(IReadOnlyList<int> candidates, string property)
    {
        Dictionary<JsonText, List<int>> marked = [];
        List<(JsonText, List<int>)> values = [];
        foreach (int index in candidates)
        {
            foreach (JsonText value in tags.ValuesOf(index, property))
            {
                if (!marked.TryGetValue(value, out List<int>? known))
                {
                    marked.Add(value, known = []);
                    values.Add((value, known));
                }

                known.Add(index);
            }
        }

        return values;
    }

    private CaseChoice ByNames(List<BoundAlternative> candidates)
    {
        if (OnlyCase(candidates) is { } only)
        {
            return only;
        }

        bool someTakeOthers = candidates.Exists(static one => one.Shape.TakesOtherNames);
        bool allTakeOthers = candidates.TrueForAll(static one => one.Shape.TakesOtherNames);
        List<string> names = [.. candidates.SelectMany(static one => one.Shape.Declared.Concat(one.Shape.Required)).Distinct().Where(IsDistinct)];
        if (candidates.Count > MostByNames || names.Count > MostNames || names.Count == 0)
        {
            return Tried(candidates);
        }

        return new NameChoice(
            names.ToEquatableArray(),
            candidates.Select(one => new NameFit(
                one.Case,
                one.Alternative.Key,
                NumbersOf(name => one.Shape.Required.Contains(name)),
                NumbersOf(name => !Has(one, name)),
                NumbersOf(name => !Has(one, name) && candidates.Exists(other => other.Shape.Required.Contains(name))),
                one.Shape.TakesOtherNames || !someTakeOthers)).ToEquatableArray(),
            isExclusive);

        // Where some take any name, it counts which ones the others have.
        bool IsDistinct(string name) =>
            someTakeOthers != allTakeOthers
            || !candidates.TrueForAll(one => Has(one, name))
            || (candidates.Exists(one => one.Shape.Required.Contains(name)) && !candidates.TrueForAll(one => one.Shape.Required.Contains(name)));

        EquatableArray<int> NumbersOf(Predicate<string> isMeant) =>
            Enumerable.Range(0, names.Count).Where(index => isMeant(names[index])).ToEquatableArray();
    }

    private static bool Has(BoundAlternative one, string name) =>
        one.Shape.TakesOtherNames || one.Shape.Declared.Contains(name) || one.Shape.Required.Contains(name);

    // The case of all of them, if there is no other; null if there are several.
    private static CaseChoice? OnlyCase(IReadOnlyList<BoundAlternative> candidates) =>
        candidates.Select(static one => one.Case).Distinct().ToList() switch
        {
            [] or [BoundAlternative.NoCase] => NoCase.Instance,
            [var only] => new OneCase(only),
            _ => null,
        };

    private static TrialChoice Tried(IEnumerable<BoundAlternative> candidates) =>
        new(candidates.Select(static one => new TriedAlternative(one.Case, one.Alternative.Key)).ToEquatableArray());
}
