using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Values;

/// <summary>Tells what is known of the lists and maps that code makes.</summary>
/// <param name="symbols">The runtime's types.</param>
internal sealed class KnownListReader(ContractSymbols symbols)
{
    private readonly ValueSource _source = new(symbols);
    private readonly CollectionSymbols _collections = symbols.Collections;

    /// <returns>Null if it is no list or map that anything is known of.</returns>
    public KnownList? Read(IOperation value) => _source.Of(value) switch
    {
        ICollectionExpressionOperation expression when _collections.KeepsItems(expression.Type) => OfExpression(expression),
        IArrayCreationOperation array => OfArray(array),
        IObjectCreationOperation creation when _collections.IsList(creation.Type) => OfNewList(creation),
        IObjectCreationOperation { Initializer: { } initializer } creation when _collections.IsDictionary(creation.Type) => OfEntries(initializer),
        IInvocationOperation { TargetMethod: { Name: nameof(Array.Empty), ContainingType.SpecialType: SpecialType.System_Array } } => KnownList.Empty,
        IInvocationOperation call when _collections.IsEnumerable(call.TargetMethod.ContainingType) => OfQuery(call),
        _ => null,
    };

    private KnownList OfExpression(ICollectionExpressionOperation expression)
    {
        ImmutableArray<IOperation>.Builder items = ImmutableArray.CreateBuilder<IOperation>(expression.Elements.Length);
        long others = 0;
        bool isExact = true;
        foreach (IOperation element in expression.Elements)
        {
            if (element is not ISpreadOperation spread)
            {
                items.Add(element);
                continue;
            }

            KnownList known = Read(spread.Operand) is { IsMap: false } list ? list : KnownList.Any;
            isExact &= known.IsExact;
            if (spread.ElementConversion.IsIdentity)
            {
                items.AddRange(known.Items);
                others += known.Count - known.Items.Length;
            }
            else
            {
                others += known.Count;
            }
        }

        return new KnownList(items.ToImmutable(), items.Count + others, isExact);
    }

    private static KnownList? OfArray(IArrayCreationOperation array) => array switch
    {
        { DimensionSizes.Length: not 1 } => null,
        { Initializer: { ElementValues: var items } } => new KnownList(items, items.Length, IsExact: true),
        { DimensionSizes: [{ ConstantValue: { HasValue: true, Value: int and >= 0 and var size } }] } => new KnownList([], size, IsExact: true),
        _ => KnownList.Any,
    };

    private KnownList OfNewList(IObjectCreationOperation creation)
    {
        KnownList start = creation.Arguments switch
        {
            [] or [{ Value.Type.SpecialType: SpecialType.System_Int32 }] => KnownList.Empty,
            [{ Value: var source }] when Read(source) is { IsMap: false } list => list,
            _ => KnownList.Any,
        };
        if (creation.Initializer is not { } initializer)
        {
            return start;
        }

        ImmutableArray<IOperation>.Builder items = start.Items.ToBuilder();
        bool isExact = start.IsExact;
        foreach (IOperation element in initializer.Initializers)
        {
            if (element is IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var item] } call && _collections.IsList(call.TargetMethod.ContainingType))
            {
                items.Add(item.Value);
            }
            else
            {
                // Another method named Add, which adds what it likes, or a property of the list.
                isExact &= element is not IInvocationOperation;
            }
        }

        return new KnownList(items.ToImmutable(), start.Count + items.Count - start.Items.Length, isExact);
    }

    private KnownList OfEntries(IObjectOrCollectionInitializerOperation initializer)
    {
        ImmutableArray<IOperation>.Builder values = ImmutableArray.CreateBuilder<IOperation>(initializer.Initializers.Length);
        foreach (IOperation element in initializer.Initializers)
        {
            switch (element)
            {
                case IInvocationOperation { TargetMethod.Name: "Add", Arguments: [_, var value] } call when _collections.IsDictionary(call.TargetMethod.ContainingType):
                    values.Add(value.Value);
                    break;

                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true }, Value: var value }:
                    values.Add(value);
                    break;
            }
        }

        // Names that are there already, or twice, count once.
        return new KnownList(values.ToImmutable(), 0, IsExact: false) { IsMap = true };
    }

    private KnownList? OfQuery(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        nameof(Enumerable.Empty) => KnownList.Empty,
        nameof(Enumerable.ToArray) or nameof(Enumerable.ToList) when call.Arguments is [var source] => Read(source.Value),
        nameof(Enumerable.Select) when Read(ArgumentOf(call, 0)) is { IsMap: false } list => new KnownList([], list.Count, list.IsExact),
        nameof(Enumerable.Range) when CountOf(call) is { } count => new KnownList([], count, IsExact: true),
        nameof(Enumerable.Repeat) when CountOf(call) is { } count => OfRepeated(ArgumentOf(call, 0), count),
        _ => null,
    };

    // The second parameter of both methods that make a list of a count.
    private static int? CountOf(IInvocationOperation call) =>
        ArgumentOf(call, 1).ConstantValue is { HasValue: true, Value: int and >= 0 and var count } ? count : null;

    // Named arguments can be written in any order.
    private static IOperation ArgumentOf(IInvocationOperation call, int parameter) =>
        call.Arguments.First(argument => argument.Parameter?.Ordinal == parameter).Value;

    // Written out twice, if it is there more than once: that is enough to tell that it is not the only one.
    private static KnownList OfRepeated(IOperation item, int count) =>
        new(count switch { 0 => [], 1 => [item], _ => [item, item] }, count, IsExact: true);
}
