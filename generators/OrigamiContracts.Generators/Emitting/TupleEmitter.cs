using OrigamiContracts.Generators.Binding;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Writes a tuple: a record whose members are the items of an array.</summary>
internal sealed class TupleEmitter
{
    private const string Support = "global::OrigamiContracts.Support";
    private const string Token = "global::System.Text.Json.JsonTokenType";
    private const string RestLocal = "rest";
    private const string RestCounter = "restItem";

    // C#'s own tuples are taken apart up to about this many values, and nobody counts further.
    private const int MostDeconstructed = 8;

    private readonly CodeWriter _code;
    private readonly TupleModel _tuple;
    private readonly EmissionContext _context;
    private readonly List<MemberModel> _items;
    private readonly string _fullName;
    private readonly string _rest;
    private readonly bool _keepsTexts;

    private TupleEmitter(CodeWriter code, TupleModel tuple, EmissionContext context)
    {
        _code = code;
        _tuple = tuple;
        _context = context;
        _items = [.. tuple.Items];
        _fullName = context.Names.Emitted(tuple.Name);
        _rest = tuple.AllowsRest ? TupleBinder.Rest : "_rest";
        _keepsTexts = WireTextUse.By(tuple);
    }

    private int Required => _items.FindLastIndex(static item => item.IsRequired) + 1;

    public static EmittedFile Emit(TupleModel tuple, EmissionContext context)
    {
        CodeWriter code = SourceFile.Begin(context.Contract);
        new TupleEmitter(code, tuple, context).Write();
        return SourceFile.End(code, context.Contract, tuple.Name);
    }

    private void Write()
    {
        SchemaDocumentation.Write(_code, _tuple, _context);
        _code.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof(global::OrigamiContracts.Json.ContractJsonConverter<{_fullName}>))]");
        _code.Line(SourceFile.GeneratedCode);
        using (_code.Block($"public sealed partial record {_tuple.Name} : global::OrigamiContracts.IContract<{_fullName}>"))
        {
            WriteMembers();
            WriteDeconstruct();
            RecordEmitter.WriteFace(_code, _fullName);
            MemberLookupEmitter.Write(_code, _tuple);
            WriteRead();
            _code.Blank();
            WriteWrite();
            _code.Blank();
            JsonValidatorEmitter.WriteForSchema(_code, "ValidateJson", _context.Schema(_tuple.Schema), _context);
            _code.Blank();
            _code.Line("/// <summary>Validates the record as it is.</summary>");
            using (_code.Block($"internal void ValidateMembers(ref {RecordEmitter.Collector} violations)"))
            {
                _code.Line($"{Support}.MemberValidation.ByJson(this, ref violations);");
            }
        }
    }

    private void WriteMembers()
    {
        var keywords = new KeywordFacts(_context);
        for (int i = 0; i < _items.Count; i++)
        {
            MemberModel item = _items[i];
            XmlDoc.Summary(_code, item.Annotations.Description ?? $"The item {i}.");
            keywords.Write(_code, item);
            string required = item.Form == MemberForm.Required ? "required " : "";
            _code.Line($"public {required}{_context.Names.Member(item)} {item.Name} {{ get; init; }}");
            _code.Blank();
        }

        string rest = $"global::System.Collections.Generic.IReadOnlyList<{_context.Names.Of(_tuple.Rest)}>?";
        if (_tuple.AllowsRest)
        {
            _code.Line("/// <summary>The items behind the ones above; null if there are none.</summary>");
            keywords.WriteRest(_code, _tuple.Rest, _tuple.Schema);
            _code.Line($"public {rest} {_rest} {{ get; init; }}");
        }
        else
        {
            _code.Line("// Items that the description does not allow, but that were there.");
            _code.Line($"private {rest} {_rest};");
        }

        _code.Blank();
        if (_keepsTexts)
        {
            _code.Line("// The texts of timestamps and UUIDs that came in another form than they are written in.");
            _code.Line($"private {Support}.WireTexts _wireTexts;");
            _code.Blank();
        }
    }

    private void WriteDeconstruct()
    {
        if (_items.Count is < 2 or > MostDeconstructed)
        {
            return;
        }

        _code.Line("/// <summary>Takes the items apart.</summary>");
        foreach (MemberModel item in _items)
        {
            _code.Line($"/// <param name=\"{CSharpName.Camel(item.Name)}\">The value of <see cref=\"{item.Name}\"/>.</param>");
        }

        string parameters = string.Join(", ", _items.Select(item => $"out {_context.Names.Member(item)} {CSharpName.Parameter(item.Name)}"));
        using (_code.Block($"public void Deconstruct({parameters})"))
        {
            foreach (MemberModel item in _items)
            {
                _code.Line($"{CSharpName.Parameter(item.Name)} = {item.Name};");
            }
        }

        _code.Blank();
    }

    private void WriteRead()
    {
        using (_code.Block($"internal static {_fullName} ReadJson(ref {RecordEmitter.Reader} reader)"))
        {
            UnionJsonEmitter.WriteLeaveOut(_code);
            _code.Line($"{Support}.JsonRead.StartArray(in reader);");
            if (Required > 0)
            {
                _code.Line("long start = reader.TokenStartIndex;");
            }

            foreach (MemberModel item in _items)
            {
                _code.Line($"{_context.Names.Member(item)} {RecordReadEmitter.Local(item)} = default{(RecordReadEmitter.NeedsForgiveness(item) ? "!" : "")};");
            }

            _code.Line($"global::System.Collections.Generic.List<{_context.Names.Of(_tuple.Rest)}>? {RestLocal} = null;");
            if (_keepsTexts)
            {
                _code.Line($"{Support}.WireTexts wireTexts = default;");
            }

            foreach (MemberModel item in _items.Where(static item => RecordReadEmitter.IsContainer(item.Type) && WireTextUse.By(item.Type)))
            {
                _code.Line($"int {RecordReadEmitter.CounterOf(item)} = 0;");
            }

            if (WireTextUse.By(_tuple.Rest))
            {
                _code.Line($"int {RestCounter} = 0;");
            }

            _code.Line("int count = 0;");
            WriteLoop();
            if (Required > 0)
            {
                using (_code.Block($"if (count < {Required})"))
                {
                    _code.Line($"{Support}.JsonRead.MissingItems(start, {CSharpLiteral.String(_tuple.Name)}, count, {Required});");
                }

                _code.Blank();
            }

            WriteConstruction();
        }

        for (int i = 0; i < _items.Count; i++)
        {
            if (RecordReadEmitter.IsContainer(_items[i].Type))
            {
                RecordReadEmitter.WriteContainerMethods(_code, _items[i].Type, _items[i].Name, i, _context);
            }
        }

        if (RecordReadEmitter.IsContainer(_tuple.Rest))
        {
            RecordReadEmitter.WriteContainerMethods(_code, _tuple.Rest, TupleBinder.Rest, _items.Count, _context);
        }
    }

    private void WriteLoop()
    {
        using (_code.Block($"while (reader.Read() && reader.TokenType != {Token}.EndArray)"))
        using (_code.Block("switch (count++)"))
        {
            for (int i = 0; i < _items.Count; i++)
            {
                _code.Line($"case {i}:");
                using (_code.Indent())
                {
                    RecordReadEmitter.WriteAssignment(_code, _items[i], i, _context);
                    _code.Line("break;");
                }

                _code.Blank();
            }

            _code.Line("default:");
            using (_code.Indent())
            {
                _code.Line($"({RestLocal} ??= []).Add({RecordReadEmitter.Expression(_tuple.Rest, TupleBinder.Rest, _items.Count, RestCounter, _context)});");
                _code.Line("break;");
            }
        }

        _code.Blank();
    }

    private void WriteConstruction()
    {
        using (_code.Block($"return new {_fullName}", "};"))
        {
            foreach (MemberModel item in _items)
            {
                _code.Line($"{item.Name} = {RecordReadEmitter.Local(item)},");
            }

            _code.Line($"{_rest} = {RestLocal},");
            if (_keepsTexts)
            {
                _code.Line("_wireTexts = wireTexts,");
            }
        }
    }

    // An item that is absent, though there are others behind it, can only be written as null.
    private void WriteWrite()
    {
        using (_code.Block($"internal void WriteJson({RecordEmitter.Writer} writer)"))
        {
            bool someAreOptional = Required < _items.Count;
            if (someAreOptional)
            {
                WriteCount();
            }

            _code.Line("writer.WriteStartArray();");
            for (int i = 0; i < _items.Count; i++)
            {
                if (i < Required)
                {
                    RecordWriteEmitter.WriteValue(_code, _items[i].Type, _items[i].Name, RecordReadEmitter.Local(_items[i]), i);
                    continue;
                }

                using (_code.Block($"if (count > {i})"))
                {
                    WriteOptional(_items[i], i);
                }

                _code.Blank();
            }

            using (_code.Block($"if ({_rest} is not null)"))
            {
                if (WireTextUse.By(_tuple.Rest))
                {
                    _code.Line($"int {RestCounter} = 0;");
                }

                using (_code.Block($"foreach (var {RestLocal} in {_rest})"))
                {
                    RecordWriteEmitter.WriteValue(_code, _tuple.Rest, RestLocal, RestLocal + "Inner", _items.Count, WireTextUse.By(_tuple.Rest) ? RestCounter : null);
                }
            }

            _code.Blank();
            _code.Line("writer.WriteEndArray();");
        }
    }

    private void WriteCount()
    {
        _code.Line($"int count = {_rest} is {{ Count: > 0 }} ? {_items.Count}");
        using (_code.Indent())
        {
            for (int i = _items.Count - 1; i >= Required; i--)
            {
                MemberModel item = _items[i];
                _code.Line($": {item.Name}{(item.Form == MemberForm.Optional ? ".IsPresent" : " is not null")} ? {i + 1}");
            }

            _code.Line($": {Required};");
        }
    }

    private void WriteOptional(MemberModel item, int index)
    {
        string local = RecordReadEmitter.Local(item);
        if (item.Form == MemberForm.Optional)
        {
            RecordWriteEmitter.WriteValue(_code, item.Type, $"{item.Name}.GetValueOrDefault()", local, index);
            return;
        }

        using (_code.Block($"if ({item.Name} is {{ }} {local})"))
        {
            RecordWriteEmitter.WriteValue(_code, item.Type, local, local + "Inner", index, isNotNull: true);
        }

        using (_code.Block("else"))
        {
            _code.Line("writer.WriteNull();");
        }
    }
}
