using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>
/// The compiled patterns of a contract: one field each in the class that holds the validators, made when the first of
/// them is used.
/// </summary>
internal sealed class PatternFields
{
    private readonly Dictionary<string, string> _namesBySource = new(StringComparer.Ordinal);
    private readonly List<PatternKeyword> _patterns = [];
    private readonly string _class;

    public PatternFields(ContractModel contract, TypeNames names)
    {
        _class = $"{names.Emitted(contract.ClassName)}.Patterns";
        foreach (PatternKeyword pattern in contract.Schemas.SelectMany(static schema => schema.All<PatternKeyword>()))
        {
            if (!_namesBySource.ContainsKey(pattern.Source))
            {
                _namesBySource.Add(pattern.Source, $"Pattern{_patterns.Count + 1}");
                _patterns.Add(pattern);
            }
        }
    }

    /// <summary>The expression for a pattern.</summary>
    public string Of(PatternKeyword pattern) => $"{_class}.{_namesBySource[pattern.Source]}";

    /// <summary>Writes the class that holds the patterns.</summary>
    public void Write(CodeWriter code)
    {
        if (_patterns.Count == 0)
        {
            return;
        }

        code.Blank();
        code.Line("/// <summary>The description's patterns, in the syntax of .NET.</summary>");
        using (code.Block("internal static class Patterns"))
        {
            foreach (PatternKeyword pattern in _patterns)
            {
                string isLinear = pattern.Translated.IsLinear ? "true" : "false";
                XmlDoc.Code(code, pattern.Source);
                code.Line($"public static readonly global::OrigamiContracts.Support.JsonPattern {_namesBySource[pattern.Source]} = new({CSharpLiteral.String(pattern.Translated.Regex)}, isLinear: {isLinear});");
                code.Blank();
            }
        }
    }
}
