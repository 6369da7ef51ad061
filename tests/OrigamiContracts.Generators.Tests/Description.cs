using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace OrigamiContracts.Generators.Tests;

/// <summary>A description as a project would have it: a file and the item's metadata.</summary>
internal sealed record Description(string Path, string Text)
{
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string> { ["OrigamiContract"] = "OpenApi" };

    /// <summary>Whether the project names the file, but there is none.</summary>
    public bool IsMissing { get; init; }

    public Description With(string name, string value) =>
        this with { Metadata = new Dictionary<string, string>(Metadata) { [name] = value } };

    public AdditionalText ToAdditionalText() => new InMemoryText(Path, IsMissing ? null : Text);

    private sealed class InMemoryText(string path, string? text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => text is null ? null : SourceText.From(text);
    }
}
