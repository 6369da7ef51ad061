using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Values;

/// <summary>
/// Follows a value that is assigned to a member back to what makes it: both ways of a conditional, the arms of a switch,
/// the initializers of locals, and on into the items of lists and the values of maps.
/// </summary>
/// <param name="symbols">The runtime's types.</param>
/// <param name="member">The member.</param>
/// <param name="paths">Where in the member's schema values are asked for, beside the member's own.</param>
/// <param name="visit">Takes each value.</param>
internal sealed class MemberValueWalker(
    ContractSymbols symbols,
    IPropertySymbol member,
    IReadOnlyCollection<string> paths,
    Action<MemberValue> visit)
{
    private readonly ValueSource _source = new(symbols);

    public void Walk(IOperation value) => Walk(value, within: "", place: null);

    private void Walk(IOperation value, string within, SyntaxNode? place)
    {
        while (_source.Before(value) is { } source)
        {
            if (value is ILocalReferenceOperation)
            {
                place ??= value.Syntax;
            }

            value = source;
        }

        switch (value)
        {
            case IConditionalOperation { Condition.ConstantValue: { HasValue: true, Value: bool condition } } conditional:
                Walk((condition ? conditional.WhenTrue : conditional.WhenFalse)!, within, place);
                break;

            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                Walk(conditional.WhenTrue, within, place);
                Walk(whenFalse, within, place);
                break;

            case ICoalesceOperation coalesce:
                WalkCoalesce(coalesce, within, place);
                break;

            case ISwitchExpressionOperation choice:
                foreach (ISwitchExpressionArmOperation arm in choice.Arms)
                {
                    Walk(arm.Value, within, place);
                }

                break;

            default:
                visit(new MemberValue(member, within, value, place ?? value.Syntax));
                WalkInto(value, within, place);
                break;
        }
    }

    private void WalkCoalesce(ICoalesceOperation coalesce, string within, SyntaxNode? place)
    {
        // What may be null is not known, and what is known is rarely asked whether it is null.
        bool isThere = _source.Of(coalesce.Value).ConstantValue.Value is not null;
        if (!isThere)
        {
            Walk(coalesce.WhenNull, within, place);
        }
        else if (coalesce.ValueConversion.IsIdentity)
        {
            Walk(coalesce.Value, within, place);
        }
    }

    private void WalkInto(IOperation value, string within, SyntaxNode? place)
    {
        if (!paths.Any(path => ValuePath.LeadsInto(path, within)) || new KnownListReader(symbols).Read(value) is not { } list)
        {
            return;
        }

        string into = ValuePath.Into(list, within);
        foreach (IOperation item in list.Items)
        {
            Walk(item, into, place);
        }
    }
}
