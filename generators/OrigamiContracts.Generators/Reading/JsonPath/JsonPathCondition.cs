namespace OrigamiContracts.Generators.Reading.JsonPath;

/// <summary>What a filter asks of a node (RFC 9535, section 2.3.5).</summary>
internal abstract record JsonPathCondition;

/// <summary>One of several conditions, or all of them. A list, so that long chains are not deep.</summary>
internal sealed record CombinedCondition(bool IsAny, IReadOnlyList<JsonPathCondition> Parts) : JsonPathCondition;

/// <summary>The opposite of a condition.</summary>
internal sealed record NotCondition(JsonPathCondition Condition) : JsonPathCondition;

/// <summary>Whether a query selects anything.</summary>
internal sealed record ExistenceCondition(JsonPathQuery Query) : JsonPathCondition;

/// <summary>How two values compare.</summary>
internal sealed record ComparisonCondition(JsonPathValue Left, JsonPathOperator Operator, JsonPathValue Right) : JsonPathCondition;

/// <summary>Whether a string matches a pattern: <c>match</c>, or <c>search</c> for a part of it.</summary>
internal sealed record PatternCondition(JsonPathValue Text, JsonPathValue Pattern, bool IsWhole) : JsonPathCondition;

/// <summary>The comparisons (RFC 9535, section 2.3.5.2.2).</summary>
internal enum JsonPathOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>What can be compared: a JSON value, or nothing.</summary>
internal abstract record JsonPathValue;

/// <summary>A value that the query itself has.</summary>
internal sealed record LiteralValue(SpecNode Node) : JsonPathValue;

/// <summary>The one node that a query selects; else nothing. The function <c>value</c> takes any query, all else a singular one.</summary>
internal sealed record SelectedValue(JsonPathQuery Query) : JsonPathValue;

/// <summary>The function <c>length</c>: how many characters, items or members a value has.</summary>
internal sealed record LengthValue(JsonPathValue Of) : JsonPathValue;

/// <summary>The function <c>count</c>: how many nodes a query selects.</summary>
internal sealed record CountValue(JsonPathQuery Query) : JsonPathValue;
