using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Writes what both validators say of an invariant.</summary>
internal static class InvariantComment
{
    /// <summary>Writes the rule as the description has it, above its condition.</summary>
    public static void Write(CodeWriter code, InvariantModel invariant)
    {
        string rule = CSharpLiteral.String(invariant.Source.Rule);
        code.Line($"// {OneLine(invariant.Source.Id)}: {rule.Substring(1, rule.Length - 2)}");
    }

    /// <summary>The call that reports a broken rule.</summary>
    /// <param name="invariant">The rule.</param>
    /// <param name="at">The expression for the place of the value it is about.</param>
    /// <param name="holds">
    /// The rule in C#, of type <c>CelTruth</c>; null where it is known not to hold.
    /// </param>
    public static string Report(InvariantModel invariant, string at, string? holds = null)
    {
        string severity = invariant.Source.IsWarning ? "Warning" : "Error";
        string truth = holds is null ? "" : $", {holds}";
        return $"Invariant({at}, {CSharpLiteral.String(invariant.Source.Location)}, {CSharpLiteral.String(invariant.Source.Id)}, global::OrigamiContracts.Severity.{severity}, {CSharpLiteral.String(invariant.Source.Message)}{truth})";
    }

    private static string OneLine(string text)
    {
        string literal = CSharpLiteral.String(text);
        return literal.Substring(1, literal.Length - 2);
    }
}
