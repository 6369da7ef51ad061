using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Generators.Schemas;

/// <summary>Reads <c>x-invariants</c>: a list of <c>{id, rule, message, severity, source}</c>.</summary>
internal static class InvariantReader
{
    private const string Keyword = SchemaCompiler.InvariantsKeyword;

    /// <summary>Reads the invariants of a schema or an operation.</summary>
    /// <param name="owner">Its node. An extension is no keyword of any dialect.</param>
    /// <param name="pointer">Where it stands.</param>
    /// <param name="diagnostics">Takes the findings; null where they have been reported before.</param>
    public static IEnumerable<InvariantSource> Read(SpecObject owner, string pointer, DiagnosticBag? diagnostics)
    {
        if (owner.Find(Keyword) is not { } property)
        {
            return [];
        }

        if (property.Value is not SpecArray entries)
        {
            diagnostics?.Report(DiagnosticDescriptors.InvalidKeyword, property.NamePlace, Keyword, "must be an array");
            return [];
        }

        return ReadEntries(entries, JsonPointer.Append(pointer, Keyword), diagnostics);
    }

    private static IEnumerable<InvariantSource> ReadEntries(SpecArray entries, string location, DiagnosticBag? diagnostics)
    {
        for (int i = 0; i < entries.Items.Count; i++)
        {
            if (ReadEntry(diagnostics, entries.Items[i], JsonPointer.Append(location, i)) is { } invariant)
            {
                yield return invariant;
            }
        }
    }

    private static InvariantSource? ReadEntry(DiagnosticBag? diagnostics, SpecNode node, string location)
    {
        if (node is not SpecObject entry)
        {
            diagnostics?.Report(DiagnosticDescriptors.InvalidInvariant, node, "An invariant must be an object with 'id', 'rule' and 'message'");
            return null;
        }

        string? id = Text(diagnostics, entry, "id");
        string? rule = Text(diagnostics, entry, "rule");
        string? message = Text(diagnostics, entry, "message");
        string severity = entry.StringOf("severity") ?? "error";
        if (severity is not ("error" or "warning"))
        {
            diagnostics?.Report(
                DiagnosticDescriptors.InvalidInvariant,
                entry.Find("severity")!.Value,
                $"The severity of an invariant must be 'error' or 'warning', but is '{severity}'");
            return null;
        }

        return id is null || rule is null || message is null
            ? null
            : new InvariantSource(id, rule, message, severity == "warning", entry.StringOf("source"), location);
    }

    private static string? Text(DiagnosticBag? diagnostics, SpecObject entry, string member)
    {
        if (entry.Find(member)?.Value is SpecString { Value.Length: > 0 } text)
        {
            return text.Value;
        }

        diagnostics?.Report(
            DiagnosticDescriptors.InvalidInvariant,
            entry.Find(member)?.Value ?? entry,
            $"An invariant needs '{member}', a string that is not empty");
        return null;
    }
}
