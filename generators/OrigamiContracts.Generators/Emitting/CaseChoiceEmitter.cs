using System.Globalization;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Schemas;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>
/// Writes how the case of a value is found: by looking ahead on a copy of the reader, no further than it takes.
/// </summary>
internal sealed class CaseChoiceEmitter
{
    private const string Support = "global::OrigamiContracts.Support";
    private const string Token = "global::System.Text.Json.JsonTokenType";

    private readonly CodeWriter _code;
    private readonly UnionModel _union;
    private readonly EmissionContext _context;
    private readonly LocalNames _locals = new();

    // The methods that find the number of a text, which are written behind the one that uses them.
    private readonly List<(string Table, List<string> Texts)> _tables = [];

    private CaseChoiceEmitter(CodeWriter code, UnionModel union, EmissionContext context)
    {
        _code = code;
        _union = union;
        _context = context;
    }

    /// <summary>The method that finds the case of a value.</summary>
    public static string MethodOf(UnionModel union) => Binding.UnionMembers.Avoid("FindCase", union.Name);

    public static void Write(CodeWriter code, UnionModel union, EmissionContext context)
    {
        var emitter = new CaseChoiceEmitter(code, union, context);
        emitter.WriteMethod();
        foreach ((string table, List<string> texts) in emitter._tables)
        {
            code.Blank();
            TextTableEmitter.Write(code, table, texts);
        }
    }

    private void WriteMethod()
    {
        UnionChoices choices = _union.Choices;
        (CaseChoice Choice, string[] Tokens)[] kinds =
        [
            (choices.OfStrings, ["String"]),
            (choices.OfNumbers, ["Number"]),
            (choices.OfBooleans, ["True", "False"]),
            (choices.OfArrays, ["StartArray"]),
            (choices.OfObjects, ["StartObject"]),
        ];
        _code.Line("/// <summary>Finds the case of the value that the reader is at.</summary>");
        using (_code.Block($"private static {_context.Names.Emitted(_union.CaseEnum)} {MethodOf(_union)}({RecordEmitter.Reader} reader)"))
        using (_code.Block("switch (reader.TokenType)"))
        {
            foreach (IGrouping<CaseChoice, string[]> kind in kinds
                .Where(static kind => kind.Choice is not NoCase)
                .GroupBy(static kind => kind.Choice, static kind => kind.Tokens))
            {
                foreach (string token in kind.SelectMany(static tokens => tokens))
                {
                    _code.Line($"case {Token}.{token}:");
                }

                using (_code.Indent())
                {
                    WriteChoice(kind.Key);
                }

                _code.Blank();
            }

            _code.Line("default:");
            using (_code.Indent())
            {
                WriteCase(-1);
            }
        }
    }

    // Whatever is written returns.
    private void WriteChoice(CaseChoice choice)
    {
        switch (choice)
        {
            case OneCase one:
                WriteCase(one.Case);
                break;
            case FormChoice form:
                WriteForm(form);
                break;
            case TagChoice tag:
                WriteTag(tag);
                break;
            case NameChoice names:
                WriteNames(names);
                break;
            case TrialChoice trial:
                WriteTrial("FirstMatch(reader", [.. trial.Alternatives.Select(static tried => (tried.Case, tried.Schema))]);
                break;
            default:
                WriteCase(-1);
                break;
        }
    }

    private void WriteCase(int number) => _code.Line($"return {Member(number)};");

    private void WriteForm(FormChoice form)
    {
        TypeRef type = form.Form.Type;
        string? test = type.Kind switch
        {
            TypeKind.OpenEnum or TypeKind.ClosedEnum => $"{_context.EnumTexts(type.Name)}.IndexOf(in reader) >= 0",
            TypeKind.Int32 or TypeKind.Int64 => $"{Support}.JsonLookAhead.Is{type.Kind}(in reader)",
            _ => form.Form.Format is { } format && AssertedFormats.Check(format, JsonTypes.String) is { } check ? $"{check}(in reader)" : null,
        };
        if (test is null)
        {
            WriteCase(form.Case);
            return;
        }

        using (_code.Block($"if ({test})"))
        {
            WriteCase(form.Case);
        }

        _code.Blank();
        WriteChoice(form.Otherwise);
    }

    private void WriteTag(TagChoice tag)
    {
        string local = _locals.Take("tag");
        string find = $"{Support}.JsonLookAhead.FindProperty(ref {local}, {CSharpLiteral.Utf8(tag.Property)})";
        _code.Line($"{RecordEmitter.Reader} {local} = reader;");
        if (tag.Absent == tag.Other)
        {
            using (_code.Block($"if ({find})"))
            {
                WriteValues(tag, local);
            }

            _code.Blank();
        }
        else
        {
            using (_code.Block($"if (!{find})"))
            {
                WriteChoice(tag.Absent);
            }

            _code.Blank();
            WriteValues(tag, local);
        }

        WriteChoice(tag.Other);
    }

    private void WriteValues(TagChoice tag, string local)
    {
        WriteTexts(tag, local);
        WriteIntegers(tag, local);
        WriteBooleans(tag, local);
    }

    private void WriteTexts(TagChoice tag, string local)
    {
        List<(string Text, CaseChoice Choice)> texts = [.. ValuesOf(tag, static value => value.IsString)
            .Select(static entry => (JsonTexts.Unquote(entry.Value), entry.Choice))];
        if (texts.Count == 0)
        {
            return;
        }

        string table = Binding.CSharpName.Pascal(local) + "Texts";
        _tables.Add((table, [.. texts.Select(static entry => entry.Text)]));
        using (_code.Block($"if ({local}.TokenType == {Token}.String)"))
        using (_code.Block($"switch ({table}.IndexOf(in {local}))"))
        {
            WriteBranches([.. texts.Select(static (entry, index) => (index.ToString(CultureInfo.InvariantCulture), entry.Choice))]);
        }

        _code.Blank();
    }

    private void WriteIntegers(TagChoice tag, string local)
    {
        List<(string, CaseChoice)> integers = [.. ValuesOf(tag, IsInteger).Select(static entry => (entry.Value.Text + "L", entry.Choice))];
        if (integers.Count == 0)
        {
            return;
        }

        string number = _locals.Take("number");
        using (_code.Block($"if ({Support}.JsonLookAhead.TryGetInt64(in {local}, out long {number}))"))
        using (_code.Block($"switch ({number})"))
        {
            WriteBranches(integers);
        }

        _code.Blank();
    }

    private void WriteBooleans(TagChoice tag, string local)
    {
        foreach ((JsonText value, CaseChoice choice) in ValuesOf(tag, static value => !value.IsString && !IsInteger(value)))
        {
            using (_code.Block($"if ({local}.TokenType == {Token}.{(value.Text == "true" ? "True" : "False")})"))
            {
                WriteChoice(choice);
            }

            _code.Blank();
        }
    }

    private void WriteBranches(List<(string Label, CaseChoice Choice)> branches)
    {
        foreach (IGrouping<CaseChoice, string> branch in branches.GroupBy(static entry => entry.Choice, static entry => entry.Label))
        {
            foreach (string label in branch)
            {
                _code.Line($"case {label}:");
            }

            using (_code.Indent())
            {
                WriteChoice(branch.Key);
            }

            _code.Blank();
        }
    }

    private void WriteNames(NameChoice choice)
    {
        string ahead = _locals.Take("ahead");
        string fits = _locals.Take("fits");
        NameMasks masks = new(choice, _locals.Take("seen"), _locals.Take("other"));
        _code.Line($"{RecordEmitter.Reader} {ahead} = reader;");
        foreach (string declaration in masks.Declarations)
        {
            _code.Line(declaration);
        }

        using (_code.Block($"while ({ahead}.Read() && {ahead}.TokenType == {Token}.PropertyName)"))
        {
            string name = _locals.Take("name");
            string table = Binding.CSharpName.Pascal(name) + "Texts";
            _tables.Add((table, [.. choice.Names]));
            _code.Line($"int {name} = {table}.IndexOf(in {ahead});");
            masks.WriteSeen(_code, name);
            _code.Line($"{ahead}.Skip();");
        }

        _code.Blank();
        _code.Line($"ulong {fits} = 0;");
        WriteFits(choice, fits, masks.IsOf);
        if (choice.IsExclusive && choice.Fits.Any(static fit => fit.IsExtensible))
        {
            // An alternative may have grown by a name that another one happens to have.
            using (_code.Block($"if ({fits} == 0)"))
            {
                WriteFits(choice, fits, masks.IsExtensionOf);
            }

            _code.Blank();
        }

        WriteTrial($"Choose(reader, {fits}", [.. choice.Fits.Select(static fit => (fit.Case, fit.Schema))]);
    }

    private void WriteFits(NameChoice choice, string fits, Func<NameFit, string> conditionOf)
    {
        for (int i = 0; i < choice.Fits.Count; i++)
        {
            using (_code.Block($"if ({conditionOf(choice.Fits[i])})"))
            {
                _code.Line($"{fits} |= 0x{1UL << i:X}UL; // {(choice.Fits[i].Case < 0 ? UnionModel.UnknownCase : _union.Cases[choice.Fits[i].Case].Name)}");
            }

            _code.Blank();
        }
    }

    private void WriteTrial(string call, List<(int Case, SchemaKey Schema)> alternatives)
    {
        using (_code.Block($"return {Support}.JsonTrial.{call}, {string.Join(", ", alternatives.Select(one => _context.Validators.Find(one.Schema)))}) switch", "};"))
        {
            for (int i = 0; i < alternatives.Count; i++)
            {
                _code.Line($"{i} => {Member(alternatives[i].Case)},");
            }

            _code.Line($"_ => {Member(-1)},");
        }
    }

    private static IEnumerable<(JsonText Value, CaseChoice Choice)> ValuesOf(TagChoice tag, Predicate<JsonText> isMeant) =>
        tag.Branches.SelectMany(branch => branch.Values.Where(value => isMeant(value)).Select(value => (value, branch.Choice)));

    private static bool IsInteger(JsonText value) => !value.IsString && value.Text is not ("true" or "false");

    private string Member(int number) => UnionCase.MemberOf(_union, number, _context);
}
