using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Reading;

/// <summary>A description as a tree of JSON values, whether it is written in JSON or in YAML.</summary>
/// <remarks>
/// The tree is made of the path and the text alone, and those of its overlays, so documents compare by these: comparing
/// trees would cost more and say less, since places count too.
/// </remarks>
internal sealed class SpecDocument : IEquatable<SpecDocument>
{
    private readonly string _text;
    private readonly EquatableArray<SpecDocument> _overlays;

    private SpecDocument(string path, string text, SpecNode root, EquatableArray<SpecDocument> overlays)
    {
        Path = path;
        _text = text;
        Root = root;
        _overlays = overlays;
    }

    /// <summary>The description's path, as the compiler was given it.</summary>
    public string Path { get; }

    public SpecNode Root { get; }

    /// <summary>Reads a description. Never throws for what the text holds: that becomes a diagnostic with its place.</summary>
    public static SpecReadResult Read(string path, string text, CancellationToken cancellationToken)
    {
        // The compiler does not count a byte order mark as a column.
        string content = text.StartsWith("\uFEFF", StringComparison.Ordinal) ? text.Substring(1) : text;
        SpecText source = new(path, content);
        DiagnosticBag diagnostics = new(path);

        if (!IsText(source, diagnostics))
        {
            return new SpecReadResult(null, diagnostics.ToEquatableArray());
        }

        if (LooksLikeJson(content))
        {
            DiagnosticBag jsonDiagnostics = new(path);
            SpecReadResult json = Result(JsonSpecReader.Read(source, jsonDiagnostics, cancellationToken), jsonDiagnostics);

            // YAML's flow style begins like JSON: only where the file's name does not say JSON, a text that JSON can't
            // read gets its second chance.
            bool mayBeYaml = json.Document is null
                && !path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
                && json.Diagnostics.All(static d => d.Descriptor != DiagnosticDescriptors.TooLarge);
            if (!mayBeYaml)
            {
                return json;
            }
        }

        return Result(YamlSpecReader.Read(source, diagnostics, cancellationToken), diagnostics);

        SpecReadResult Result(SpecNode? root, DiagnosticBag findings) =>
            new(root is null ? null : new SpecDocument(path, text, root, []), findings.ToEquatableArray());
    }

    /// <summary>The document as an overlay has changed it.</summary>
    public SpecDocument With(SpecNode root, SpecDocument overlay) => new(Path, _text, root, [.. _overlays, overlay]);

    public bool Equals(SpecDocument? other) =>
        other is not null && Path == other.Path && _text == other._text && _overlays == other._overlays;

    public override bool Equals(object? obj) => Equals(obj as SpecDocument);

    public override int GetHashCode() => unchecked((((Path.GetHashCode() * 31) + _text.GetHashCode()) * 31) + _overlays.GetHashCode());

    private static bool LooksLikeJson(string content)
    {
        int first = 0;
        while (first < content.Length && char.IsWhiteSpace(content[first]))
        {
            first++;
        }

        return first < content.Length && content[first] is '{' or '[';
    }

    // Neither JSON nor YAML may hold these; YamlDotNet does not look, and would end the text at the first NUL.
    private static bool IsText(SpecText source, DiagnosticBag diagnostics)
    {
        string content = source.Content;
        for (int i = 0; i < content.Length; i++)
        {
            if (content[i] < ' ' && content[i] is not ('\t' or '\r' or '\n'))
            {
                diagnostics.Report(
                    DiagnosticDescriptors.UnreadableText,
                    source.SpanBetween(i, i + 1),
                    $"the control character U+{(int)content[i]:X4} is not text");
                return false;
            }
        }

        return true;
    }
}
