using System.Globalization;
using System.Text.RegularExpressions;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Patterns;

namespace OrigamiContracts.Generators.Invariants;

// The functions (language definition, "Functions"; the ones on lists and parts of strings are those of Kubernetes).
internal sealed partial class CelChecker
{
    // CEL language definition, "Type Conversions".
    private static readonly Regex DurationText = new(@"^[-+]?(0|(([0-9]+(\.[0-9]*)?|\.[0-9]+)(h|ms|m|s|us|µs|μs|ns))+)$", RegexOptions.CultureInvariant);

    private static readonly Regex TimestampText = new(
        @"^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[-+][0-9]{2}:[0-9]{2})$",
        RegexOptions.CultureInvariant);

    private static readonly Dictionary<string, string> TimeFields = new(StringComparer.Ordinal)
    {
        ["getFullYear"] = "FullYear",
        ["getMonth"] = "Month",
        ["getDate"] = "Date",
        ["getDayOfMonth"] = "DayOfMonth",
        ["getDayOfWeek"] = "DayOfWeek",
        ["getDayOfYear"] = "DayOfYear",
        ["getHours"] = "Hours",
        ["getMinutes"] = "Minutes",
        ["getSeconds"] = "Seconds",
        ["getMilliseconds"] = "Milliseconds",
    };

    // The name in CEL; the method of the runtime, the least and greatest number of arguments, and the types of these.
    private static readonly Dictionary<string, (string Method, int Least, int Greatest, CelKind Argument, CelType Result)> TextFunctions = new(StringComparer.Ordinal)
    {
        ["startsWith"] = ("StartsWith", 1, 1, CelKind.String, CelType.Bool),
        ["endsWith"] = ("EndsWith", 1, 1, CelKind.String, CelType.Bool),
        ["contains"] = ("Contains", 1, 1, CelKind.String, CelType.Bool),
        ["indexOf"] = ("IndexOf", 1, 1, CelKind.String, CelType.Int),
        ["lastIndexOf"] = ("LastIndexOf", 1, 1, CelKind.String, CelType.Int),
        ["substring"] = ("Substring", 1, 2, CelKind.Int, CelType.String),
        ["charAt"] = ("CharAt", 1, 1, CelKind.Int, CelType.String),
        ["lowerAscii"] = ("LowerAscii", 0, 0, CelKind.String, CelType.String),
        ["upperAscii"] = ("UpperAscii", 0, 0, CelKind.String, CelType.String),
        ["trim"] = ("Trim", 0, 0, CelKind.String, CelType.String),
    };

    private static readonly Dictionary<string, CelAggregation> Aggregations = new(StringComparer.Ordinal)
    {
        ["sum"] = CelAggregation.Sum,
        ["min"] = CelAggregation.Min,
        ["max"] = CelAggregation.Max,
        ["isSorted"] = CelAggregation.IsSorted,
        ["indexOf"] = CelAggregation.IndexOf,
        ["lastIndexOf"] = CelAggregation.LastIndexOf,
    };

    private static readonly string[] Conversions = ["int", "uint", "double", "string", "bytes", "bool", "timestamp", "duration", "dyn"];

    private static readonly Dictionary<string, string> JsonTypeNames = new(StringComparer.Ordinal)
    {
        ["null_type"] = "Null",
        ["bool"] = "Bool",
        ["int"] = "Int",
        ["double"] = "Double",
        ["string"] = "String",
        ["list"] = "List",
        ["map"] = "Map",
    };

    private static IEnumerable<string> FunctionNames =>
        [.. Macros, "has", "size", "matches", "type", .. Conversions, .. TextFunctions.Keys, .. Aggregations.Keys, .. TimeFields.Keys];

    private CelExpression? Call(CallSyntax call, NullFacts known)
    {
        string name = call.Name.Text;
        if (call.Target is not null && Macros.Contains(name))
        {
            return Comprehension(call, known);
        }

        switch (name)
        {
            case "has":
                return call is { Target: null, Arguments: [SelectSyntax select] }
                    ? Presence(select, known)
                    : Fail(call.Arguments.Count == 1 ? call.Arguments[0] : call, "has takes one property: has(self.x)");
            case "size":
                return call.Arguments.Count == (call.Target is null ? 1 : 0)
                    ? Size(call.Target ?? call.Arguments[0], known)
                    : Fail(call, "size takes one value: size(self.x) or self.x.size()");
            case "matches":
                return call.Arguments.Count == (call.Target is null ? 2 : 1)
                    ? Match(call.Target ?? call.Arguments[0], call.Arguments[call.Arguments.Count - 1], known)
                    : Fail(call, "matches takes a string and a pattern: self.x.matches('^[a-z]+$')");
            case "type":
                return Fail(call, "a type can only be compared: type(self.x) == string");
        }

        if (call.Target is null)
        {
            return !Conversions.Contains(name) ? UnknownFunction(call)
                : call.Arguments.Count != 1 ? Fail(call, $"{name} takes one value: {name}(self.x)")
                : Conversion(call, call.Arguments[0], known);
        }

        if (!TextFunctions.ContainsKey(name) && !Aggregations.ContainsKey(name) && !TimeFields.ContainsKey(name))
        {
            return UnknownFunction(call);
        }

        return Check(call.Target, known) is { } target && NotNull(call.Target, target, known) is not null
            ? MethodOf(target, call, known)
            : null;
    }

    private CelExpression? UnknownFunction(CallSyntax call) =>
        Fail(call.Name, $"there is no function '{call.Name.Text}'{Spelling.Suggest(call.Name.Text, FunctionNames)}");

    private CelExpression? MethodOf(CelExpression target, CallSyntax call, NullFacts known)
    {
        string name = call.Name.Text;
        if (target.Type.Kind == CelKind.Dynamic && TextFunctions.ContainsKey(name))
        {
            target = new CelTaken(target, CelType.String);
        }

        if (target.Type.Kind == CelKind.List && Aggregations.TryGetValue(name, out CelAggregation aggregation))
        {
            return Aggregate(target, aggregation, call, known);
        }

        if (target.Type.Kind == CelKind.String && TextFunctions.TryGetValue(name, out (string Method, int Least, int Greatest, CelKind Argument, CelType Result) function))
        {
            return Arguments(call, function.Least, function.Greatest, function.Argument, known) is { } arguments
                ? new CelCall(function.Method, arguments.Prepend(target).ToEquatableArray(), function.Result)
                : null;
        }

        if (target.Type.Kind == CelKind.Timestamp && TimeFields.TryGetValue(name, out string? field))
        {
            return Arguments(call, 0, 1, CelKind.String, known) is { } zone
                ? new CelCall("Get", zone.Prepend(target).ToEquatableArray(), CelType.Int, $"{CelWriter.Runtime}.CelTimeField.{field}")
                : null;
        }

        if (target.Type.Kind == CelKind.Duration && name is "getHours" or "getMinutes" or "getSeconds" or "getMilliseconds")
        {
            return Arguments(call, 0, 0, CelKind.String, known) is null ? null : new CelCall("." + TimeFields[name], [target], CelType.Int);
        }

        return Fail(call.Name, $"{target.Type.Describe()} has no function '{name}'");
    }

    private List<CelExpression>? Arguments(CallSyntax call, int least, int greatest, CelKind kind, NullFacts known)
    {
        if (call.Arguments.Count < least || call.Arguments.Count > greatest)
        {
            string number = least == greatest ? least.ToString(CultureInfo.InvariantCulture) : $"{least} or {greatest}";
            Fail(call, $"{call.Name.Text} takes {number} argument{(greatest == 1 ? "" : "s")}");
            return null;
        }

        List<CelExpression> arguments = [];
        foreach (CelSyntax syntax in call.Arguments)
        {
            if (Check(syntax, known) is not { } argument || NotNull(syntax, argument, known) is null)
            {
                return null;
            }

            argument = TakenAs(argument, new CelType(kind));
            if (argument.Type.Kind != kind)
            {
                Fail(syntax, $"{call.Name.Text} takes {new CelType(kind).Describe()}, but this is {argument.Type.Describe()}");
                return null;
            }

            arguments.Add(argument);
        }

        return arguments;
    }

    private CelExpression? Aggregate(CelExpression list, CelAggregation function, CallSyntax call, NullFacts known)
    {
        bool takesItem = function is CelAggregation.IndexOf or CelAggregation.LastIndexOf;
        if (call.Arguments.Count != (takesItem ? 1 : 0))
        {
            return Fail(call, $"{call.Name.Text} takes {(takesItem ? "one argument" : "no arguments")}");
        }

        CelType item = list.Type.Element!;
        CelVariable variable = VariableOf("item", list);
        if (takesItem)
        {
            return Check(call.Arguments[0], known) is { } sought
                && Equal(variable, call.Target!, sought, call.Arguments[0], known.And(NullFacts.NotNull(variable))) is { } equality
                ? new CelAggregate(function, list, variable, equality, CelType.Int)
                : null;
        }

        bool fits = function == CelAggregation.Sum ? item.IsNumber || item.Kind == CelKind.Duration : item.IsScalar;
        return item.IsNullable ? Fail(call.Target!, "an item of the list may be null; filter those first")
            : !fits ? Fail(call.Target!, $"{call.Name.Text} is not defined for a list of which an item is {item.Describe()}")
            : new CelAggregate(function, list, variable, Argument: null, function == CelAggregation.IsSorted ? CelType.Bool : Plain(item));
    }

    private CelExpression? Size(CelSyntax syntax, NullFacts known)
    {
        CelExpression? operand = Check(syntax, known);
        if (operand is null || NotNull(syntax, operand, known) is null)
        {
            return null;
        }

        return operand.Type.Kind is CelKind.String or CelKind.Bytes or CelKind.List or CelKind.Map or CelKind.Dynamic
            ? SizeOf(operand)
            : Fail(syntax, $"size counts what is in a string, a list or a map, but this is {operand.Type.Describe()}");
    }

    private CelExpression SizeOf(CelExpression operand) => operand switch
    {
        CelList list => new CelInt(list.Items.Count),
        CelMap map => new CelInt(map.Keys.Count),
        _ when operand.Type.Kind == CelKind.List && !CelPaths.IsPath(operand) =>
            new CelAggregate(CelAggregation.Count, operand, VariableOf("item", operand), Argument: null, CelType.Int),
        _ => new CelSize(operand),
    };

    // CEL language definition, "Macros".
    private CelExpression? Presence(SelectSyntax select, NullFacts known)
    {
        if (Check(select.Target, known) is not { } target)
        {
            return null;
        }

        return Part(target, select.Target, select.Name.Text, select.Name.Offset, select.Name.Length, known) switch
        {
            null => null,
            CelMember member => PresenceOf(member, select),
            CelItem item => new CelHasKey(item.Target, item.Key),
            _ => Fail(select, "has takes a property of the input"),
        };
    }

    private CelExpression? PresenceOf(CelMember member, CelSyntax syntax) => member.Form == MemberForm.Required
        ? Fail(syntax, $"{(syntax is RelationSyntax relation ? Quote(relation.Left) : Quote(syntax))} is required, so this is always true")
        : new CelPresence(member, IsPresent: true);

    private CelExpression? Match(CelSyntax textSyntax, CelSyntax patternSyntax, NullFacts known)
    {
        CelExpression? text = Check(textSyntax, known);
        if (text is null || NotNull(textSyntax, text, known) is null)
        {
            return null;
        }

        text = TakenAs(text, CelType.String);
        if (text.Type.Kind != CelKind.String)
        {
            return Fail(textSyntax, $"matches takes a string, but this is {text.Type.Describe()}");
        }

        if (patternSyntax is not LiteralSyntax { Value: CelString { Value: var pattern } })
        {
            return Fail(patternSyntax, "the pattern must be a literal, so that it is compiled with the contract");
        }

        return EcmaPattern.TryTranslate(pattern, out TranslatedPattern? translated, out PatternError? error)
            ? new CelMatch(text, new NamePattern(pattern, translated))
            : Fail(patternSyntax, $"the pattern is wrong at character {error.Offset + 1}: {error.Message}");
    }

    // What is known of the type is settled here; only any JSON value is asked when the rule is evaluated.
    private CelExpression? TypeTest(RelationSyntax relation, NullFacts known)
    {
        (CallSyntax call, CelSyntax other) = relation.Left is CallSyntax { Target: null, Name.Text: "type" } left
            ? (left, relation.Right)
            : ((CallSyntax)relation.Right, relation.Left);
        if (call.Arguments.Count != 1)
        {
            return Fail(call, "type takes one value: type(self.x)");
        }

        if (Check(call.Arguments[0], known) is not { } operand)
        {
            return null;
        }

        return other is not NameSyntax { Name: var name } || !JsonTypeNames.TryGetValue(name, out string? type)
                ? Fail(other, $"a type is one of {string.Join(", ", JsonTypeNames.Keys)}")
            : operand.Type.Kind != CelKind.Dynamic
                ? Fail(relation, $"'{Text(call.Arguments[0])}' is always {operand.Type.Describe()}, so this always comes out the same")
            : new CelTypeTest(operand, type);
    }

    private CelExpression? Conversion(CallSyntax call, CelSyntax syntax, NullFacts known)
    {
        if (Check(syntax, known) is not { } operand || NotNull(syntax, operand, known) is null)
        {
            return null;
        }

        string name = call.Name.Text;
        if (name == "dyn")
        {
            return operand;
        }

        if (name is "timestamp" or "duration" && operand is CelString { Value: var text } && !IsTime(name, text))
        {
            return Fail(syntax, name == "timestamp"
                ? $"{Quote(syntax)} is no timestamp, such as '2026-01-31T12:00:00Z'"
                : $"{Quote(syntax)} is no duration, such as '1h30m' or '0.5s'");
        }

        return ConversionOf(name, operand) ?? Fail(syntax, $"{operand.Type.Describe()} can't be converted by {name}(…)");
    }

    private static CelExpression? ConversionOf(string name, CelExpression operand)
    {
        CelKind from = operand.Type.Kind;
        CelType to = name switch
        {
            "int" => CelType.Int,
            "uint" => CelType.Uint,
            "double" => CelType.Double,
            "string" => CelType.String,
            "bytes" => CelType.Bytes,
            "bool" => CelType.Bool,
            "timestamp" => CelType.Timestamp,
            _ => CelType.Duration,
        };
        string? method = (from, to.Kind) switch
        {
            (CelKind.Int or CelKind.Uint or CelKind.Double or CelKind.String or CelKind.Timestamp, CelKind.Int) => "ToInt",
            (CelKind.Int or CelKind.Uint or CelKind.Double or CelKind.String, CelKind.Uint) => "ToUint",
            (CelKind.Int or CelKind.Uint or CelKind.Double or CelKind.String, CelKind.Double) => "ToDouble",
            (CelKind.Bytes, CelKind.String) => "ToText",
            (CelKind.Bool or CelKind.Int or CelKind.Uint or CelKind.Double or CelKind.Timestamp or CelKind.Duration, CelKind.String) => $"{CelWriter.Runtime}.CelFormat.Text",
            (CelKind.String, CelKind.Bool) => "ToBool",
            (CelKind.String, CelKind.Timestamp) => $"{CelWriter.Runtime}.CelTimestamp.Parse",
            (CelKind.Int, CelKind.Timestamp) => $"{CelWriter.Runtime}.CelTimestamp.Of",
            (CelKind.String, CelKind.Duration) => $"{CelWriter.Runtime}.CelDuration.Parse",
            (CelKind.Dynamic, CelKind.Int or CelKind.Uint or CelKind.Double or CelKind.String or CelKind.Bool) => $"{CelWriter.Runtime}.CelConvert.To{to.Kind}",
            (CelKind.Dynamic, CelKind.Timestamp or CelKind.Duration) => null,
            (CelKind.String, CelKind.Bytes) => "",
            _ when from == to.Kind => "",
            _ => null,
        };
        if (from == CelKind.Dynamic && method is null && to.Kind is CelKind.Timestamp or CelKind.Duration)
        {
            return ConversionOf(name, new CelTaken(operand, CelType.String));
        }

        // A string is its bytes already, and what has the type is what is asked for.
        return method is null ? null : new CelCall(method, [operand], to);
    }

    private static bool IsTime(string conversion, string text) => conversion == "duration"
        ? DurationText.IsMatch(text)
        : TimestampText.IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
}
