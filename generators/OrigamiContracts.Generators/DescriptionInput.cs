using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OrigamiContracts.Generators.Binding;
using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Schemas.Dialects;

namespace OrigamiContracts.Generators;

/// <summary>A description of the project, as its text and options.</summary>
/// <param name="Kind">What it is written in.</param>
/// <param name="Path">Its path, as the compiler was given it.</param>
/// <param name="Text">Its text; null if the file can't be read.</param>
/// <param name="Options">What the project says of the contract.</param>
/// <param name="Overlays">The paths of its overlays, in the order in which they are applied.</param>
/// <param name="Diagnostics">What is wrong with the options.</param>
internal sealed record DescriptionInput(
    DescriptionKind Kind,
    string Path,
    string? Text,
    ContractOptions Options,
    EquatableArray<string> Overlays,
    EquatableArray<DiagnosticInfo> Diagnostics)
{
    public const string Metadata = "build_metadata.AdditionalFiles.";

    /// <summary>The description in an additional file; null if the file is none.</summary>
    public static DescriptionInput? From(AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
    {
        AnalyzerConfigOptions options = provider.GetOptions(file);
        options.TryGetValue(Metadata + "OrigamiContract", out string? item);
        if (item is not ("OpenApi" or "JsonSchema"))
        {
            return null;
        }

        DescriptionKind kind = item == "OpenApi" ? DescriptionKind.OpenApi : DescriptionKind.JsonSchema;

        List<DiagnosticInfo> diagnostics = [];
        provider.GlobalOptions.TryGetValue("build_property.ProjectDir", out string? projectFolder);
        provider.GlobalOptions.TryGetValue("build_property.RootNamespace", out string? rootNamespace);
        string fallback = rootNamespace is { Length: > 0 } && CSharpName.IsNamespace(rootNamespace) ? rootNamespace : "Contracts";
        string contractNamespace = Read("Namespace", fallback, CSharpName.IsNamespace, "it must be a C# namespace, such as Acme.Origami");
        // The root schema of a JSON Schema has the file's name for itself.
        string fileName = NameOf(file.Path);
        string byDefaultName = kind == DescriptionKind.OpenApi ? fileName : fileName + "Schema";
        string className = Read("Name", byDefaultName, CSharpName.IsIdentifier, "it must be a C# identifier, such as OrigamiV2");
        string enums = Read("Enums", "open", static value => value is "open" or "closed", "it must be 'open' or 'closed'");
        string format = Read("Format", "annotate", static value => value is "annotate" or "assert", "it must be 'annotate' or 'assert'");
        string dialect = Read("Dialect", "", static value => StandardDialects.Find(value) is not null, $"it must be the URI of a dialect, such as {StandardDialects.ByUri[0].Uri}");
        string emit = Read("Emit", "types", static value => value is "types" or "validators", "it must be 'types' or 'validators'");
        return new DescriptionInput(
            kind,
            file.Path,
            file.GetText(cancellationToken)?.ToString(),
            new ContractOptions(
                contractNamespace,
                className,
                RootName: fileName,
                EnumsAreClosed: enums == "closed",
                FormatsAreAsserted: format == "assert",
                DialectUri: dialect,
                EmitsTypes: emit == "types",
                Schemas: Read("Schemas", "", static _ => true, "").Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries).Select(static pointer => pointer.Trim()).ToEquatableArray()),
            OverlayPath.Split(Read("Overlay", "", static _ => true, "")).Select(path => OverlayPath.Resolve(path, projectFolder)).ToEquatableArray(),
            diagnostics.ToEquatableArray());

        string Read(string name, string byDefault, Func<string, bool> isValid, string expected)
        {
            if (!options.TryGetValue(Metadata + name, out string? value) || value.Length == 0)
            {
                return byDefault;
            }

            if (isValid(value))
            {
                return value;
            }

            diagnostics.Add(new DiagnosticInfo(DiagnosticDescriptors.InvalidOption, file.Path, default, [name, value, expected]));
            return byDefault;
        }
    }

    /// <summary>Leaves out the contracts that would have the files of another one, and says so.</summary>
    public static IEnumerable<DescriptionInput> WithDistinctNames(ImmutableArray<DescriptionInput> inputs)
    {
        Dictionary<string, string> pathsByName = new(StringComparer.OrdinalIgnoreCase);
        HashSet<string> folders = new(StringComparer.OrdinalIgnoreCase);
        foreach (DescriptionInput input in inputs)
        {
            string name = $"{input.Options.Namespace}.{input.Options.ClassName}";
            if (!pathsByName.TryGetValue(name, out string? first))
            {
                pathsByName.Add(name, input.Path);
                yield return folders.Add(input.Options.ClassName) ? input : input with { Options = input.Options with { Folder = name } };
                continue;
            }

            yield return input with
            {
                Text = "",
                Diagnostics =
                [
                    new DiagnosticInfo(
                        DiagnosticDescriptors.InvalidOption,
                        input.Path,
                        default,
                        ["Name", input.Options.ClassName, $"the contract of {System.IO.Path.GetFileName(first)} has the same name; set Name or Namespace of one of the items"]),
                ],
            };
        }
    }

    // "origami-v2.openapi.yaml" is the contract OrigamiV2.
    private static string NameOf(string path)
    {
        string name = System.IO.Path.GetFileNameWithoutExtension(path);
        foreach (string kind in (string[])[".openapi", ".swagger", ".schema"])
        {
            if (name.EndsWith(kind, StringComparison.OrdinalIgnoreCase))
            {
                name = name.Substring(0, name.Length - kind.Length);
            }
        }

        return CSharpName.Pascal(name);
    }
}
