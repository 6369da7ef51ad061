using System.Globalization;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Invariants;

/// <summary>
/// Finds the types of a rule's expressions, and refuses those that could not be evaluated, or could never be anything but
/// true or false.
/// </summary>
/// <remarks>
/// CEL's own type checking is gradual: what can't be told is left to run time (language definition, "Gradual Type
/// Checking"). Here that is only what the description leaves open itself. A method that returns null has added an error.
/// </remarks>
internal sealed partial class CelChecker(string rule, IReadOnlyList<CelRoot> roots, CelRecords records)
{
    // Retries of operands and expanded literals multiply what there is to check; no honest rule comes near.
    private const int MaximumChecks = 50_000;

    private readonly List<CelError> _errors = [];
    private readonly Dictionary<string, CelExpression> _variables = new(StringComparer.Ordinal);
    private int _variableCount;
    private int _checks;

    // What the C# compiler takes in one expression without a thought; no rule written by hand comes near.
    private const int MaximumHeight = 256;

    // Where literals are gone through item by item, single conditions may well be constant.
    private int _expansions;

    public IReadOnlyList<CelError> Errors => _errors;

    public CelExpression? CheckRule(CelSyntax syntax)
    {
        CelExpression? rule = Condition(syntax, NullFacts.None);
        return rule is not null && rule.Height > MaximumHeight
            ? Fail(syntax, "the rule is nested too deep once its literals are spelled out; shorten its lists and maps")
            : rule;
    }

    private CelExpression? Check(CelSyntax syntax, NullFacts known)
    {
        if (++_checks > MaximumChecks)
        {
            return Fail(syntax, "the rule is too large once its literals and comprehensions are spelled out");
        }

        return syntax switch
        {
            LiteralSyntax literal => literal.Value,
            NameSyntax name => Name(name),
            SelectSyntax select => Selected(select, known),
            IndexSyntax index => Indexed(index, known),
            CallSyntax call => Call(call, known),
            NotSyntax not => Condition(not.Operand, known) is { } operand ? CelNot.Of(operand) : null,
            NegateSyntax negate => Negation(negate, known),
            RelationSyntax relation => Relation(relation, known),
            ArithmeticSyntax arithmetic => Arithmetic(arithmetic, known),
            ConditionalSyntax conditional => Conditional(conditional, known),
            LogicalSyntax logical => Logical(logical, known),
            ListSyntax list => List(list, known),
            MapSyntax map => Map(map, known),
            _ => Fail(syntax, "null can only be compared by '==' and '!='"),
        };
    }

    // The whole rule, an operand of a logical operator, or what a comprehension asks of an item.
    private CelExpression? Condition(CelSyntax syntax, NullFacts known)
    {
        CelExpression? condition = Check(syntax, known);
        if (condition is null)
        {
            return null;
        }

        if (condition.Type.Kind == CelKind.Dynamic)
        {
            condition = new CelTaken(condition, CelType.Bool);
        }

        if (condition.Type.Kind != CelKind.Bool)
        {
            return Fail(syntax, $"this has to be true or false (a bool), but is {condition.Type.Describe()}");
        }

        if (_expansions == 0 && !CelPaths.DependsOnInput(condition))
        {
            return Fail(syntax, condition is CelBool constant
                ? $"this is always {(constant.Value ? "true" : "false")}"
                : $"nothing here depends on {RootNames(" or ")}, so this is always true or always false");
        }

        return NotNull(syntax, condition, known);
    }

    // CEL lets operands be evaluated in any order and forgives an error of one if another decides (language definition,
    // "Logical Operators"). So an operand may rely on whatever the others prove, wherever they stand; guards are put first.
    private CelExpression? Logical(LogicalSyntax logical, NullFacts known)
    {
        bool isAnd = logical.Operator == CelTokenKind.And;
        List<CelSyntax> waiting = [.. logical.Operands];
        List<CelExpression> conditions = [];
        bool goesOn = true;
        while (goesOn)
        {
            goesOn = false;
            for (int i = 0; i < waiting.Count;)
            {
                int errors = _errors.Count;
                if (Condition(waiting[i], known) is { } condition)
                {
                    conditions.Add(condition);
                    known = known.And(NullFacts.When(condition, outcome: isAnd));
                    goesOn = waiting.Count > 1;
                    waiting.RemoveAt(i);
                }
                else if (_checks <= MaximumChecks && _errors.Skip(errors).All(static error => error.LacksGuard))
                {
                    _errors.RemoveRange(errors, _errors.Count - errors);
                    i++;
                }
                else
                {
                    // It may have been the guard, and complaining that there is none would only be noise.
                    known = NullFacts.Everything;
                    waiting.RemoveAt(i);
                }
            }
        }

        foreach (CelSyntax operand in waiting)
        {
            Condition(operand, known);
        }

        return conditions.Count < logical.Operands.Count ? null
            : isAnd ? new CelAll(conditions.ToEquatableArray())
            : new CelAny(conditions.ToEquatableArray());
    }

    private CelExpression? Conditional(ConditionalSyntax conditional, NullFacts known)
    {
        CelExpression? condition = Condition(conditional.Condition, known);
        NullFacts whenTrue = condition is null ? NullFacts.Everything : known.And(NullFacts.When(condition, outcome: true));
        NullFacts whenFalse = condition is null ? NullFacts.Everything : known.And(NullFacts.When(condition, outcome: false));
        CelExpression? then = Check(conditional.Then, whenTrue);
        CelExpression? otherwise = Check(conditional.Otherwise, whenFalse);
        if (condition is null || then is null || otherwise is null)
        {
            return null;
        }

        (then, otherwise) = (TakenAs(then, otherwise.Type), TakenAs(otherwise, then.Type));
        if (then.Type.Kind != otherwise.Type.Kind)
        {
            return Fail(conditional.Otherwise, $"both branches of '?:' must have one type, but the first is {then.Type.Describe()} and this is {otherwise.Type.Describe()}");
        }

        if (then.Type.IsScalar)
        {
            return NotNull(conditional.Then, then, whenTrue) is not null & NotNull(conditional.Otherwise, otherwise, whenFalse) is not null
                ? new CelConditional(condition, then, otherwise, Plain(then.Type))
                : null;
        }

        bool isNullable = then.Type.IsNullable || otherwise.Type.IsNullable;
        bool isSame = then.Type with { IsNullable = isNullable } == otherwise.Type with { IsNullable = isNullable };
        return then.Type.Kind == CelKind.List || (isSame && CelPaths.IsPath(then) && CelPaths.IsPath(otherwise))
            ? new CelConditional(condition, then, otherwise, then.Type with { IsNullable = isNullable })
            : Fail(conditional.Otherwise, $"both branches of '?:' must have one type, but this is another {otherwise.Type.Describe().Split(' ').Last()}");
    }

    private CelExpression? Name(NameSyntax name)
    {
        if (_variables.TryGetValue(name.Name, out CelExpression? variable))
        {
            return variable;
        }

        if (roots.FirstOrDefault(root => root.Name == name.Name) is { } found)
        {
            return found;
        }

        string suggestion = roots.FirstOrDefault(root => records.FindMember(root, name.Name) is not null) is { } owner
            ? $"; did you mean '{owner.Name}.{name.Name}'?"
            : Spelling.Suggest(name.Name, roots.Select(static root => root.Name).Concat(_variables.Keys));
        return Fail(name, $"'{name.Name}' is not known here, only {RootNames(" and ")} {(roots.Count == 1 ? "is" : "are")}{suggestion}");
    }

    // CEL language definition, "Field Selection".
    private CelExpression? Selected(SelectSyntax select, NullFacts known) =>
        Check(select.Target, known) is { } target ? Part(target, select.Target, select.Name.Text, select.Name.Offset, select.Name.Length, known) : null;

    private CelExpression? Part(CelExpression target, CelSyntax targetSyntax, string name, int offset, int length, NullFacts known)
    {
        switch (target.Type.Kind)
        {
            case CelKind.Object:
                return Member(target, targetSyntax, name, offset, length, known);
            case CelKind.Map when CelPaths.IsPath(target):
                return NotNull(targetSyntax, target, known) is null ? null : new CelItem(target, new CelString(name), target.Type.Element!);
            case CelKind.Map:
                return ValueIn((CelMap)target, new CelString(name), targetSyntax);
            case CelKind.Dynamic:
                return new CelItem(target, new CelString(name), CelType.Dynamic);
            default:
                return Fail(offset, length, $"{target.Type.Describe()} has no properties");
        }
    }

    private CelMember? Member(CelExpression target, CelSyntax targetSyntax, string name, int offset, int length, NullFacts known)
    {
        if (records.FindMember(target, name) is not { } member)
        {
            string suggestion = Spelling.Suggest(name, records.NamesOf(target));
            Fail(offset, length, $"'{name}' is not a property of {CelRecords.Describe(target)}{suggestion}");
            return null;
        }

        return NotNull(targetSyntax, target, known) is null ? null : member;
    }

    private CelExpression? Indexed(IndexSyntax index, NullFacts known)
    {
        CelExpression? target = Check(index.Target, known);
        CelExpression? key = Check(index.Index, known);
        if (target is null || key is null || NotNull(index.Index, key, known) is null)
        {
            return null;
        }

        bool isText = key.Type.Kind is CelKind.String or CelKind.Dynamic;
        bool isInteger = key.Type.Kind is CelKind.Int or CelKind.Uint or CelKind.Dynamic;
        return target.Type.Kind switch
        {
            CelKind.Object when key is CelString name => Member(target, index.Target, name.Value, index.Index.Offset, index.Index.Length, known),
            CelKind.Object => Fail(index.Index, $"the properties of {CelRecords.Describe(target)} are listed, so their names must be literals"),
            CelKind.Map when target is CelMap map => ValueIn(map, key, index.Index),
            CelKind.Map when !isText => Fail(index.Index, $"the keys of a map are strings, but this is {key.Type.Describe()}"),
            CelKind.List when !isInteger => Fail(index.Index, $"the index of an item is an int, but this is {key.Type.Describe()}"),
            CelKind.List when NotNull(index.Target, target, known) is not null => ItemOf(target, key),
            CelKind.Map when NotNull(index.Target, target, known) is not null => new CelItem(target, TakenAs(key, CelType.String), target.Type.Element!),
            CelKind.Dynamic when isText || isInteger => new CelItem(target, key, CelType.Dynamic),
            CelKind.Dynamic => Fail(index.Index, $"a key is a string, and an index an int, but this is {key.Type.Describe()}"),
            CelKind.List or CelKind.Map => null,
            _ => Fail(index.Target, $"{target.Type.Describe()} has no items"),
        };
    }

    private CelExpression ItemOf(CelExpression list, CelExpression index)
    {
        if (CelPaths.IsPath(list))
        {
            return new CelItem(list, TakenAs(index, CelType.Int), list.Type.Element!);
        }

        return list is CelList literal && index is CelInt { Value: >= 0 } number && number.Value < literal.Items.Count
            ? literal.Items[(int)number.Value]
            : new CelAggregate(CelAggregation.ItemAt, list, VariableOf("item", list), TakenAs(index, CelType.Int), list.Type.Element!);
    }

    // The value of the key that is equal; the last branch is the error of a key that is not there.
    private CelExpression? ValueIn(CelMap map, CelExpression key, CelSyntax syntax)
    {
        CelType keys = CommonType([.. map.Keys]);
        key = TakenAs(key, keys);
        if (key.Type.Kind != keys.Kind && !(key.Type.IsNumber && keys.IsNumber))
        {
            return Fail(syntax, map.Keys.IsEmpty ? "the map is empty" : $"the keys of this map are {keys.Describe().Split(' ').Last()}s, but this is {key.Type.Describe()}");
        }

        CelExpression value = new CelCall($"{CelWriter.RuntimeType(map.Type.Element!.Kind)}.Failed", [], map.Type.Element!, $"{CelWriter.Runtime}.CelError.NoSuchKey");
        for (int i = map.Keys.Count - 1; i >= 0; i--)
        {
            value = new CelConditional(new CelEquality(key, map.Keys[i], IsEqual: true), map.Values[i], value, map.Type.Element!);
        }

        return value;
    }

    private CelList? List(ListSyntax syntax, NullFacts known)
    {
        List<CelExpression> items = [];
        foreach (CelSyntax item in syntax.Items)
        {
            if (Check(item, known) is { } value && NotNull(item, value, known) is not null)
            {
                items.Add(value);
            }
        }

        return items.Count < syntax.Items.Count ? null : ListOf(items);
    }

    private static CelList ListOf(IReadOnlyList<CelExpression> items) =>
        new(items.ToEquatableArray(), CelType.ListOf(CommonType(items)));

    private CelExpression? Map(MapSyntax syntax, NullFacts known)
    {
        List<CelExpression> keys = [];
        List<CelExpression> values = [];
        for (int i = 0; i < syntax.Keys.Count; i++)
        {
            CelExpression? key = Check(syntax.Keys[i], known);
            CelExpression? value = Check(syntax.Values[i], known);
            if (key is null || value is null || NotNull(syntax.Keys[i], key, known) is null || NotNull(syntax.Values[i], value, known) is null)
            {
                return null;
            }

            if (key.Type.Kind == CelKind.Dynamic || !key.Type.IsScalar)
            {
                return Fail(syntax.Keys[i], $"a key of a map is a string, a number or a bool, but this is {key.Type.Describe()}");
            }

            if (keys.Contains(key))
            {
                return Fail(syntax.Keys[i], $"the key {Quote(syntax.Keys[i])} is there twice");
            }

            keys.Add(key);
            values.Add(value);
        }

        if (keys.Count > 0 && CommonType(keys).Kind == CelKind.Dynamic)
        {
            return Fail(syntax, "the keys of a map in a rule must have one type");
        }

        if (keys.Count > 0 && !CommonType(values).IsScalar)
        {
            return Fail(syntax, "the values of a map in a rule must have one type, and be no lists, maps or objects");
        }

        return new CelMap(keys.ToEquatableArray(), values.ToEquatableArray(), new CelType(CelKind.Map, Element: CommonType(values)));
    }

    private static CelType CommonType(IReadOnlyList<CelExpression> items)
    {
        CelType[] types = [.. items.Select(static item => item.Type with { IsNullable = false }).Distinct()];
        return types.Length == 1 ? types[0]
            : types.Length > 1 && types.All(type => type.Kind == types[0].Kind && type.IsScalar) ? new CelType(types[0].Kind)
            : CelType.Dynamic;
    }

    // What is computed is no longer declared anywhere, and never null.
    private static CelType Plain(CelType type) => type.IsScalar ? new CelType(type.Kind) : type with { IsNullable = false };

    // What can be any JSON value is taken to be what the other side is; of the wrong type, it is an error when it is evaluated.
    private static CelExpression TakenAs(CelExpression value, CelType other) =>
        value.Type.Kind == CelKind.Dynamic && other.Kind is CelKind.Bool or CelKind.Int or CelKind.Double or CelKind.String
            ? new CelTaken(value, new CelType(other.Kind))
            : value;

    private CelExpression? NotNull(CelSyntax syntax, CelExpression expression, NullFacts known)
    {
        // Any JSON value is asked when it is looked at; and null is one that it can be.
        if (!expression.Type.IsNullable || expression.Type.Kind == CelKind.Dynamic || known.Prove(expression))
        {
            return expression;
        }

        _errors.Add(new CelError(
            syntax.Offset,
            syntax.Length,
            $"'{Text(syntax)}' may be null here; guard it with {Text(syntax)} == null || …",
            LacksGuard: true));
        return null;
    }

    private CelVariable VariableOf(string name, CelExpression list) =>
        new(++_variableCount, name, list.Type.Element!, IsPathList(list));

    // The items of a list are all of one form: parts of the input, or computed.
    private static bool IsPathList(CelExpression list) => list.Type.Element is { IsScalar: true, Declared: null } ? false : list switch
    {
        CelKeys => true,
        CelFilter filter => IsPathList(filter.List),
        CelMapping mapping => CelPaths.IsPath(mapping.Value),
        CelConcatenation concatenation => IsPathList(concatenation.Left) && IsPathList(concatenation.Right),
        CelConditional conditional => IsPathList(conditional.Then) && IsPathList(conditional.Otherwise),
        CelList literal => literal.Items.Count > 0 && literal.Items.All(CelPaths.IsPath),
        _ => true,
    };

    private string RootNames(string conjunction) => string.Join(conjunction, roots.Select(static root => $"'{root.Name}'"));

    // String literals have quotes of their own.
    private string Quote(CelSyntax syntax) => syntax is LiteralSyntax { Value: CelString } ? Text(syntax) : $"'{Text(syntax)}'";

    private string Text(CelSyntax syntax) => rule.Substring(syntax.Offset, syntax.Length);

    private CelExpression? Fail(CelSyntax syntax, string message) => Fail(syntax.Offset, syntax.Length, message);

    private CelExpression? Fail(CelToken token, string message) => Fail(token.Offset, token.Length, message);

    // What is expanded is checked once for each item, but is wrong once.
    private CelExpression? Fail(int offset, int length, string message)
    {
        var error = new CelError(offset, length, message);
        if (!_errors.Contains(error))
        {
            _errors.Add(error);
        }

        return null;
    }
}
