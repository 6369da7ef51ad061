using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Values;

/// <summary>Tells what is known of texts that code makes: constants, and what is joined, repeated or padded of them.</summary>
internal sealed class KnownTextReader(ContractSymbols symbols)
{
    private readonly ValueSource _source = new(symbols);

    public KnownText Read(IOperation value)
    {
        IOperation source = _source.Of(value);
        return source.ConstantValue.HasValue
            ? OfConstant(source.ConstantValue.Value)
            : source switch
            {
                IFieldReferenceOperation { Field: { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String } } =>
                    KnownText.Exactly(""),
                IObjectCreationOperation { Type.SpecialType: SpecialType.System_String } creation => OfCreation(creation),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null, Type.SpecialType: SpecialType.System_String } sum => OfSum(sum),
                IInterpolatedStringOperation interpolated => OfInterpolated(interpolated),
                IInvocationOperation { TargetMethod.ContainingType.SpecialType: SpecialType.System_String } call => OfCall(call),
                // Joined to a text, a value of another type becomes a text itself.
                IConversionOperation { OperatorMethod: null, Type.IsReferenceType: true, Operand.ConstantValue: { HasValue: true, Value: var operand } } => OfConstant(operand),
                _ => KnownText.Any,
            };
    }

    // As it stands in a text. A sign or a point may be written otherwise in another culture, the digits may not.
    private static KnownText OfConstant(object? constant) => constant switch
    {
        string text => KnownText.Exactly(text),
        char character => KnownText.Exactly(character.ToString()),
        bool truth => KnownText.Exactly(truth.ToString()),
        int and >= 0 or long and >= 0 => KnownText.Exactly(string.Format(CultureInfo.InvariantCulture, "{0}", constant)),
        _ => KnownText.Any,
    };

    private static KnownText OfCreation(IObjectCreationOperation creation)
    {
        if (creation.Arguments is not [{ Value.ConstantValue: { HasValue: true, Value: char character } }, { Value.ConstantValue: { HasValue: true, Value: int and >= 0 and var count } }])
        {
            return KnownText.Any;
        }

        return count <= KnownText.MaximumLength ? KnownText.Exactly(new string(character, count))
            // Halves of pairs count each, unless they meet another half.
            : char.IsSurrogate(character) ? KnownText.AtLeast(count - 1L)
            : KnownText.Exactly(count);
    }

    // A sum of many texts is as deep as it is long, to the left.
    private KnownText OfSum(IBinaryOperation sum)
    {
        var parts = new Stack<IOperation>();
        IOperation first = sum;
        while (first is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null, ConstantValue.HasValue: false, Type.SpecialType: SpecialType.System_String } inner)
        {
            parts.Push(inner.RightOperand);
            first = inner.LeftOperand;
        }

        return parts.Aggregate(Read(first), (text, part) => text + Read(part));
    }

    private KnownText OfInterpolated(IInterpolatedStringOperation interpolated) =>
        interpolated.Parts.Aggregate(KnownText.Exactly(""), (text, part) => text + (part switch
        {
            IInterpolatedStringTextOperation literal => Read(literal.Text),
            IInterpolationOperation interpolation => OfInterpolation(interpolation),
            _ => KnownText.Any,
        }));

    private KnownText OfInterpolation(IInterpolationOperation interpolation)
    {
        KnownText text = interpolation.FormatString is null ? Read(interpolation.Expression) : KnownText.Any;
        return interpolation.Alignment switch
        {
            null => text,
            // To the left if it is negative.
            { ConstantValue: { HasValue: true, Value: int and > -KnownText.MaximumLength and < KnownText.MaximumLength and var width } } =>
                text.Pad(Math.Abs(width), ' ', isLeft: width > 0),
            _ => KnownText.AtLeast(text.Length),
        };
    }

    private KnownText OfCall(IInvocationOperation call) => call switch
    {
        { TargetMethod.Name: nameof(string.PadLeft), Instance: { } instance } => OfPadding(instance, call, isLeft: true),
        { TargetMethod.Name: nameof(string.PadRight), Instance: { } instance } => OfPadding(instance, call, isLeft: false),
        { TargetMethod.Name: nameof(string.Concat) } => call.Arguments.Aggregate(KnownText.Exactly(""), (text, argument) => text + OfConcatenated(argument)),
        _ => KnownText.Any,
    };

    private KnownText OfPadding(IOperation text, IInvocationOperation call, bool isLeft)
    {
        object? width = null;
        object? padding = ' ';
        foreach (IArgumentOperation argument in call.Arguments)
        {
            object? constant = argument.Value.ConstantValue.Value;
            if (argument.Parameter is { Ordinal: 0 })
            {
                width = constant;
            }
            else
            {
                padding = constant;
            }
        }

        return (width, padding) is (int total, char character) ? Read(text).Pad(total, character, isLeft) : KnownText.AtLeast(Read(text).Length);
    }

    private KnownText OfConcatenated(IArgumentOperation argument) => argument switch
    {
        { ArgumentKind: ArgumentKind.Explicit } => Read(argument.Value),
        { Value: IArrayCreationOperation { Initializer: { } items } } => items.ElementValues.Aggregate(KnownText.Exactly(""), (text, item) => text + Read(item)),
        { Value: ICollectionExpressionOperation items } => items.Elements.Aggregate(KnownText.Exactly(""), (text, item) => text + Read(item)),
        _ => KnownText.Any,
    };
}
