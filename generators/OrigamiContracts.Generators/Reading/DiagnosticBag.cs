using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Reading;

/// <summary>Collects the findings about one description.</summary>
internal sealed class DiagnosticBag(string filePath)
{
    private readonly List<DiagnosticInfo> _diagnostics = [];

    public void Report(DiagnosticDescriptor descriptor, LinePositionSpan span, params string[] arguments) =>
        _diagnostics.Add(new DiagnosticInfo(descriptor, filePath, span, arguments.ToEquatableArray()));

    public void Report(DiagnosticDescriptor descriptor, SpecNode node, params string[] arguments) => Report(descriptor, node.Place, arguments);

    public void Report(DiagnosticDescriptor descriptor, SpecPlace place, params string[] arguments) =>
        _diagnostics.Add(new DiagnosticInfo(descriptor, place.FilePath, place.Span, arguments.ToEquatableArray()));

    /// <summary>The findings in the order of their places.</summary>
    public EquatableArray<DiagnosticInfo> ToEquatableArray() =>
        _diagnostics.OrderBy(static d => d.Span.Start).ToEquatableArray();
}
