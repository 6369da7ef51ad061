using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using OrigamiContracts.Testing;
using Xunit;

namespace OrigamiContracts.Analyzers.Tests.Documentation;

/// <summary>Who is told of something finds it explained.</summary>
public sealed partial class RulePageTests
{
    private static readonly string Folder = Path.Combine(SolutionFolder.Path, "docs", "rules");

    public static TheoryData<string> CodeRules => [.. AllRules.AboutCode.Select(static rule => rule.Id)];

    public static TheoryData<string> DescriptionRules => [.. AllRules.AboutDescriptions.Select(static rule => rule.Id)];

    [Theory]
    [MemberData(nameof(CodeRules))]
    public void A_rule_about_code_has_a_page_of_its_own(string id)
    {
        DiagnosticDescriptor rule = AllRules.AboutCode.Single(rule => rule.Id == id);
        Assert.EndsWith($"/docs/rules/{id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
        string path = Path.Combine(Folder, $"{id}.md");
        Assert.True(File.Exists(path), $"There is no {path}.");
        string[] sections = [.. SectionStart().Split(File.ReadAllText(path)).Where(static section => section.Length > 0)];
        Assert.Equal(
            [$"# {id}: {rule.Title}", "## Why", "## Wrong", "## Right", "## When to suppress", "## How to configure"],
            sections.Select(static section => section.Split('\n')[0]));
        Assert.Contains("```csharp\n", sections[2], StringComparison.Ordinal);
        Assert.Contains("```csharp\n", sections[3], StringComparison.Ordinal);
        Assert.Contains($"dotnet_diagnostic.{id}.severity = ", sections[^1], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(DescriptionRules))]
    public void A_rule_about_descriptions_has_a_place_on_their_page(string id)
    {
        DiagnosticDescriptor rule = AllRules.AboutDescriptions.Single(rule => rule.Id == id);
        string anchor = id.ToLowerInvariant();
        Assert.EndsWith($"/docs/rules/descriptions.md#{anchor}", rule.HelpLinkUri, StringComparison.Ordinal);
        Assert.Contains(
            $"\n| <a id=\"{anchor}\"></a>{id} | {rule.DefaultSeverity} | ",
            File.ReadAllText(Path.Combine(Folder, "descriptions.md")),
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(CodeRules))]
    public void A_rule_about_code_has_an_analyzer(string id) => Assert.Contains(id, AllRules.Analyzed);

    [Theory]
    [InlineData("OrigamiContracts.Analyzers")]
    [InlineData("OrigamiContracts.Generators")]
    public void The_list_of_releases_says_what_the_descriptors_do(string project)
    {
        IEnumerable<DiagnosticDescriptor> rules = project == "OrigamiContracts.Analyzers" ? AllRules.AboutCode : AllRules.AboutDescriptions;
        string folder = Path.Combine(SolutionFolder.Path, "generators", project);
        Assert.Equal(
            rules.Select(static rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}"),
            Directory.GetFiles(folder, "AnalyzerReleases.*.md")
                .SelectMany(File.ReadLines)
                .Where(static line => line.StartsWith("OC", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("^(?=##? )", RegexOptions.Multiline)]
    private static partial Regex SectionStart();
}
