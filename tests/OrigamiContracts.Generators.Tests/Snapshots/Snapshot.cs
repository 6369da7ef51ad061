using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OrigamiContracts.Testing;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Snapshots;

/// <summary>Compares a text with the one that was accepted, by the conventions of Verify.</summary>
/// <remarks>
/// What is accepted lies beside the tests as <c>Name.verified.cs</c>. A test that fails writes <c>Name.received.cs</c>
/// beside it; copying that over the verified one accepts it.
/// </remarks>
internal static partial class Snapshot
{
    private static readonly string Folder =
        Path.Combine(SolutionFolder.Path, "tests", "OrigamiContracts.Generators.Tests", "Snapshots");

    public static void Match(string name, string received)
    {
        received = Version().Replace(received, "$1VERSION$2");
        string verifiedPath = Path.Combine(Folder, name + ".verified.cs");
        string receivedPath = Path.Combine(Folder, name + ".received.cs");
        string? verified = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath) : null;
        if (verified == received)
        {
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Assert.Fail(
            $"""
            {(verified is null ? $"There is no {name}.verified.cs yet." : FirstDifference(verified, received))}
            To accept what was received:
              mv '{receivedPath}' '{verifiedPath}'
            """);
    }

    internal static string FirstDifference(string verified, string received)
    {
        string[] expected = verified.Split('\n');
        string[] actual = received.Split('\n');
        int line = 0;
        while (line < expected.Length && line < actual.Length && expected[line] == actual[line])
        {
            line++;
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"Line {line + 1} differs.\n  verified: {LineOf(expected, line)}\n  received: {LineOf(actual, line)}");
    }

    private static string LineOf(string[] lines, int index) => index < lines.Length ? lines[index] : "(the text has ended)";

    [GeneratedRegex("""(GeneratedCode\("OrigamiContracts\.Generators", ")[0-9.]+("\))""")]
    private static partial Regex Version();
}
