namespace OrigamiContracts.Generators.Tests;

/// <summary>Makes descriptions of a few schemas.</summary>
internal static class SmallDescription
{
    private const string Head =
        """
        openapi: 3.1.0
        info: {title: Small, version: '1'}
        components:
          schemas:

        """;

    /// <summary>The lines before the first schema.</summary>
    public static int HeadLines { get; } = Head.Count(static c => c == '\n');

    /// <summary>How far the schemas are indented.</summary>
    public const int Indentation = 4;

    /// <summary>A description of <c>name: schema</c> members as YAML.</summary>
    public static Description Of(string schemas, string file = "api.openapi.yaml") => new(file, Head + Indented(schemas));

    private static string Indented(string yaml) => string.Join('\n', yaml.Split('\n').Select(static line => new string(' ', Indentation) + line));
}
