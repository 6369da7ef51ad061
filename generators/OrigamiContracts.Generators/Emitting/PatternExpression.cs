using System.Globalization;
using OrigamiContracts.Generators.Patterns;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Writes a pattern as an expression that makes it.</summary>
internal static class PatternExpression
{
    public static string Of(TranslatedPattern pattern)
    {
        string expression = $"new({CSharpLiteral.String(pattern.Regex)}, isLinear: {(pattern.IsLinear ? "true" : "false")}";
        return pattern.Runs is { } runs
            ? $"{expression}, endsText: {(runs.EndsText ? "true" : "false")}, runs: [{string.Join(", ", runs.Runs.Select(RunOf))}])"
            : $"{expression})";
    }

    private static string RunOf(PatternRun run)
    {
        string maximum = run.Maximum == int.MaxValue ? "int.MaxValue" : run.Maximum.ToString(CultureInfo.InvariantCulture);
        string others = run.BeyondAscii == BeyondAscii.None ? "" : $", global::OrigamiContracts.Support.BeyondAscii.{run.BeyondAscii}";
        return $"new({CSharpLiteral.String(run.AsciiRanges)}, {run.Minimum.ToString(CultureInfo.InvariantCulture)}, {maximum}{others})";
    }
}
