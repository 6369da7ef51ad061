using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>What a schema says of the properties whose names it does not list.</summary>
internal sealed class UnlistedProperties
{
    public UnlistedProperties(SchemaModel schema)
    {
        List<UnlistedRule>? rules = null;
        foreach (Keyword keyword in schema.Keywords)
        {
            if (RuleOf(keyword) is { } rule)
            {
                (rules ??= []).Add(rule);
            }
        }

        Rules = rules ?? (IReadOnlyList<UnlistedRule>)[];
        Patterns = Rules.Count == 0 ? [] : [.. Rules
            .SelectMany(static rule => rule.When is { } when ? rule.Except.Append(when) : rule.Except)
            .GroupBy(static pattern => pattern.Source)
            .Select(static same => same.First())];
    }

    /// <summary>The rules: any number of them can be about one property.</summary>
    public IReadOnlyList<UnlistedRule> Rules { get; }

    /// <summary>The patterns that a name has to be matched with to tell which rules are about it.</summary>
    public IReadOnlyList<NamePattern> Patterns { get; }

    /// <summary>Whether at most one rule is about each property, and one pattern tells which.</summary>
    public bool IsOneOfTwo =>
        Rules.Count == 0
        || (Rules.Count == 1 && Patterns.Count <= 1)
        || (Rules.Count == 2 && Patterns.Count == 1 && Rules[0].When is not null && Rules[1].Except.Count == 1);

    /// <summary>Whether the subschemas of a keyword look at a copy of the value, so that it is looked at again.</summary>
    /// <param name="keyword">A keyword of the schema.</param>
    public bool AreTriedBy(Keyword keyword) =>
        keyword.IsInPlace
        || keyword is ContainsKeyword
        || (!IsOneOfTwo && keyword is PatternPropertyKeyword or AdditionalPropertiesKeyword);

    private static UnlistedRule? RuleOf(Keyword keyword) => keyword switch
    {
        PatternPropertyKeyword pattern => new UnlistedRule(pattern, pattern.Schema, pattern.Pattern, []),
        AdditionalPropertiesKeyword rest => new UnlistedRule(rest, rest.Schema, null, rest.Except),
        _ => null,
    };
}

/// <summary>A schema that some unlisted properties have to keep.</summary>
/// <param name="Keyword">Where it comes from.</param>
/// <param name="Schema">The schema.</param>
/// <param name="When">The pattern of the names it is about; null if it is about all, but for the following.</param>
/// <param name="Except">The patterns of the names it is not about.</param>
internal sealed record UnlistedRule(Keyword Keyword, SchemaKey Schema, NamePattern? When, IReadOnlyList<NamePattern> Except);
