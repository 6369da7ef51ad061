using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Diagnostics;

/// <summary>
/// A finding about a description: what <see cref="Diagnostic"/> says, in a form that compares by value and holds on to
/// nothing of a compilation.
/// </summary>
/// <param name="Descriptor">The rule, one of <see cref="DiagnosticDescriptors"/>.</param>
/// <param name="FilePath">The description's path, as the compiler was given it.</param>
/// <param name="Span">Where in the file, lines and columns counted from zero.</param>
/// <param name="Arguments">What fills the placeholders of the rule's message.</param>
internal sealed record DiagnosticInfo(
    DiagnosticDescriptor Descriptor,
    string FilePath,
    LinePositionSpan Span,
    EquatableArray<string> Arguments)
{
    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Descriptor,
        // The text span is not used for files outside the compilation; the compiler prints the line span.
        Location.Create(FilePath, default, Span),
        [.. Arguments]);
}
