using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace OrigamiContracts.Analyzers.Tests.Harness;

/// <summary>Says where a rule has to speak, and where not.</summary>
/// <typeparam name="TAnalyzer">The analyzer under test.</typeparam>
public abstract class RuleTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>The analyzer says something at all marks of the code, and nowhere else.</summary>
    /// <param name="markedCode">A file; see <see cref="MarkedCode"/>.</param>
    /// <returns>What it says, in the order of the places.</returns>
    private protected static async Task<ImmutableArray<Diagnostic>> FindsAsync(string markedCode)
    {
        MarkedCode marked = MarkedCode.Parse(markedCode);
        CheckedCode code = CheckedCode.Of(marked.Text);
        await code.AssertCompilesAsync();
        ImmutableArray<Diagnostic> found = await code.AnalyzeAsync(new TAnalyzer());
        string[] expected = [.. marked.Places.Select(place => Describe(marked.Text, place.Span, place.Id ?? found.FirstOrDefault(finding => finding.Location.SourceSpan == place.Span)?.Id))];
        Assert.Equal(expected, found.Select(finding => Describe(marked.Text, finding.Location.SourceSpan, finding.Id)));
        return found;
    }

    /// <summary>The same of statements in a method, whose parameters are declared before them.</summary>
    private protected static Task<ImmutableArray<Diagnostic>> FindsInMethodAsync(string parameters, string statements) =>
        FindsAsync(MethodWith(parameters, statements));

    /// <summary>A file with a method of given statements.</summary>
    private protected static string MethodWith(string parameters, string statements) =>
        $$"""
        using OrigamiContracts.V2;
        using Zoo;

        public static class Code
        {
            public static async Task<object?> Method({{parameters}})
            {
                await Task.Yield();
                {{statements.ReplaceLineEndings("\n        ")}}
                return null;
            }
        }
        """;

    private static string Describe(string text, TextSpan span, string? id)
    {
        LinePosition start = SourceText.From(text).Lines.GetLinePosition(span.Start);
        return $"{start.Line + 1}:{start.Character + 1} {id} {text.Substring(span.Start, span.Length)}";
    }
}
