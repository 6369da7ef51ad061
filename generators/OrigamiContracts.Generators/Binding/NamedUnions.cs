using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Schemas;

namespace OrigamiContracts.Generators.Binding;

/// <summary>Lists every <c>anyOf</c> and <c>oneOf</c> that is validated, under the names of C# where it has some.</summary>
internal static class NamedUnions
{
    public static EquatableArray<NamedUnion> Of(IEnumerable<SchemaModel> compiled, IEnumerable<TypeModel> types, SchemaSet schemas)
    {
        // By place. An alternative of two types has two cases, which no name tells.
        Dictionary<string, (string Union, string? Case)> names = new(StringComparer.Ordinal);
        foreach (UnionModel union in types.OfType<UnionModel>().OrderBy(static union => union.Name, StringComparer.Ordinal))
        {
            foreach (UnionCaseModel unionCase in union.Cases)
            {
                foreach (string alternative in unionCase.Alternatives)
                {
                    // What several unions share is the first's.
                    names[alternative] = !names.TryGetValue(alternative, out (string Union, string? Case) known) ? (union.Name, unionCase.Name)
                        : known.Union == union.Name ? (union.Name, null)
                        : known;
                }
            }
        }

        // A keyword that is merged into several schemas is in each of them.
        return compiled
            .SelectMany(static schema => schema.Keywords.Where(static keyword => keyword is AnyOfKeyword or OneOfKeyword))
            .GroupBy(static keyword => keyword.Location, StringComparer.Ordinal)
            .OrderBy(static same => same.Key, StringComparer.Ordinal)
            .Select(same => Named(same.First()))
            .ToEquatableArray();

        NamedUnion Named(Keyword keyword)
        {
            List<NamedSchema> cases = [];
            string? name = null;
            foreach (SchemaKey alternative in keyword.Subschemas)
            {
                string pointer = JsonPointer.Append(keyword.Location, cases.Count);
                if (names.TryGetValue(pointer, out (string Union, string? Case) known))
                {
                    name = known.Union;
                }

                cases.Add(new NamedSchema(known.Case ?? NameOf(pointer, cases.Count, schemas), pointer, alternative));
            }

            return new NamedUnion(name, keyword.Location, keyword is OneOfKeyword, cases.ToEquatableArray());
        }
    }

    private static string NameOf(string alternative, int index, SchemaSet schemas)
    {
        (string? reference, string? title) = schemas.NamesAt(alternative);
        return reference is { Length: > 0 } ? reference
            : title is { Length: > 0 } ? title
            : CaseNames.Option(index);
    }
}
