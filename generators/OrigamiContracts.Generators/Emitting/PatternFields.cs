using OrigamiContracts.Generators.Invariants;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>
/// The compiled patterns of a contract: one field each in the class that holds the validators, made when the first of
/// them is used.
/// </summary>
internal sealed class PatternFields
{
    private readonly Dictionary<string, string> _namesBySource = new(StringComparer.Ordinal);
    private readonly List<NamePattern> _patterns = [];
    private readonly string _class;

    public PatternFields(ContractModel contract, TypeNames names)
    {
        _class = $"{names.Emitted(contract.ClassName)}.Patterns";
        IEnumerable<NamePattern> ofRules = contract.Types.OfType<RecordModel>()
            .SelectMany(static record => record.Invariants)
            .Concat(contract.OperationRules.SelectMany(static operation => operation.Invariants))
            .SelectMany(static invariant => invariant.Condition.All().OfType<CelMatch>())
            .Select(static match => match.Pattern);
        foreach (SchemaModel schema in contract.Schemas)
        {
            foreach (Keyword keyword in schema.Keywords)
            {
                foreach (NamePattern pattern in PatternsOf(keyword))
                {
                    Add(pattern);
                }
            }
        }

        foreach (NamePattern pattern in ofRules)
        {
            Add(pattern);
        }
    }

    private void Add(NamePattern pattern)
    {
        if (!_namesBySource.ContainsKey(pattern.Source))
        {
            _namesBySource.Add(pattern.Source, $"Pattern{_patterns.Count + 1}");
            _patterns.Add(pattern);
        }
    }

    /// <summary>The expression for a pattern.</summary>
    /// <param name="source">The pattern as the description writes it.</param>
    public string Of(string source) => $"{_class}.{_namesBySource[source]}";

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
            foreach (NamePattern pattern in _patterns)
            {
                XmlDoc.Code(code, pattern.Source);
                code.Line($"public static readonly global::OrigamiContracts.Support.JsonPattern {_namesBySource[pattern.Source]} = {PatternExpression.Of(pattern.Translated)};");
                code.Blank();
            }
        }
    }

    private static EquatableArray<NamePattern> PatternsOf(Keyword keyword) => keyword switch
    {
        PatternKeyword pattern => [new NamePattern(pattern.Source, pattern.Translated)],
        PatternPropertyKeyword property => [property.Pattern],
        AdditionalPropertiesKeyword rest => rest.Except,
        _ => [],
    };
}
