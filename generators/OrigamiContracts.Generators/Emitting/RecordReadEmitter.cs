using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Writes how a record is read: one pass over its properties, each found by its UTF-8 name.</summary>
internal static class RecordReadEmitter
{
    private const string Read = "global::OrigamiContracts.Support.JsonRead";
    private const string TokenType = "global::System.Text.Json.JsonTokenType";
    private const int BitsOfWord = 64;

    public static void Write(CodeWriter code, RecordModel record, EmissionContext context)
    {
        List<MemberModel> members = [.. record.Members];
        List<int> required = [.. Enumerable.Range(0, members.Count).Where(index => members[index].IsRequired)];
        string fullName = context.Names.Emitted(record.Name);
        bool keepsTexts = WireTextUse.By(record);
        string name = CSharpLiteral.String(record.Name);
        using (code.Block($"internal static {fullName} ReadJson(ref {RecordEmitter.Reader} reader)"))
        {
            code.Line($"{Read}.StartObject(in reader, {name});");
            if (required.Count > 0)
            {
                code.Line("long start = reader.TokenStartIndex;");
            }

            foreach (MemberModel member in members)
            {
                code.Line($"{context.Names.Member(member)} {Local(member)} = default{(NeedsForgiveness(member) ? "!" : "")};");
            }

            if (record.AdditionalProperties is { } additionalType)
            {
                code.Line($"{MapType(additionalType, context)}? additionalProperties = null;");
            }

            if (keepsTexts)
            {
                code.Line("global::OrigamiContracts.Support.WireTexts wireTexts = default;");
            }

            foreach (string counter in CountersOf(record))
            {
                code.Line($"int {counter} = 0;");
            }

            for (int word = 0; word * BitsOfWord < members.Count; word++)
            {
                code.Line($"ulong seen{word} = 0;");
            }

            WriteLoop(code, record, context);
            WriteMissing(code, members, required, name);
            WriteDoubles(code, members);
            code.Blank();
            WriteConstruction(code, record, members, fullName, keepsTexts);
        }

        foreach (MemberModel member in members.Where(static member => IsContainer(member.Type)))
        {
            WriteContainerMethods(code, member.Type, member.Name, members.IndexOf(member), context);
        }

        if (record.AdditionalProperties is { } additional && IsContainer(additional))
        {
            WriteContainerMethods(code, additional, "AdditionalProperty", members.Count, context);
        }
    }

    private static void WriteLoop(CodeWriter code, RecordModel record, EmissionContext context)
    {
        SchemaModel schema = context.Schema(record.Schema);
        List<string> names = [.. KnownNames.Of(schema)];
        // A name that is known but belongs to no member is one of the additional properties.
        bool stopsAtNames = record.AdditionalProperties is not null && names.Count > record.Members.Count;
        code.Line("int count = 0;");
        code.Line("int next = 0;");
        using (code.Block($"while (reader.{(stopsAtNames ? "ReadProperty" : "ReadMember")}(PropertyNames, ref next, out int property))"))
        {
            code.Line("count++;");
            using (code.Block("switch (property)"))
            {
                for (int index = 0; index < record.Members.Count; index++)
                {
                    MemberModel member = record.Members[index];
                    code.Line($"case {names.IndexOf(member.JsonName)}:");
                    using (code.Indent())
                    {
                        if (stopsAtNames)
                        {
                            code.Line("reader.Read();");
                        }

                        WriteAssignment(code, member, index, context);
                        code.Line($"seen{index / BitsOfWord} |= 1UL << {index % BitsOfWord};");
                        code.Line("break;");
                    }

                    code.Blank();
                }

                code.Line("default:");
                using (code.Indent())
                {
                    if (record.AdditionalProperties is { } additional)
                    {
                        code.Line($"string additionalName = {Read}.PropertyName(in reader);");
                        code.Line("reader.Read();");
                        code.Line($"{Read}.Put(additionalProperties ??= [], additionalName, {Expression(additional, "AdditionalProperty", record.Members.Count, AdditionalCounter, context)}, ref reader);");
                        code.Line("count--;");
                    }
                    else
                    {
                        code.Line("reader.LeaveOut();");
                        code.Line("reader.Skip();");
                    }

                    code.Line("break;");
                }
            }
        }
    }

    /// <summary>Writes how a member's value is read into its local.</summary>
    /// <remarks>
    /// A null where the description has none is read as an absent property: a client does not break over it. Unions keep
    /// it.
    /// </remarks>
    public static void WriteAssignment(CodeWriter code, MemberModel member, int index, EmissionContext context)
    {
        string value = Expression(
            member.Type with { IsNullable = false },
            member.Name,
            index,
            IsContainer(member.Type) ? CounterOf(member) : null,
            context);
        bool holdsNull = member.Type.Kind != TypeKind.Json
            && (member.Type.IsNullable || (!member.IsRequired && member.Type.Kind != TypeKind.Union));
        if (!holdsNull)
        {
            code.Line($"{Local(member)} = {value};");
        }
        else
        {
            string nothing = member.Form == MemberForm.Optional
                ? $"new {context.Names.Member(member)}(null)"
                : "null";
            string isNull = member.Type.IsNullable ? $"reader.TokenType == {TokenType}.Null" : $"{Read}.IsAbsent(ref reader)";
            code.Line($"{Local(member)} = {isNull} ? {nothing} : {value};");
        }
    }

    private static void WriteMissing(CodeWriter code, List<MemberModel> members, List<int> required, string recordName)
    {
        foreach (IGrouping<int, int> word in required.GroupBy(static index => index / BitsOfWord))
        {
            string mask = $"0x{word.Aggregate(0UL, static (bits, index) => bits | (1UL << (index % BitsOfWord))):X}UL";
            string names = string.Join(", ", members
                .Skip(word.Key * BitsOfWord)
                .Take(BitsOfWord)
                .Select(static member => CSharpLiteral.String(member.JsonName)));
            code.Blank();
            using (code.Block($"if ((seen{word.Key} & {mask}) != {mask})"))
            {
                code.Line($"{Read}.Missing(start, {recordName}, {mask} & ~seen{word.Key}, [{names}]);");
            }
        }
    }

    // Of a property that is there twice, the record has the last value only.
    private static void WriteDoubles(CodeWriter code, List<MemberModel> members)
    {
        int words = (members.Count + BitsOfWord - 1) / BitsOfWord;
        if (words == 0)
        {
            return;
        }

        string seen = string.Join(" + ", Enumerable.Range(0, words).Select(static word => $"global::System.Numerics.BitOperations.PopCount(seen{word})"));
        code.Blank();
        using (code.Block($"if (count != {seen})"))
        {
            code.Line("reader.LeaveOut();");
        }
    }

    private static void WriteConstruction(CodeWriter code, RecordModel record, List<MemberModel> members, string fullName, bool keepsTexts)
    {
        using (code.Block($"return new {fullName}", "};"))
        {
            foreach (MemberModel member in members)
            {
                code.Line($"{member.Name} = {Local(member)},");
            }

            if (record.AdditionalProperties is not null)
            {
                code.Line($"{Binding.ReservedMembers.AdditionalProperties} = additionalProperties,");
            }

            if (keepsTexts)
            {
                code.Line("_wireTexts = wireTexts,");
            }
        }
    }

    /// <summary>Writes the methods that read a list or map and what is in it.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="type">The type of the list or map.</param>
    /// <param name="name">What the methods are named after.</param>
    /// <param name="member">The number of the member that the value belongs to.</param>
    /// <param name="context">Where to find what the type is made of.</param>
    public static void WriteContainerMethods(CodeWriter code, TypeRef type, string name, int member, EmissionContext context)
    {
        TypeRef element = type.Element!;
        bool isList = type.Kind == TypeKind.List;
        string concrete = isList
            ? $"global::System.Collections.Generic.List<{context.Names.Of(element)}>"
            : MapType(element, context);
        code.Blank();
        using (code.Block($"private static {concrete} Read{name}(ref {RecordEmitter.Reader} reader{TextParameters(type)})"))
        {
            code.Line(isList ? $"{Read}.StartArray(in reader);" : $"{Read}.StartObject(in reader, \"a map\");");
            code.Line($"{concrete} items = [];");
            using (code.Block($"while (reader.Read() && reader.TokenType != {TokenType}.{(isList ? "EndArray" : "EndObject")})"))
            {
                if (!isList)
                {
                    code.Line($"string name = {Read}.PropertyName(in reader);");
                    code.Line("reader.Read();");
                }

                string value = Expression(element, name + "Item", member, "item", context);
                code.Line(isList ? $"items.Add({value});" : $"{Read}.Put(items, name, {value}, ref reader);");
            }

            code.Blank();
            code.Line("return items;");
        }

        if (IsContainer(element))
        {
            WriteContainerMethods(code, element, name + "Item", member, context);
        }
    }

    /// <summary>The expression that reads a value at the reader.</summary>
    /// <param name="type">The value's type.</param>
    /// <param name="name">What the methods for its items are named after.</param>
    /// <param name="member">The number of the member that the value belongs to.</param>
    /// <param name="counter">The variable that numbers the member's texts; null if the value is the member itself.</param>
    /// <param name="context">Where to find what the type is made of.</param>
    public static string Expression(TypeRef type, string name, int member, string? counter, EmissionContext context)
    {
        string texts = $"ref wireTexts, {member}{(counter is null ? "" : $", {counter}++")}";
        string value = type.Kind switch
        {
            TypeKind.Json => $"{Read}.Element(ref reader)",
            TypeKind.Uuid => $"{Read}.Uuid(in reader, {texts})",
            TypeKind.DateTime => $"{Read}.DateTime(in reader, {texts})",
            TypeKind.Record or TypeKind.Union => $"{context.Names.Emitted(type.Name)}.ReadJson(ref reader)",
            TypeKind.OpenEnum => $"{Read}.OpenEnum<{context.Names.Emitted(type.Name)}>(in reader, {context.EnumTexts(type.Name)}.IndexOf(in reader))",
            TypeKind.ClosedEnum => $"{Read}.ClosedEnum<{context.Names.Emitted(type.Name)}>(in reader, {context.EnumTexts(type.Name)}.IndexOf(in reader))",
            TypeKind.List or TypeKind.Map => $"Read{name}(ref reader{(WireTextUse.By(type) ? $", ref wireTexts, ref {counter}" : "")})",
            TypeKind.Double or TypeKind.Single or TypeKind.Decimal => $"{Read}.{type.Kind}(ref reader)",
            _ => $"{Read}.{type.Kind}(in reader)",
        };
        bool isNullable = type.IsNullable && type.Kind != TypeKind.Json;
        return isNullable ? $"reader.TokenType == {TokenType}.Null ? null : {value}" : value;
    }

    private static string TextParameters(TypeRef container) =>
        WireTextUse.By(container) ? ", ref global::OrigamiContracts.Support.WireTexts wireTexts, ref int item" : "";

    private const string AdditionalCounter = "additionalItem";

    private static IEnumerable<string> CountersOf(RecordModel record) =>
    [
        .. record.Members.Where(static member => IsContainer(member.Type) && WireTextUse.By(member.Type)).Select(CounterOf),
        .. record.AdditionalProperties is { } additional && WireTextUse.By(additional) ? (string[])[AdditionalCounter] : [],
    ];

    /// <summary>The local that numbers the texts of a member's items.</summary>
    public static string CounterOf(MemberModel member) => Local(member) + "Item";

    public static bool IsContainer(TypeRef type) => type.Kind is TypeKind.List or TypeKind.Map;

    private static string MapType(TypeRef element, EmissionContext context) =>
        $"global::System.Collections.Generic.Dictionary<string, {context.Names.Of(element)}>";

    /// <summary>The local that holds a member's value while a record is read.</summary>
    public static string Local(MemberModel member) => Binding.CSharpName.Camel(member.Name) + "Value";

    /// <summary>Whether the local's first value, which is none, has to be forgiven.</summary>
    public static bool NeedsForgiveness(MemberModel member) => member.Form == MemberForm.Required && !member.Type.IsValueType && !member.Type.IsNullable;
}
