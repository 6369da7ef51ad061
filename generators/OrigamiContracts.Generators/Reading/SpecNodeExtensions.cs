namespace OrigamiContracts.Generators.Reading;

/// <summary>Reads members leniently: what has the wrong kind is as if it were not there, since others report it.</summary>
internal static class SpecNodeExtensions
{
    /// <summary>A string, or the text of a number where YAML made one of it: <c>version: 1.10</c>.</summary>
    public static string? ScalarText(this SpecNode? node) => node switch
    {
        SpecString text => text.Value,
        SpecNumber number => number.Literal,
        _ => null,
    };

    public static string? StringOf(this SpecObject owner, string name) => owner.Find(name)?.Value.ScalarText();

    /// <summary>A Boolean, or one in quotes, which Microsoft.OpenApi takes for one.</summary>
    public static bool? BooleanOf(this SpecObject owner, string name) => owner.Find(name)?.Value switch
    {
        SpecBoolean boolean => boolean.Value,
        SpecString text when bool.TryParse(text.Value, out bool value) => value,
        _ => null,
    };

    public static IReadOnlyList<SpecProperty> MembersOf(this SpecObject owner, string name) =>
        (owner.Find(name)?.Value as SpecObject)?.Properties ?? [];

    public static IReadOnlyList<SpecNode> ItemsOf(this SpecObject owner, string name) =>
        (owner.Find(name)?.Value as SpecArray)?.Items ?? [];
}
