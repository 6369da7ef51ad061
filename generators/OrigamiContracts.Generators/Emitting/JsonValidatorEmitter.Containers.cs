using OrigamiContracts.Generators.Invariants;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

// What is said of arrays and objects.
internal sealed partial class JsonValidatorEmitter
{
    private void WriteArray(SchemaModel schema)
    {
        List<Keyword> counts = [.. schema.Keywords.Where(static keyword => keyword is MinItemsKeyword or MaxItemsKeyword)];
        ItemsKeyword? items = schema.All<ItemsKeyword>().FirstOrDefault();
        if (schema.All<UniqueItemsKeyword>().FirstOrDefault() is { } unique)
        {
            string first = Local("first");
            string second = Local("second");
            Check(
                $"{Support}.JsonEquality.HasEqualItems(reader, violations.Document, out int {first}, out int {second})",
                $"UniqueItems(reader.TokenStartIndex, {Location(unique)}, {first}, {second})");
        }

        string start = Local("start");
        string count = Local("count");
        if (counts.Count > 0)
        {
            Code.Line($"long {start} = reader.TokenStartIndex;");
            Code.Line($"int {count} = 0;");
        }

        using (Code.Block($"while (reader.Read() && reader.TokenType != {Token}.EndArray)"))
        {
            if (counts.Count > 0)
            {
                Code.Line($"{count}++;");
            }

            WriteValue(items?.Items ?? SchemaKey.Anything, isKnown: items is not null);
        }

        Code.Blank();
        WriteCounts(counts, start, count);
    }

    private void WriteValue(SchemaKey key, bool isKnown)
    {
        if (isKnown)
        {
            WriteValue(key);
        }
        else
        {
            Skip();
        }
    }

    private void WriteCounts(List<Keyword> counts, string start, string count)
    {
        foreach (Keyword keyword in counts)
        {
            (string name, long limit, string relation) = keyword switch
            {
                MinItemsKeyword minItems => ("MinItems", minItems.Limit, "<"),
                MaxItemsKeyword maxItems => ("MaxItems", maxItems.Limit, ">"),
                MinPropertiesKeyword minProperties => ("MinProperties", minProperties.Limit, "<"),
                MaxPropertiesKeyword maxProperties => ("MaxProperties", maxProperties.Limit, ">"),
                _ => throw new ArgumentOutOfRangeException(nameof(counts), keyword, "Not a keyword that counts."),
            };
            Check($"{count} {relation} {limit}", $"{name}({start}, {Location(keyword)}, {limit}, {count})");
        }
    }

    private void WriteObject(SchemaModel schema, string? lookup, RecordModel? record)
    {
        List<string> names = [.. KnownNames.Of(schema)];
        List<PropertyKeyword> properties = [.. schema.All<PropertyKeyword>()];
        List<Keyword> counts = [.. schema.Keywords.Where(static keyword => keyword is MinPropertiesKeyword or MaxPropertiesKeyword)];
        AdditionalPropertiesKeyword? additional = schema.All<AdditionalPropertiesKeyword>().FirstOrDefault();
        List<string> roots = record is null ? [] : [.. record.Invariants.SelectMany(static invariant => CelPaths.Roots(invariant.Condition)).Distinct()];
        string start = Local("start");
        string count = Local("count");
        string structural = Local("structural");
        bool needsStart = names.Count > 0 || counts.Count > 0 || record is { Invariants.IsEmpty: false };
        if (needsStart)
        {
            Code.Line($"long {start} = reader.TokenStartIndex;");
        }

        if (counts.Count > 0)
        {
            Code.Line($"int {count} = 0;");
        }

        if (record is { Invariants.IsEmpty: false })
        {
            Code.Line($"int {structural} = violations.StructuralErrors;");
        }

        foreach (string root in roots)
        {
            Code.Line($"long {Place(record!, root)} = -1;");
        }

        for (int word = 0; word <= (names.Count - 1) / BitsOfWord && names.Count > 0; word++)
        {
            Code.Line($"ulong seen{word} = 0;");
        }

        using (Code.Block($"while (reader.Read() && reader.TokenType != {Token}.EndObject)"))
        {
            if (counts.Count > 0)
            {
                Code.Line($"{count}++;");
            }

            if (names.Count == 0)
            {
                WriteAdditional(additional);
            }
            else
            {
                WritePropertySwitch(schema, lookup!, names, properties, additional, record, roots);
            }
        }

        Code.Blank();
        WriteRequired(schema, names, start);
        WriteCounts(counts, start, count);
        if (record is { Invariants.IsEmpty: false })
        {
            WriteInvariants(record, roots, start, structural);
        }
    }

    private void WritePropertySwitch(
        SchemaModel schema,
        string lookup,
        List<string> names,
        List<PropertyKeyword> properties,
        AdditionalPropertiesKeyword? additional,
        RecordModel? record,
        List<string> roots)
    {
        using (Code.Block($"switch ({lookup}(in reader))"))
        {
            for (int index = 0; index < names.Count; index++)
            {
                string seen = $"seen{index / BitsOfWord}";
                Code.Line($"case {index}:");
                using (Code.Indent())
                {
                    Check(
                        $"({seen} & (1UL << {index % BitsOfWord})) != 0",
                        $"DuplicateName(reader.TokenStartIndex, {CSharpLiteral.String(schema.Location)}, {CSharpLiteral.String(names[index])})");
                    Code.Line($"{seen} |= 1UL << {index % BitsOfWord};");
                    PropertyKeyword? property = properties.Find(candidate => candidate.Name == names[index]);
                    if (property is null && additional is not null)
                    {
                        WriteAdditional(additional);
                    }
                    else
                    {
                        Code.Line("reader.Read();");
                        if (roots.Contains(names[index]))
                        {
                            Code.Line($"{Place(record!, names[index])} = reader.TokenStartIndex;");
                        }

                        WriteValue(property?.Schema ?? SchemaKey.Anything, isKnown: property is not null);
                    }

                    Code.Line("break;");
                }

                Code.Blank();
            }

            Code.Line("default:");
            using (Code.Indent())
            {
                WriteAdditional(additional);
                Code.Line("break;");
            }
        }
    }

    private void WriteAdditional(AdditionalPropertiesKeyword? additional)
    {
        if (additional is not null && Context.Schema(additional.Schema).Keywords is [FalseKeyword nothing])
        {
            Code.Line($"violations.Nothing(reader.TokenStartIndex, {Location(nothing)}, \"additionalProperties\");");
            Code.Line("reader.Skip();");
            return;
        }

        if (additional is null || Context.Schema(additional.Schema).Keywords.Count == 0)
        {
            // On a property's name, Skip passes over its value.
            Code.Line("reader.Skip();");
            return;
        }

        Code.Line("reader.Read();");
        WriteValue(additional.Schema);
    }

    private void WriteRequired(SchemaModel schema, List<string> names, string start)
    {
        List<RequiredKeyword> required = [.. schema.All<RequiredKeyword>()];
        foreach (IGrouping<int, RequiredKeyword> word in required.GroupBy(keyword => names.IndexOf(keyword.Name) / BitsOfWord))
        {
            string mask = $"0x{word.Aggregate(0UL, (bits, keyword) => bits | (1UL << (names.IndexOf(keyword.Name) % BitsOfWord))):X}UL";
            using (Code.Block($"if ((seen{word.Key} & {mask}) != {mask})"))
            {
                foreach (RequiredKeyword keyword in word)
                {
                    Check(
                        $"(seen{word.Key} & (1UL << {names.IndexOf(keyword.Name) % BitsOfWord})) == 0",
                        $"Required({start}, {Location(keyword)}, {CSharpLiteral.String(keyword.Name)})");
                }
            }

            Code.Blank();
        }
    }

    // A rule is about what the values mean; where they are not even of the described structure, it can't be judged.
    private void WriteInvariants(RecordModel record, List<string> roots, string start, string structural)
    {
        using (Code.Block($"if (violations.StructuralErrors == {structural})"))
        {
            foreach (string root in roots)
            {
                Code.Line($"{Support}.JsonFragment {Fragment(record, root)} = new(violations.Document, {Place(record, root)});");
            }

            foreach (InvariantModel invariant in record.Invariants)
            {
                InvariantComment.Write(Code, invariant);
                Check(
                    $"!({CelForJson.Write(invariant.Condition, root => Fragment(record, root))})",
                    InvariantComment.Report(invariant, start));
            }
        }

        Code.Blank();
    }

    private static string Place(RecordModel record, string jsonName) => Fragment(record, jsonName) + "At";

    private static string Fragment(RecordModel record, string jsonName)
    {
        MemberModel member = record.Members.First(candidate => candidate.JsonName == jsonName);
        return Binding.CSharpName.Camel(member.Name) + "Json";
    }
}
