using System.Text;
using Microsoft.CodeAnalysis;
using OrigamiContracts.Testing;
using Xunit;

namespace OrigamiContracts.Analyzers.Tests.Documentation;

/// <summary>The table of all rules is made of their descriptors; what stands above it is written by hand.</summary>
public sealed class RuleTableTests
{
    private const string TableHeading = "\n## All rules\n";

    private static readonly string Folder = Path.Combine(SolutionFolder.Path, "docs", "rules");

    [Fact]
    public void The_table_says_what_the_descriptors_do()
    {
        string acceptedPath = Path.Combine(Folder, "README.md");
        string receivedPath = Path.Combine(Folder, "README.received.md");
        string accepted = File.ReadAllText(acceptedPath);
        int heading = accepted.IndexOf(TableHeading, StringComparison.Ordinal);
        Assert.True(heading >= 0, $"{acceptedPath} has no heading '{TableHeading.Trim()}' for the table to stand under.");
        string received = accepted[..heading] + TableHeading + Table();
        if (accepted == received)
        {
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Assert.Fail(
            $"""
            The table of rules is not what the descriptors and code fixes say. These lines are missing, or other ones:
            {string.Join('\n', received.Split('\n').Except(accepted.Split('\n')))}
            To accept what was received:
              mv '{receivedPath}' '{acceptedPath}'
            """);
    }

    private static string Table()
    {
        var table = new StringBuilder("\n| Rule | Title | Category | Severity | Code fix |\n|---|---|---|---|---|\n");
        foreach (DiagnosticDescriptor rule in AllRules.AboutDescriptions)
        {
            table.Append(Row(rule, $"descriptions.md#{rule.Id.ToLowerInvariant()}"));
        }

        foreach (DiagnosticDescriptor rule in AllRules.AboutCode)
        {
            table.Append(Row(rule, $"{rule.Id}.md"));
        }

        return table.ToString();
    }

    private static string Row(DiagnosticDescriptor rule, string page) =>
        $"| [{rule.Id}]({page}) | {rule.Title} | {rule.Category} | {rule.DefaultSeverity} | {(AllRules.Fixed.Contains(rule.Id) ? "yes" : "")} |\n";
}
