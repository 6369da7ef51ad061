using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace OrigamiContracts.Compilation;

/// <summary>A description, its resources and overlays as the generator gets them from a build: additional files with metadata.</summary>
internal sealed class GeneratorInput : AnalyzerConfigOptionsProvider
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    private GeneratorInput(ImmutableArray<AdditionalText> files) => Files = files;

    public ImmutableArray<AdditionalText> Files { get; }

    public override AnalyzerConfigOptions GlobalOptions => Options.None;

    public static GeneratorInput Of(DescriptionSource description, DescriptionOutline outline, CompilationSettings settings)
    {
        File source = new(description.Path, description.Text, new Dictionary<string, string>
        {
            ["OrigamiContract"] = outline.Kind == DescriptionKind.OpenApi ? "OpenApi" : "JsonSchema",
            ["Namespace"] = EmittedContract.Namespace,
            ["Name"] = EmittedContract.ClassName,
            // Nothing is read into objects here, and half of the code is not to be compiled then.
            ["Emit"] = "validators",
            ["Dialect"] = settings.Dialect ?? "",
            ["Format"] = settings.FormatsAreAsserted ? "assert" : "annotate",
            // Each path ends with a line break, so that it can hold any other character.
            ["Overlay"] = string.Concat(description.Overlays.Select(static overlay => overlay.Path + "\n")),
            ["Schemas"] = string.Join('\n', outline.Schemas.Select(FragmentOf)),
        });
        IEnumerable<File> resources = description.Resources.Select(static resource => new File(
            resource.Path,
            resource.Text,
            new Dictionary<string, string> { ["OrigamiContract"] = "JsonSchemaResource", ["Uri"] = resource.Uri }));
        IEnumerable<File> overlays = description.Overlays.DistinctBy(static overlay => overlay.Path).Select(static overlay => new File(
            overlay.Path,
            overlay.Text,
            new Dictionary<string, string> { ["OrigamiContract"] = "Overlay" }));
        return new GeneratorInput([source, .. resources, .. overlays]);
    }

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Options.None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => ((File)textFile).Options;

    // A pointer can hold any character, that between two pointers too; a URI fragment can't (RFC 6901, section 6).
    private static string FragmentOf(string pointer) => "#" + string.Join('/', pointer.Split('/').Select(Uri.EscapeDataString));

    private sealed class File(string path, string text, Dictionary<string, string> metadata) : AdditionalText
    {
        public override string Path => path;

        public Options Options { get; } = new(metadata);

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class Options(Dictionary<string, string> metadata) : AnalyzerConfigOptions
    {
        public static Options None { get; } = new([]);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = null;
            return key.StartsWith(Metadata, StringComparison.Ordinal) && metadata.TryGetValue(key[Metadata.Length..], out value);
        }
    }
}
