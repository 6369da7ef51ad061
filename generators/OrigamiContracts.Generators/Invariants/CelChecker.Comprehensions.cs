using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Invariants;

// The macros that go through a list or the keys of a map (language definition, "Macros").
internal sealed partial class CelChecker
{
    private static readonly string[] Macros = ["all", "exists", "exists_one", "existsOne", "map", "filter"];

    private CelExpression? Comprehension(CallSyntax call, NullFacts known)
    {
        string macro = call.Name.Text;
        bool hasFilter = macro == "map" && call.Arguments.Count == 3;
        if ((call.Arguments.Count != 2 && !hasFilter) || call.Arguments[0] is not NameSyntax name)
        {
            return Fail(call, $"{macro} takes a name and an expression about it: {Example(macro)}");
        }

        CelExpression? range = Check(call.Target!, known);
        if (range is null || NotNull(call.Target!, range, known) is null)
        {
            return null;
        }

        if (roots.Any(root => root.Name == name.Name))
        {
            return Fail(name, $"'{name.Name}' is what the rule is about; give the variable another name");
        }

        CelExpression? list = range.Type.Kind switch
        {
            CelKind.List => range,
            CelKind.Map when range is CelMap map => ListOf([.. map.Keys]),
            CelKind.Map => new CelKeys(range),
            CelKind.Dynamic => new CelKeys(range) with { Type = CelType.ListOf(CelType.Dynamic) },
            _ => Fail(call.Target!, $"{macro} goes through a list or a map, but this is {range.Type.Describe()}"),
        };
        if (list is null)
        {
            return null;
        }

        _variables.TryGetValue(name.Name, out CelExpression? hidden);
        CelExpression? result = list is CelList literal
            ? Expanded(macro, name, literal, call, known)
            : Looped(macro, name, list, call, known);
        if (hidden is null)
        {
            _variables.Remove(name.Name);
        }
        else
        {
            _variables[name.Name] = hidden;
        }

        return result;
    }

    private CelExpression? Looped(string macro, NameSyntax name, CelExpression list, CallSyntax call, NullFacts known)
    {
        CelVariable variable = VariableOf(name.Name, list);
        if (!variable.IsPath && !variable.Type.IsScalar)
        {
            return Fail(call.Target!, "this is a list of lists that are made here, which can't be gone through; nest the comprehensions instead");
        }

        _variables[name.Name] = variable;
        if (macro == "map")
        {
            bool hasFilter = call.Arguments.Count == 3;
            CelExpression? filter = hasFilter ? Condition(call.Arguments[1], known) : null;
            if (hasFilter && filter is null)
            {
                return null;
            }

            NullFacts kept = filter is null ? known : known.And(NullFacts.When(filter, outcome: true));
            CelSyntax syntax = call.Arguments[call.Arguments.Count - 1];
            CelExpression? value = Check(syntax, kept);
            if (value is null || (value.Type.IsScalar && NotNull(syntax, value, kept) is null))
            {
                return null;
            }

            return new CelMapping(filter is null ? list : new CelFilter(list, variable, filter), variable, value);
        }

        if (Condition(call.Arguments[1], known) is not { } predicate)
        {
            return null;
        }

        return macro switch
        {
            "filter" => Filtered(list, variable, predicate),
            "all" => new CelQuantifier(CelQuantity.All, list, variable, predicate),
            "exists" => new CelQuantifier(CelQuantity.Any, list, variable, predicate),
            _ => new CelQuantifier(CelQuantity.One, list, variable, predicate),
        };
    }

    // What a filter has proven not to be null needs no guard behind it.
    private static CelFilter Filtered(CelExpression list, CelVariable variable, CelExpression predicate)
    {
        var filter = new CelFilter(list, variable, predicate);
        return variable.Type.IsNullable && NullFacts.When(predicate, outcome: true).Prove(variable)
            ? filter with { Type = CelType.ListOf(variable.Type with { IsNullable = false }) }
            : filter;
    }

    // A list that is written out is gone through by writing the condition out for each item.
    private CelExpression? Expanded(string macro, NameSyntax name, CelList list, CallSyntax call, NullFacts known)
    {
        if (list.Items.Count == 0)
        {
            return macro is "map" or "filter" ? list : Fail(call.Target!, "the list is empty, so this always comes out the same");
        }

        _expansions++;
        List<CelExpression> results = [];
        CelExpression? kept = null;
        foreach (CelExpression item in list.Items)
        {
            _variables[name.Name] = item;
            CelSyntax syntax = call.Arguments[call.Arguments.Count - 1];
            CelExpression? filter = macro == "filter" || call.Arguments.Count == 3 ? Condition(call.Arguments[1], known) : null;
            CelExpression? result = macro switch
            {
                "filter" => filter is null ? null : item,
                "map" => Check(syntax, filter is null ? known : known.And(NullFacts.When(filter, outcome: true))),
                _ => Condition(syntax, known),
            };
            if (result is null || (filter is null && call.Arguments.Count == 3))
            {
                continue;
            }

            results.Add(result);
            CelExpression single = ListOf([result]);
            CelExpression part = filter is null ? single : new CelConditional(filter, single, ListOf([]) with { Type = single.Type }, single.Type);
            kept = kept is null ? part : Concatenated(kept, part);
        }

        _expansions--;
        if (results.Count < list.Items.Count)
        {
            return null;
        }

        return macro switch
        {
            "all" => new CelAll(results.ToEquatableArray()),
            "exists" => new CelAny(results.ToEquatableArray()),
            "map" or "filter" => kept,
            _ => new CelOne(results.ToEquatableArray()),
        };
    }

    private static string Example(string macro) => macro switch
    {
        "map" => "self.list.map(x, x.size)",
        _ => $"self.list.{macro}(x, x > 0)",
    };
}
