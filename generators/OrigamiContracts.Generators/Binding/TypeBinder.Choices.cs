using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Binding;

// The types of choices: unions, but where one type holds the values of all alternatives.
internal sealed partial class TypeBinder
{
    private const int DeepestChoice = 64;

    private readonly ChoiceFinder _choices = new(schemas);

    // How many choices with one type led to the schema that is being bound.
    private int _choiceDepth;

    private TypeRef BindChoice(SchemaModel schema, Choice choice, string pointer, string name, bool isNamed)
    {
        List<Alternative> typed = [.. choice.Alternatives
            .Where(static alternative => (alternative.Types | JsonTypes.Null) != JsonTypes.Any)
            .GroupBy(static alternative => (alternative.Key, alternative.Types))
            .Select(static same => same.First())];
        bool holdsAnything = choice.Alternatives.Any(static alternative => (alternative.Types | JsonTypes.Null) == JsonTypes.Any);
        if (typed.Count < (holdsAnything ? 2 : 1) || _choiceDepth == DeepestChoice)
        {
            return new TypeRef(TypeKind.Json);
        }

        if (!holdsAnything && CommonAlternative(typed) is { } common)
        {
            _choiceDepth++;
            TypeRef type = BindAlternative(common, pointer, name, isNamed);
            _choiceDepth--;
            return type;
        }

        string unionName = TakeName(name, pointer, isNamed);
        string caseEnum = TakeName(unionName + "Case", pointer, isNamed: false);
        TypeRef union = new(TypeKind.Union, Name: unionName);
        // The union can be in one of its own cases.
        _bound[schema.Key] = union with { IsNullable = choice.IsNullable };
        var unions = new UnionBinder(
            schemas,
            _choices.Shapes,
            (alternative, caseName) => BindAlternative(alternative, alternative.Pointer, caseName, isNamed: false));
        _waiting.Enqueue(() => unions.Complete(unionName, caseEnum, pointer, schema.Key, choice));
        return union;
    }

    // The alternative whose type holds the values of all.
    private Alternative? CommonAlternative(List<Alternative> alternatives)
    {
        if (alternatives.Count == 1)
        {
            return alternatives[0];
        }

        List<Alternative> listed = [.. alternatives.Where(alternative => ListedStrings(schemas.Get(alternative.Key)) is not null)];
        List<TypeRef?> scalars = [.. alternatives.Except(listed).Select(ScalarOf)];
        // An open enum holds other texts than those that are listed.
        return listed.Count == 0 && scalars[0] is { } first && scalars.TrueForAll(type => type == first) ? alternatives[0]
            : listed.Count == 1 && !enumsAreClosed && scalars.TrueForAll(static type => type is { Kind: TypeKind.String }) ? listed[0]
            : null;
    }

    // The type of values that are no arrays, objects or listed strings; null for others.
    private TypeRef? ScalarOf(Alternative alternative)
    {
        SchemaModel schema = schemas.Get(alternative.Key);
        bool isScalar = alternative.Types is JsonTypes.String or JsonTypes.Boolean or JsonTypes.Integer or JsonTypes.Number;
        return isScalar && ListedTypes.Of(schema) != JsonTypes.Any
            ? BindAs(alternative.Types, schema, alternative.Pointer, name: "", isNamed: false, isNullable: false)
            : null;
    }

    private TypeRef BindAlternative(Alternative alternative, string pointer, string name, bool isNamed)
    {
        SchemaModel schema = schemas.Get(alternative.Key);
        // Of a list of types, one is bound.
        JsonTypes listed = ListedTypes.Of(schema);
        bool isPart = listed != JsonTypes.Any && (listed & ~JsonTypes.Null) != alternative.Types && !schema.Has<PropertyKeyword>();
        TypeRef type = isPart
            ? BindAs(alternative.Types, schema, pointer, name, isNamed, isNullable: false)
            : Bind(alternative.Key, pointer, name, isNamed);
        return type with { IsNullable = false };
    }
}
