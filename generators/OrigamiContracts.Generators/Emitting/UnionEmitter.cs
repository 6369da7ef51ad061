using OrigamiContracts.Generators.Binding;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Writes a union: its cases, and how a value of it is made and taken apart.</summary>
internal sealed class UnionEmitter
{
    private const string Json = "global::System.Text.Json.JsonElement";
    private const string Func = "global::System.Func";
    private const string Action = "global::System.Action";

    private readonly CodeWriter _code;
    private readonly UnionModel _union;
    private readonly EmissionContext _context;
    private readonly List<UnionCase> _cases;
    private readonly string _fullName;
    private readonly string _case;

    private UnionEmitter(CodeWriter code, UnionModel union, EmissionContext context)
    {
        _code = code;
        _union = union;
        _context = context;
        _cases = [.. Enumerable.Range(0, union.Cases.Count).Select(index => new UnionCase(union, index, context))];
        _fullName = context.Names.Emitted(union.Name);
        _case = UnionMembers.Case(union.Name);
    }

    public static EmittedFile Emit(UnionModel union, EmissionContext context)
    {
        CodeWriter code = SourceFile.Begin(context.Contract);
        new UnionEmitter(code, union, context).Write();
        return SourceFile.End(code, context.Contract, union.Name);
    }

    private void Write()
    {
        SchemaDocumentation.Write(_code, _union, _context);
        _code.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof(global::OrigamiContracts.Json.ContractJsonConverter<{_fullName}>))]");
        _code.Line(SourceFile.GeneratedCode);
        using (_code.Block($"public sealed partial class {_union.Name} : global::OrigamiContracts.IContract<{_fullName}>, global::System.IEquatable<{_fullName}>"))
        {
            WriteStorage();
            WriteConversions();
            WriteValue();
            WriteGetters();
            WriteMatch();
            WriteSwitch();
            UnionEqualityEmitter.Write(_code, _union, _cases, _context);
            RecordEmitter.WriteFace(_code, _fullName);
            MemberLookupEmitter.Write(_code, _union);
            UnionJsonEmitter.Write(_code, _union, _cases, _context);
        }

        _code.Blank();
        WriteEnum();
    }

    private void WriteStorage()
    {
        bool holdsObjects = _cases.Exists(static one => !one.Type.IsValueType);
        bool keepsTexts = _cases.Exists(static one => one.KeepsTexts);
        List<UnionCase> values = [.. _cases.Where(static one => one.Type.IsValueType)];
        string[] parameters =
        [
            $"{_context.Names.Emitted(_union.CaseEnum)} @case",
            .. holdsObjects ? (string[])["object? value = null"] : [],
            .. values.Select(static one => $"{one.TypeName} {one.Argument} = default"),
            $"{Json} {UnionCase.JsonArgument} = default",
            .. keepsTexts ? (string[])["global::OrigamiContracts.Support.WireTexts wireTexts = default"] : [],
        ];
        if (holdsObjects)
        {
            _code.Line($"private readonly object? {UnionCase.ObjectField};");
        }

        foreach (UnionCase one in values)
        {
            _code.Line($"private readonly {one.TypeName} {one.Field};");
        }

        if (_cases.Exists(static one => one.MayBeRounded))
        {
            _code.Blank();
            _code.Line("// A value that no case fits, or a number with more digits than its type holds.");
        }

        _code.Line($"private readonly {Json} {UnionCase.JsonField};");
        if (keepsTexts)
        {
            _code.Blank();
            _code.Line("// The text of a timestamp or UUID that came in another form than it is written in.");
            _code.Line("private readonly global::OrigamiContracts.Support.WireTexts _wireTexts;");
        }

        _code.Blank();
        using (_code.Block($"private {_union.Name}({string.Join(", ", parameters)})"))
        {
            _code.Line($"{_case} = @case;");
            if (holdsObjects)
            {
                _code.Line($"{UnionCase.ObjectField} = value;");
            }

            foreach (UnionCase one in values)
            {
                _code.Line($"{one.Field} = {one.Argument};");
            }

            _code.Line($"{UnionCase.JsonField} = {UnionCase.JsonArgument};");
            if (keepsTexts)
            {
                _code.Line("_wireTexts = wireTexts;");
            }
        }

        _code.Blank();
    }

    // C# has no conversions from interfaces, which lists and maps are.
    private void WriteConversions()
    {
        foreach (UnionCase one in _cases)
        {
            WriteConversion(
                one,
                one.IsContainer ? $"{_fullName} {UnionMembers.From(_union.Name, one.Name)}" : $"implicit operator {_fullName}",
                one.TypeName);
            if (one.ListedType is { } listed)
            {
                WriteConversion(one, $"implicit operator {_fullName}", listed);
            }
        }

        _code.Line("/// <summary>Makes the union of any JSON value, which is kept as it is. It is not looked at: it is of no case, even if one fits.</summary>");
        _code.Line("/// <param name=\"json\">The value.</param>");
        _code.Line("/// <exception cref=\"global::System.ArgumentException\"><paramref name=\"json\"/> is <see langword=\"default\"/>, which is no value.</exception>");
        _code.Line($"public static {_fullName} {UnionMembers.From(_union.Name, UnionModel.UnknownCase)}({Json} json) =>");
        using (_code.Indent())
        {
            _code.Line("json.ValueKind == global::System.Text.Json.JsonValueKind.Undefined");
            using (_code.Indent())
            {
                _code.Line("? throw new global::System.ArgumentException(\"The element holds no JSON value.\", nameof(json))");
                _code.Line($": new({UnionCase.MemberOf(_union, -1, _context)}, {UnionCase.JsonArgument}: json);");
            }
        }

        _code.Blank();
    }

    private void WriteConversion(UnionCase one, string head, string type)
    {
        XmlDoc.Summary(_code, $"Makes the union of a value of the case {one.Name}.");
        _code.Line("/// <param name=\"value\">The value.</param>");
        if (!one.Type.IsValueType)
        {
            _code.Line("/// <exception cref=\"global::System.ArgumentNullException\"><paramref name=\"value\"/> is <see langword=\"null\"/>.</exception>");
        }

        string value = one.Type.IsValueType ? "value" : "value ?? throw new global::System.ArgumentNullException(nameof(value))";
        _code.Line($"public static {head}({type} value) => new({one.Member}, {one.Argument}: {value});");
        _code.Blank();
    }

    private void WriteValue()
    {
        _code.Line("/// <summary>Which case the value is of.</summary>");
        _code.Line($"public {_context.Names.Emitted(_union.CaseEnum)} {_case} {{ get; }}");
        _code.Blank();
        _code.Line($"/// <summary>The value, to be matched by its type: that of its case, or <see cref=\"{Json}\"/> if no case fits.</summary>");
        WriteBySwitch($"public object {UnionMembers.Avoid("Value", _union.Name)} => ", static one => one.Held, UnionCase.JsonField);
    }

    private void WriteGetters()
    {
        foreach (UnionCase one in _cases)
        {
            XmlDoc.Summary(_code, $"Gets the value if it is of the case {one.Name}.");
            _code.Line($"/// <param name=\"value\">The value; <see langword=\"{(one.Type.IsValueType ? "default" : "null")}\"/> if it is of another case.</param>");
            _code.Line("/// <returns>Whether it is of the case.</returns>");
            string parameter = one.Type.IsValueType
                ? $"out {one.TypeName} value"
                : $"[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {one.TypeName}? value";
            using (_code.Block($"public bool {UnionMembers.TryGet(_union.Name, one.Name)}({parameter})"))
            {
                _code.Line(one.Type.IsValueType
                    ? $"value = {one.Field};"
                    : $"value = {_case} == {one.Member} ? {one.Held} : null;");
                _code.Line(one.Type.IsValueType ? $"return {_case} == {one.Member};" : "return value is not null;");
            }

            _code.Blank();
        }

        string unknown = UnionCase.MemberOf(_union, -1, _context);
        _code.Line("/// <summary>Gets the value if no case fits.</summary>");
        _code.Line("/// <param name=\"json\">The value as it came; <see langword=\"default\"/> if it is of a case.</param>");
        _code.Line("/// <returns>Whether no case fits.</returns>");
        using (_code.Block($"public bool {UnionMembers.TryGet(_union.Name, UnionModel.UnknownCase)}(out {Json} json)"))
        {
            _code.Line($"json = {_case} == {unknown} ? {UnionCase.JsonField} : default;");
            _code.Line($"return {_case} == {unknown};");
        }

        _code.Blank();
    }

    private void WriteMatch()
    {
        _code.Line("/// <summary>Makes something of the value: calls the function of its case.</summary>");
        WriteHandlerDocumentation();
        _code.Line("/// <typeparam name=\"TResult\">What is made.</typeparam>");
        _code.Line("/// <returns>What the function returns.</returns>");
        string parameters = string.Join(", ", _cases.Select(static one => $"{Func}<{one.TypeName}, TResult> {one.Parameter}").Append($"{Func}<{Json}, TResult> unknown"));
        using (_code.Block($"public TResult {UnionMembers.Avoid("Match", _union.Name)}<TResult>({parameters})"))
        {
            WriteNullChecks();
            WriteBySwitch("return ", static one => $"{one.Parameter}({one.Held})", $"unknown({UnionCase.JsonField})");
        }

        _code.Blank();
    }

    private void WriteSwitch()
    {
        _code.Line("/// <summary>Does something with the value: calls the action of its case.</summary>");
        WriteHandlerDocumentation();
        string parameters = string.Join(", ", _cases.Select(static one => $"{Action}<{one.TypeName}> {one.Parameter}").Append($"{Action}<{Json}> unknown"));
        using (_code.Block($"public void {UnionMembers.Avoid("Switch", _union.Name)}({parameters})"))
        {
            WriteNullChecks();
            using (_code.Block($"switch ({_case})"))
            {
                foreach (UnionCase one in _cases)
                {
                    _code.Line($"case {one.Member}:");
                    using (_code.Indent())
                    {
                        _code.Line($"{one.Parameter}({one.Held});");
                        _code.Line("break;");
                    }

                    _code.Blank();
                }

                _code.Line("default:");
                using (_code.Indent())
                {
                    _code.Line($"unknown({UnionCase.JsonField});");
                    _code.Line("break;");
                }
            }
        }

        _code.Blank();
    }

    private void WriteHandlerDocumentation()
    {
        foreach (UnionCase one in _cases)
        {
            _code.Line($"/// <param name=\"{one.Parameter.TrimStart('@')}\">Takes a value of the case {one.Name}.</param>");
        }

        _code.Line("/// <param name=\"unknown\">Takes a value that no case fits.</param>");
        _code.Line("/// <exception cref=\"global::System.ArgumentNullException\">One of them is <see langword=\"null\"/>.</exception>");
    }

    private void WriteNullChecks()
    {
        foreach (string parameter in _cases.Select(static one => one.Parameter).Append("unknown"))
        {
            _code.Line($"global::System.ArgumentNullException.ThrowIfNull({parameter});");
        }

        _code.Blank();
    }

    private void WriteBySwitch(string head, Func<UnionCase, string> arm, string unknown)
    {
        using (_code.Block($"{head}{_case} switch", "};"))
        {
            foreach (UnionCase one in _cases)
            {
                _code.Line($"{one.Member} => {arm(one)},");
            }

            _code.Line($"_ => {unknown},");
        }

        _code.Blank();
    }

    private void WriteEnum()
    {
        XmlDoc.Summary(_code, $"The cases of {_union.Name}.");
        _code.Line(SourceFile.GeneratedCode);
        using (_code.Block($"public enum {_union.CaseEnum}"))
        {
            _code.Line("/// <summary>No case fits the value, which is kept as JSON.</summary>");
            _code.Line($"{UnionModel.UnknownCase} = 0,");
            _code.Blank();
            foreach (UnionCase one in _cases)
            {
                XmlDoc.Summary(_code, one.Description);
                _code.Line($"{one.Name} = {one.Index + 1},");
                _code.Blank();
            }
        }
    }
}
