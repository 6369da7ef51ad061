using OrigamiContracts.Generators.Invariants;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

// What is said of objects.
internal sealed partial class JsonValidatorEmitter
{
    // The local for the number of the enum's text that is about to be validated, if rules ask for it.
    private string? _listedNumber;

    private void WriteObject(SchemaModel schema, string? table, RecordModel? record)
    {
        List<string> names = [.. KnownNames.Of(schema)];
        List<PropertyKeyword> properties = [.. schema.All<PropertyKeyword>()];
        List<Keyword> counts = [.. schema.Keywords.Where(static keyword => keyword is MinPropertiesKeyword or MaxPropertiesKeyword)];
        List<PropertyNamesKeyword> nameKeywords = [.. schema.All<PropertyNamesKeyword>().Where(static keyword => keyword.Schema != SchemaKey.Anything)];
        UnlistedProperties unlisted = new(schema);
        // Where nothing else is allowed, a name that is there twice is a finding anyway.
        bool allowsUnlisted = !(unlisted is { Rules: [var rule], Patterns.Count: 0 } && Context.Schema(rule.Schema).Keywords is [FalseKeyword]);
        string unlistedNames = allowsUnlisted ? Local("names") : "";
        List<string> roots = [];
        List<string> listed = [];
        if (record is not null)
        {
            List<string> used = [.. record.Invariants.SelectMany(static invariant => CelPaths.Roots(invariant.Condition)).Distinct()];
            listed = [.. used.Where(name => properties.Find(property => property.Name == name) is { } property && IsListedText(property.Schema)
                && record.Invariants.Any(invariant => ListedTests.Uses(invariant.Condition, name)))];
            roots = [.. used.Where(name => !listed.Contains(name) || record.Invariants.Any(invariant => ListedTests.UsesValue(invariant.Condition, name)))];
        }

        string start = Local("start");
        string count = Local("count");
        string structural = Local("structural");
        bool needsStart = names.Count > 0 || counts.Count > 0 || record is { Invariants.IsEmpty: false };
        if (needsStart)
        {
            Code.Line($"long {start} = reader.TokenStartIndex;");
        }

        ObservedRecord? observed = record is null ? null : Context.RulePlaces.Find(record.Name);
        string place = observed is null ? "" : Local("place");
        if (observed is not null)
        {
            Code.Line($"int {place} = violations.NoteObject(reader.TokenStartIndex, {observed.Number}, {observed.Members.Count});");
        }

        string mark = NotesEndWith(record, observed) ? Local("mark") : "";
        if (mark.Length > 0)
        {
            Code.Line($"int {mark} = violations.NextPlace;");
        }

        if (counts.Count > 0)
        {
            Code.Line($"int {count} = 0;");
        }

        if (record is { Invariants.IsEmpty: false })
        {
            Code.Line($"int {structural} = violations.StructuralErrors;");
        }

        if (allowsUnlisted)
        {
            Code.Line($"{Support}.JsonNames {unlistedNames} = default;");
        }

        foreach (string root in roots)
        {
            Code.Line($"long {Place(record!, root)} = -1;");
            if (IsContainer(record!, root))
            {
                Code.Line($"int {Inside(record!, root)} = -1;");
            }
        }

        foreach (string name in listed)
        {
            Code.Line($"int {Number(record!, name)} = -1;");
        }

        for (int word = 0; word <= (names.Count - 1) / BitsOfWord && names.Count > 0; word++)
        {
            Code.Line($"ulong seen{word} = 0;");
        }

        string next = Local("next");
        if (names.Count > 0)
        {
            Code.Line($"int {next} = 0;");
        }

        string property = Local("property");
        // What looks at names, stops at them.
        bool stopsAtNames = nameKeywords.Count > 0 || !names.TrueForAll(name => properties.Exists(keyword => keyword.Name == name));
        string goesOn = names.Count > 0
            ? $"reader.{(stopsAtNames ? "ReadProperty" : "ReadMember")}({table!}, ref {next}, out int {property})"
            : $"reader.Read() && reader.TokenType != {Token}.EndObject";
        using (Code.Block($"while (!violations.IsDecided && {goesOn})"))
        {
            if (counts.Count > 0)
            {
                Code.Line($"{count}++;");
            }

            foreach (PropertyNamesKeyword keyword in nameKeywords)
            {
                Code.Line($"{Support}.JsonTrial.ApplyToName(in reader, ref violations, {Location(keyword)}, {Context.Validators.Find(keyword.Schema)});");
            }

            if (names.Count == 0)
            {
                WriteUnlisted(schema, unlisted, unlistedNames);
            }
            else
            {
                WritePropertySwitch(schema, names, properties, stopsAtNames, unlisted, unlistedNames, record, roots, listed, observed, place, property);
            }
        }

        Code.Blank();
        if (allowsUnlisted)
        {
            Code.Line($"{unlistedNames}.Dispose();");
        }

        WriteRequired(schema, names, start);
        WriteDependencies(schema, names, start);
        WriteCounts(counts, start, count);
        if (record is { Invariants.IsEmpty: false })
        {
            WriteInvariants(record, roots, listed, start, structural);
        }

        if (mark.Length > 0)
        {
            Code.Line($"violations.CutPlaces({mark});");
        }
    }

    // What was noted inside an object is for the object's own rules, unless rules from outside look into its members.
    private static bool NotesEndWith(RecordModel? record, ObservedRecord? observed) =>
        record is not null
        && (observed is not null || !record.Invariants.IsEmpty)
        && (observed is null || !observed.Members.Exists(member => IsContainer(record, member)));

    private static bool IsContainer(RecordModel record, string jsonName) =>
        record.Members.First(member => member.JsonName == jsonName).Type.Kind is TypeKind.Record or TypeKind.List;

    private void WritePropertySwitch(
        SchemaModel schema,
        List<string> names,
        List<PropertyKeyword> properties,
        bool stopsAtNames,
        UnlistedProperties unlisted,
        string unlistedNames,
        RecordModel? record,
        List<string> roots,
        List<string> listed,
        ObservedRecord? observed,
        string place,
        string current)
    {
        string location = CSharpLiteral.String(schema.Location);
        using (Code.Block($"switch ({current})"))
        {
            for (int index = 0; index < names.Count; index++)
            {
                string seen = $"seen{index / BitsOfWord}";
                Code.Line($"case {index}:");
                using (Code.Indent())
                {
                    using (Code.Block($"if (({seen} & (1UL << {index % BitsOfWord})) != 0)"))
                    {
                        Code.Line($"violations.DuplicateName(reader.NameStartIndex, {location}, {CSharpLiteral.String(names[index])});");
                    }

                    Code.Blank();
                    Code.Line($"{seen} |= 1UL << {index % BitsOfWord};");
                    PropertyKeyword? property = properties.Find(candidate => candidate.Name == names[index]);
                    if (property is null)
                    {
                        WriteUnlisted(schema, unlisted, unlistedNames);
                    }
                    else
                    {
                        if (stopsAtNames)
                        {
                            Code.Line("reader.Read();");
                        }

                        if (roots.Contains(names[index]))
                        {
                            Code.Line($"{Place(record!, names[index])} = reader.TokenStartIndex;");
                            if (IsContainer(record!, names[index]))
                            {
                                Code.Line($"{Inside(record!, names[index])} = violations.NextPlace;");
                            }
                        }

                        if (observed is not null && observed.Members.IndexOf(names[index]) is >= 0 and var member)
                        {
                            Code.Line($"violations.NoteMember({place}, {member}, reader.TokenStartIndex);");
                        }

                        _listedNumber = listed.Contains(names[index]) ? Number(record!, names[index]) : null;
                        WriteValue(property.Schema);
                        _listedNumber = null;
                    }

                    Code.Line("break;");
                }

                Code.Blank();
            }

            Code.Line("default:");
            using (Code.Indent())
            {
                WriteUnlisted(schema, unlisted, unlistedNames);
                Code.Line("break;");
            }
        }
    }

    // The reader is on the name.
    private void WriteUnlisted(SchemaModel schema, UnlistedProperties unlisted, string unlistedNames)
    {
        if (unlistedNames.Length > 0)
        {
            Code.Line($"{unlistedNames}.Add(in reader, ref violations, {CSharpLiteral.String(schema.Location)});");
        }

        if (unlisted.Rules.Count == 0)
        {
            Skip(schema);
        }
        else if (unlisted.Patterns.Count == 0)
        {
            WriteUnlistedValue(schema, unlisted.Rules[0]);
        }
        else if (unlisted.IsOneOfTwo)
        {
            WriteOneOfTwo(schema, unlisted);
        }
        else
        {
            WriteEachThatMatches(schema, unlisted);
        }
    }

    private void WriteOneOfTwo(SchemaModel schema, UnlistedProperties unlisted)
    {
        UnlistedRule? matched = unlisted.Rules.FirstOrDefault(static rule => rule.When is not null);
        UnlistedRule? others = unlisted.Rules.FirstOrDefault(static rule => rule.When is null);
        using (Code.Block($"if ({MatchesName(unlisted.Patterns[0], unlisted.Rules[0].Keyword)})"))
        {
            WriteUnlistedValue(schema, matched);
        }

        using (Code.Block("else"))
        {
            WriteUnlistedValue(schema, others);
        }

        Code.Blank();
    }

    // Several rules can be about one property: each looks at the value on a copy of the reader.
    private void WriteEachThatMatches(SchemaModel schema, UnlistedProperties unlisted)
    {
        Dictionary<string, string> matches = new(StringComparer.Ordinal);
        foreach (NamePattern pattern in unlisted.Patterns)
        {
            string match = Local("matches");
            matches.Add(pattern.Source, match);
            UnlistedRule rule = unlisted.Rules.First(rule => rule.When?.Source == pattern.Source || rule.Except.Any(other => other.Source == pattern.Source));
            Code.Line($"bool {match} = {MatchesName(pattern, rule.Keyword)};");
        }

        foreach (UnlistedRule rule in unlisted.Rules.Where(static rule => rule.Schema != SchemaKey.Anything))
        {
            string isMeant = rule.When is { } when ? matches[when.Source]
                : rule.Except.Count == 0 ? "true"
                : string.Join(" && ", rule.Except.Select(pattern => "!" + matches[pattern.Source]));
            using (Code.Block($"if ({isMeant})"))
            {
                Code.Line($"{Support}.JsonTrial.ApplyToMember(reader, ref violations, {Context.Validators.Find(rule.Schema)});");
            }

            Code.Blank();
        }

        Skip(schema);
    }

    private string MatchesName(NamePattern pattern, Keyword keyword) =>
        $"{Context.Patterns.Of(pattern.Source)}.MatchesName(in reader, ref violations, {Location(keyword)}, {CSharpLiteral.String(pattern.Source)})";

    private void WriteUnlistedValue(SchemaModel schema, UnlistedRule? rule)
    {
        if (rule is null || rule.Schema == SchemaKey.Anything)
        {
            // On a property's name, Skip passes over its value.
            Skip(schema);
        }
        else if (Context.Schema(rule.Schema).Keywords is [FalseKeyword nothing])
        {
            WriteNothing(nothing);
        }
        else
        {
            Code.Line("reader.Read();");
            WriteValue(rule.Schema);
        }
    }

    private void WriteNothing(FalseKeyword nothing)
    {
        Code.Line($"violations.Nothing(reader.TokenStartIndex, {Location(nothing)}, {CSharpLiteral.String(LastSegment(nothing.Location))});");
        Code.Line("violations.PassOver(ref reader);");
    }

    private void WriteDependencies(SchemaModel schema, List<string> names, string start)
    {
        foreach (DependentRequiredKeyword dependent in schema.All<DependentRequiredKeyword>().Where(static keyword => keyword.Required.Count > 0))
        {
            using (Code.Block($"if ({IsSeen(names, dependent.Name)})"))
            {
                foreach (string name in dependent.Required)
                {
                    Check(
                        $"!{IsSeen(names, name)}",
                        $"DependentRequired({start}, {Location(dependent)}, {CSharpLiteral.String(dependent.Name)}, {CSharpLiteral.String(name)})");
                }
            }

            Code.Blank();
        }
    }

    private static string IsSeen(List<string> names, string name)
    {
        int index = names.IndexOf(name);
        return $"((seen{index / BitsOfWord} & (1UL << {index % BitsOfWord})) != 0)";
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
    private void WriteInvariants(RecordModel record, List<string> roots, List<string> listed, string start, string structural)
    {
        using (Code.Block($"if (violations.StructuralErrors == {structural})"))
        {
            foreach (string root in roots)
            {
                string fragment = IsContainer(record, root)
                    ? $"violations.Fragment({Place(record, root)}, {Inside(record, root)})"
                    : $"new(violations.Document, {Place(record, root)})";
                Code.Line($"{Support}.JsonFragment {Fragment(record, root)} = {fragment};");
            }

            var input = new SelfInput(root => Fragment(record, root), root => listed.Contains(root) ? Number(record, root) : null);
            var rules = new CelForJson(input, _methods, Context.Patterns.Of, Context.RulePlaces);
            foreach (InvariantModel invariant in record.Invariants)
            {
                CheckInvariant(invariant, rules.Write(invariant.Condition), start);
            }
        }

        Code.Blank();
    }

    private static string Place(RecordModel record, string jsonName) => Fragment(record, jsonName) + "At";

    private static string Inside(RecordModel record, string jsonName) => Fragment(record, jsonName) + "Place";

    private static string Number(RecordModel record, string jsonName) => Local(record, jsonName) + "Number";

    private static string Fragment(RecordModel record, string jsonName) => Local(record, jsonName) + "Json";

    private static string Local(RecordModel record, string jsonName) =>
        Binding.CSharpName.Camel(record.Members.First(candidate => candidate.JsonName == jsonName).Name);
}
