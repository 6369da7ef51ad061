using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Schemas;

namespace OrigamiContracts.Generators.Binding;

/// <summary>Completes unions: their cases, and how the case of a value is found.</summary>
/// <param name="schemas">The description's schemas.</param>
/// <param name="shapes">What tells the values of schemas apart.</param>
/// <param name="bind">Chooses the type of an alternative, given what a type that has to be emitted would be called.</param>
internal sealed class UnionBinder(SchemaSet schemas, SchemaShapes shapes, Func<Alternative, string, TypeRef> bind)
{
    public UnionModel Complete(string name, string caseEnum, string pointer, SchemaKey key, Choice choice)
    {
        List<SchemaShape> shapesOf = [.. choice.Alternatives.Select(alternative => shapes.Of(alternative.Key))];
        Tags tags = new(schemas, choice, shapesOf);
        string? tag = tags.Best([.. Enumerable.Range(0, choice.Alternatives.Count)], asked: []);
        CaseNames names = new(schemas, name, caseEnum, pointer);
        List<(string Wish, TypeRef Type, SchemaAnnotations Annotations)> cases = [];
        List<BoundAlternative> alternatives = [];
        for (int i = 0; i < choice.Alternatives.Count; i++)
        {
            Alternative alternative = choice.Alternatives[i];
            string? given = names.GivenTo(alternative, tag is null ? null : tags.NameOf(i, tag));
            TypeRef type = bind(alternative, names.TypeOf(alternative, given, i));
            int number = BoundAlternative.NoCase;
            if (type.Kind != TypeKind.Json)
            {
                number = cases.FindIndex(known => known.Type == type);
                if (number < 0)
                {
                    number = cases.Count;
                    cases.Add((given ?? CaseNames.OfType(type, i), type, schemas.AnnotationsAt(alternative.Pointer)));
                }
                else if (given != cases[number].Wish)
                {
                    // It is not only what the first of them is called.
                    cases[number] = cases[number] with { Wish = CaseNames.OfType(type, i) };
                }
            }

            alternatives.Add(new BoundAlternative(alternative, shapesOf[i], type, number));
        }

        return new UnionModel(
            name,
            caseEnum,
            key,
            schemas.AnnotationsAt(pointer),
            cases.Select((bound, number) => new UnionCaseModel(names.Take(bound.Wish), bound.Type, bound.Annotations, PointersOf(number))).ToEquatableArray(),
            ChoicesOf(alternatives, choice, tags));

        EquatableArray<string> PointersOf(int number) =>
            alternatives.Where(bound => bound.Case == number).Select(static bound => bound.Alternative.Pointer).ToEquatableArray();
    }

    private UnionChoices ChoicesOf(List<BoundAlternative> alternatives, Choice choice, Tags tags) => new(
        ScalarDiscrimination.OfStrings(alternatives, schemas),
        ScalarDiscrimination.OfNumbers(alternatives),
        ScalarDiscrimination.OfBooleans(alternatives),
        ObjectDiscrimination.OfArrays(alternatives),
        new ObjectDiscrimination(alternatives, choice.IsExclusive, tags).OfObjects());
}
