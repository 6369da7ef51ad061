using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

// What is said of arrays.
internal sealed partial class JsonValidatorEmitter
{
    private void WriteArray(SchemaModel schema)
    {
        List<Keyword> counts = [.. schema.Keywords.Where(static keyword => keyword is MinItemsKeyword or MaxItemsKeyword)];
        List<PrefixItemKeyword> prefix = [.. schema.All<PrefixItemKeyword>()];
        List<(ContainsKeyword Keyword, string Count)> contains = [.. schema.All<ContainsKeyword>().Select(keyword => (keyword, Local("contained")))];
        ItemsKeyword? items = schema.First<ItemsKeyword>();
        if (schema.First<UniqueItemsKeyword>() is { } unique)
        {
            string first = Local("first");
            string second = Local("second");
            Check(
                $"{Support}.JsonEquality.HasEqualItems(reader, violations.Document, out int {first}, out int {second})",
                $"UniqueItems(reader.TokenStartIndex, {Location(unique)}, {first}, {second})");
        }

        string start = Local("start");
        string count = Local("count");
        bool isCounted = counts.Count > 0 || prefix.Count > 0;
        if (counts.Count > 0 || contains.Count > 0)
        {
            Code.Line($"long {start} = reader.TokenStartIndex;");
        }

        if (isCounted)
        {
            Code.Line($"int {count} = 0;");
        }

        foreach ((_, string contained) in contains)
        {
            Code.Line($"int {contained} = 0;");
        }

        string item = WriteNotes(schema, items);
        using (Code.Block($"while (!violations.IsDecided && reader.Read() && reader.TokenType != {Token}.EndArray)"))
        {
            if (item.Length > 0)
            {
                Code.Line(Context.RulePlaces.AreItemsObserved(schema.Key)
                    ? $"{item} = violations.NoteItem({item}, reader.TokenStartIndex);"
                    : $"violations.CutPlaces({item});");
            }

            foreach ((ContainsKeyword keyword, string contained) in contains)
            {
                WriteCounted(keyword, contained);
            }

            if (prefix.Count > 0)
            {
                WritePrefix(schema, prefix, items, count);
            }
            else
            {
                if (isCounted)
                {
                    Code.Line($"{count}++;");
                }

                WriteItem(schema, items);
            }
        }

        Code.Blank();
        WriteCounts(counts, start, count);
        foreach ((ContainsKeyword keyword, string contained) in contains)
        {
            WriteContains(keyword, contained, start);
        }
    }

    // Rules that don't go through the items can't ask for anything inside them.
    private string WriteNotes(SchemaModel schema, ItemsKeyword? items)
    {
        bool isObserved = Context.RulePlaces.AreItemsObserved(schema.Key);
        if (!isObserved && (items is null || Context.RulePlaces.Find(items.Items) is null))
        {
            return "";
        }

        string item = Local(isObserved ? "item" : "mark");
        Code.Line($"int {item} = violations.{(isObserved ? "NoteList(reader.TokenStartIndex)" : "NextPlace")};");
        return item;
    }

    private void WriteCounted(ContainsKeyword keyword, string contained)
    {
        if (keyword.Schema == SchemaKey.Anything)
        {
            Code.Line($"{contained}++;");
            return;
        }

        using (Code.Block($"if ({Matches("reader", keyword.Schema)})"))
        {
            Code.Line($"{contained}++;");
        }

        Code.Blank();
    }

    private void WriteContains(ContainsKeyword keyword, string contained, string start)
    {
        List<string> broken = [];
        if (keyword.Minimum > 0)
        {
            broken.Add($"{contained} < {keyword.Minimum}");
        }

        if (keyword.Maximum is { } maximum)
        {
            broken.Add($"{contained} > {maximum}");
        }

        if (broken.Count > 0)
        {
            string limit = keyword.Maximum is { } most ? $"{most}" : "null";
            Check(string.Join(" || ", broken), $"Contains({start}, {Location(keyword)}, {keyword.Minimum}, {limit}, {contained})");
        }
    }

    private void WritePrefix(SchemaModel schema, List<PrefixItemKeyword> prefix, ItemsKeyword? items, string count)
    {
        using (Code.Block($"switch ({count}++)"))
        {
            foreach (PrefixItemKeyword item in prefix)
            {
                Code.Line($"case {item.Index}:");
                using (Code.Indent())
                {
                    WriteValue(item.Schema);
                    Code.Line("break;");
                }

                Code.Blank();
            }

            Code.Line("default:");
            using (Code.Indent())
            {
                WriteItem(schema, items);
                Code.Line("break;");
            }
        }
    }

    private void WriteItem(SchemaModel schema, ItemsKeyword? items)
    {
        if (items is null)
        {
            Skip(schema);
        }
        else
        {
            WriteValue(items.Items);
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
}
