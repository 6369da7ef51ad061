namespace OrigamiContracts.Generators.Emitting;

/// <summary>
/// The attributes by which emitted code tells analyzers what the generator knows. They are all that an analyzer of another
/// assembly sees: there the description is not at hand, only the emitted types are.
/// </summary>
internal static class AnalyzerFact
{
    /// <summary>An attribute of a type or member.</summary>
    /// <param name="name">The attribute's name, without the suffix.</param>
    /// <param name="arguments">Its arguments as C#.</param>
    public static string Of(string name, params string[] arguments) => $"[{Attribute(name, arguments)}]";

    /// <summary>An attribute of the assembly.</summary>
    /// <param name="name">The attribute's name, without the suffix.</param>
    /// <param name="arguments">Its arguments as C#.</param>
    public static string OfAssembly(string name, params string[] arguments) => $"[assembly: {Attribute(name, arguments)}]";

    /// <summary>An argument that is a list of texts, or of null.</summary>
    public static string Texts(IEnumerable<string?> texts) =>
        $"[{string.Join(", ", texts.Select(static text => text is null ? "null" : CSharpLiteral.String(text)))}]";

    private static string Attribute(string name, string[] arguments) =>
        $"global::OrigamiContracts.Annotations.{name}({string.Join(", ", arguments)})";
}
