namespace OrigamiContracts.Generators.Emitting;

/// <summary>Writes the tables that find the number of a name or listed text.</summary>
internal static class TextTableEmitter
{
    private const string Table = "global::OrigamiContracts.Support.TextTable";

    public static void Write(CodeWriter code, string field, IEnumerable<string> texts) =>
        code.Line($"private static readonly {Table} {field} = new({string.Join(", ", texts.Select(CSharpLiteral.String))});");
}
