using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Generators.Binding;

/// <summary>The schemas that the project asks for beside those that have names.</summary>
internal static class FurtherSchemas
{
    /// <summary>The JSON Pointers of those that lead to a schema; the others are reported.</summary>
    public static IEnumerable<string> Of(ContractOptions options, SpecDocument document, IReadOnlyList<NamedSchema> named, DiagnosticBag diagnostics)
    {
        HashSet<string> known = new(named.Select(static schema => schema.Location), StringComparer.Ordinal);
        foreach (string wanted in options.Schemas)
        {
            string pointer = JsonPointer.FromUriFragment(wanted) ?? wanted;
            if (JsonPointer.Resolve(document.Root, pointer) is not (SpecObject or SpecBoolean))
            {
                diagnostics.Report(
                    DiagnosticDescriptors.InvalidOption,
                    document.Root,
                    "Schemas",
                    wanted,
                    "there is no schema at this place of the description; write a JSON Pointer such as /$defs/name");
            }
            else if (known.Add(pointer))
            {
                yield return pointer;
            }
        }
    }
}
