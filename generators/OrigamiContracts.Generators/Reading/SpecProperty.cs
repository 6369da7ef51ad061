using Microsoft.CodeAnalysis.Text;

namespace OrigamiContracts.Generators.Reading;

/// <summary>One member of a <see cref="SpecObject"/>.</summary>
internal sealed class SpecProperty(string name, SpecText text, int nameStart, int nameEnd, SpecNode value)
{
    public string Name { get; } = name;

    /// <summary>Where the name is written, quotes included.</summary>
    public LinePositionSpan NameSpan => text.SpanBetween(nameStart, nameEnd);

    /// <summary>The same, with the file.</summary>
    public SpecPlace NamePlace => new(text.FilePath, NameSpan);

    public SpecNode Value { get; } = value;

    /// <summary>A property of the same name, which is written where this one is.</summary>
    public SpecProperty With(SpecNode value) => new(Name, text, nameStart, nameEnd, value);
}
