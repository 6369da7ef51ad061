namespace OrigamiContracts.Generators.Invariants;

/// <summary>How emitted code finds what a rule over JSON is about.</summary>
internal interface IJsonInput
{
    /// <summary>The fragment of a member of what a rule is about.</summary>
    /// <param name="root">What the rule is about.</param>
    /// <param name="jsonName">The member's name in JSON.</param>
    string Member(CelRoot root, string jsonName);

    /// <summary>The local that holds which of its enum's texts a member has, by number.</summary>
    /// <param name="member">A member of what a rule is about.</param>
    /// <returns>The local's name; <see langword="null"/> if there is none.</returns>
    string? ListedNumber(CelMember member);

    /// <summary>The types and names of the locals an expression needs, to be handed to a method.</summary>
    IEnumerable<(string Type, string Name)> Parameters(CelExpression expression);
}

/// <summary>The members of <c>self</c>, each of which is a local.</summary>
/// <param name="localOf">The name of the local for the property with a JSON name.</param>
/// <param name="numberOf">The name of the local for the number of the property's text, if there is one.</param>
internal sealed class SelfInput(Func<string, string> localOf, Func<string, string?>? numberOf = null) : IJsonInput
{
    public string Member(CelRoot root, string jsonName) => localOf(jsonName);

    public string? ListedNumber(CelMember member) => numberOf?.Invoke(member.JsonName);

    public IEnumerable<(string Type, string Name)> Parameters(CelExpression expression)
    {
        foreach (string name in CelPaths.Roots(expression))
        {
            string? number = numberOf?.Invoke(name);
            if (number is null || ListedTests.UsesValue(expression, name))
            {
                yield return ($"{CelWriter.Runtime}.JsonFragment", localOf(name));
            }

            if (number is not null && ListedTests.Uses(expression, name))
            {
                yield return ("int", number);
            }
        }
    }
}

/// <summary>The parts of <c>request</c> and <c>response</c>.</summary>
internal sealed class ExchangeInput : IJsonInput
{
    public const string Local = "exchange";

    public const string Request = "request";

    public const string Response = "response";

    public const string Body = "body";

    public string Member(CelRoot root, string jsonName)
    {
        string side = root.Name == Request ? "Request" : "Response";
        return jsonName == Body
            ? $"{Local}.{side}Body"
            : $"{Local}.{side}[{Emitting.CSharpLiteral.Utf8(jsonName)}]";
    }

    public string? ListedNumber(CelMember member) => null;

    public IEnumerable<(string Type, string Name)> Parameters(CelExpression expression) =>
        expression.All().OfType<CelRoot>().Any() ? [($"{CelWriter.Runtime}.JsonExchange", Local)] : [];
}
