using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Reading;

/// <summary>Collects the findings about one description.</summary>
internal sealed class DiagnosticBag(string filePath)
{
    private readonly List<DiagnosticInfo> _diagnostics = [];
    private readonly HashSet<(SpecNode Node, string Message)> _reportedOnce = [];

    public void Report(DiagnosticDescriptor descriptor, LinePositionSpan span, params string[] arguments) =>
        _diagnostics.Add(new DiagnosticInfo(descriptor, filePath, span, arguments.ToEquatableArray()));

    public void Report(DiagnosticDescriptor descriptor, SpecNode node, params string[] arguments) => Report(descriptor, node.Place, arguments);

    public void Report(DiagnosticDescriptor descriptor, SpecPlace place, params string[] arguments) =>
        _diagnostics.Add(new DiagnosticInfo(descriptor, place.FilePath, place.Span, arguments.ToEquatableArray()));

    /// <summary>Reports what is wrong with a part that can be read more than once, since several others share it.</summary>
    public void ReportOnce(DiagnosticDescriptor descriptor, SpecNode node, string message)
    {
        if (_reportedOnce.Add((node, message)))
        {
            Report(descriptor, node, message);
        }
    }

    /// <summary>The findings in the order of their places, those in the description itself first.</summary>
    public EquatableArray<DiagnosticInfo> ToEquatableArray() => _diagnostics
        .OrderBy(d => d.FilePath == filePath ? "" : d.FilePath, StringComparer.Ordinal)
        .ThenBy(static d => d.Span.Start)
        .ToEquatableArray();
}
