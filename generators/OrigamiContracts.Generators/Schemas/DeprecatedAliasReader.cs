using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Invariants;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Generators.Schemas;

/// <summary>Reads <c>x-deprecated-aliases</c>, and reports each entry that does not fit the listed values at its own place.</summary>
internal static class DeprecatedAliasReader
{
    private const string Keyword = SchemaCompiler.DeprecatedAliasesKeyword;

    /// <summary>Reads the entries that a schema has.</summary>
    /// <param name="reader">The schema.</param>
    /// <param name="own">
    /// The schema with what it refers to, and nothing else: one that narrows the list down may leave a value out that an
    /// alias stands for.
    /// </param>
    public static IEnumerable<DeprecatedAlias> Read(KeywordReader reader, Func<Subschemas> own)
    {
        // An extension is no keyword of any dialect.
        if (reader.Schema.Find(Keyword) is not { } property)
        {
            return [];
        }

        if (property.Value is not SpecObject aliases)
        {
            Report(reader, property.NamePlace, $"'{Keyword}' must be an object that has, for each old text, the listed value it stands for");
            return [];
        }

        if (ListedStrings(own()) is not { } listed)
        {
            Report(reader, property.NamePlace, $"'{Keyword}' speaks of the values of an 'enum' of strings, and there is none here");
            return [];
        }

        return Read(reader, aliases, listed);
    }

    private static List<DeprecatedAlias> Read(KeywordReader reader, SpecObject aliases, IReadOnlyCollection<string> listed)
    {
        List<DeprecatedAlias> read = [];
        foreach (SpecProperty alias in aliases.Properties)
        {
            if (alias.Value is not SpecString target)
            {
                Report(reader, alias.Value.Place, $"'{alias.Name}' must have the listed value it stands for, a string");
            }
            else if (!listed.Contains(target.Value))
            {
                Report(reader, target.Place, $"'{target.Value}' is not a listed value, so '{alias.Name}' can't stand for it{Spelling.Suggest(target.Value, listed)}");
            }
            else if (listed.Contains(alias.Name))
            {
                Report(reader, alias.NamePlace, $"'{alias.Name}' is a listed value itself, so it can't be an old text of '{target.Value}'; leave it out of one of the two");
            }
            else
            {
                read.Add(new DeprecatedAlias(alias.Name, target.Value));
            }
        }

        return read;
    }

    // Null may be listed beside the strings: then it is allowed, and no member of the enum.
    private static HashSet<string>? ListedStrings(Subschemas schema)
    {
        List<IReadOnlyList<SpecNode>> lists = [.. schema.Members
            .Select(static member => (member.Node as SpecObject)?.ItemsOf("enum") ?? [])
            .Where(static list => list.Count > 0)];
        return lists.Count > 0 && lists.All(static list => list.OfType<SpecString>().Any() && list.All(static item => item is SpecString or SpecNull))
            ? new HashSet<string>(lists.SelectMany(static list => list.OfType<SpecString>()).Select(static item => item.Value), StringComparer.Ordinal)
            : null;
    }

    private static void Report(KeywordReader reader, SpecPlace place, string message) =>
        reader.ReportAt(DiagnosticDescriptors.InvalidDeprecatedAlias, place, message);
}
