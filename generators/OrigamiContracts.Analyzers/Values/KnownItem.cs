using Microsoft.CodeAnalysis;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Values;

/// <summary>An item that is known before the code runs, to be compared with others.</summary>
/// <param name="Key">Equal for what is equal in JSON.</param>
/// <param name="Shown">The item in messages.</param>
internal sealed record KnownItem(object Key, string Shown)
{
    /// <returns>Null if the item is not known.</returns>
    public static KnownItem? Of(IOperation item, ContractSymbols symbols)
    {
        if (KnownText.Of(item, symbols) is { Text: { } text })
        {
            return new KnownItem(text, $"'{ShownText.Of(text)}'");
        }

        IOperation source = new ValueSource(symbols).Of(item);
        return (source.ConstantValue.Value, source.Type) switch
        {
            ({ } value, { TypeKind: TypeKind.Enum } type) => new KnownItem((type, value), source.Syntax.ToString()),
            (bool value, _) => new KnownItem(value, source.Syntax.ToString()),
            (var value, _) => ExactNumber.OfConstant(value) is { } number ? new KnownItem(number, number.ToString()) : null,
        };
    }
}
