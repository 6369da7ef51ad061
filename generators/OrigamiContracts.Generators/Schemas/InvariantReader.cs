using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Generators.Schemas;

/// <summary>Reads <c>x-invariants</c>: a list of <c>{id, rule, message, severity, source}</c>.</summary>
internal static class InvariantReader
{
    private const string Keyword = SchemaCompiler.InvariantsKeyword;

    public static IEnumerable<InvariantSource> Read(KeywordReader reader)
    {
        // An extension is no keyword of any dialect.
        if (reader.Schema.Find(Keyword) is not { } property)
        {
            yield break;
        }

        if (property.Value is not SpecArray entries)
        {
            reader.ReportAt(DiagnosticDescriptors.InvalidKeyword, property.NamePlace, Keyword, "must be an array");
            yield break;
        }

        string location = reader.Location(Keyword);
        for (int i = 0; i < entries.Items.Count; i++)
        {
            if (ReadEntry(reader, entries.Items[i], JsonPointer.Append(location, i)) is { } invariant)
            {
                yield return invariant;
            }
        }
    }

    private static InvariantSource? ReadEntry(KeywordReader reader, SpecNode node, string location)
    {
        if (node is not SpecObject entry)
        {
            reader.ReportAt(DiagnosticDescriptors.InvalidInvariant, node, "An invariant must be an object with 'id', 'rule' and 'message'");
            return null;
        }

        string? id = Text(reader, entry, "id");
        string? rule = Text(reader, entry, "rule");
        string? message = Text(reader, entry, "message");
        string severity = entry.StringOf("severity") ?? "error";
        if (severity is not ("error" or "warning"))
        {
            reader.ReportAt(
                DiagnosticDescriptors.InvalidInvariant,
                entry.Find("severity")!.Value,
                $"The severity of an invariant must be 'error' or 'warning', but is '{severity}'");
            return null;
        }

        return id is null || rule is null || message is null
            ? null
            : new InvariantSource(id, rule, message, severity == "warning", entry.StringOf("source"), location);
    }

    private static string? Text(KeywordReader reader, SpecObject entry, string member)
    {
        if (entry.Find(member)?.Value is SpecString { Value.Length: > 0 } text)
        {
            return text.Value;
        }

        reader.ReportAt(
            DiagnosticDescriptors.InvalidInvariant,
            entry.Find(member)?.Value ?? entry,
            $"An invariant needs '{member}', a string that is not empty");
        return null;
    }
}
