using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace OrigamiContracts.Generators.Tests;

/// <summary>A description as a project would have it: a file and the item's metadata.</summary>
internal sealed record Description(string Path, string Text)
{
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string> { ["OrigamiContract"] = "OpenApi" };

    public Description With(string name, string value) =>
        this with { Metadata = new Dictionary<string, string>(Metadata) { [name] = value } };

    public AdditionalText ToAdditionalText() => new InMemoryText(Path, Text);

    private sealed class InMemoryText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
