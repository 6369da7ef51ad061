using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OrigamiContracts.Analyzers.Diagnostics;
using OrigamiContracts.Analyzers.Symbols;
using OrigamiContracts.Analyzers.Values;

namespace OrigamiContracts.Analyzers.Rules;

/// <summary>OC2005: a list has too few or too many items for its member, or equal ones.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ItemCountAnalyzer() : ContractAnalyzer(RuleDescriptors.ItemCount)
{
    private const string MinItems = "minItems";
    private const string MaxItems = "maxItems";
    private const string UniqueItems = "uniqueItems";
    private const string Item = "item";

    private protected override void Register(CompilationStartAnalysisContext context, ContractSymbols symbols) => MemberValues.Judge(
        context,
        symbols,
        static keyword => keyword is MinItems or MaxItems or UniqueItems,
        value => new KnownListReader(symbols).Read(value) is { IsMap: false } list ? list : null,
        (value, list, keyword) => keyword.Name == UniqueItems ? JudgeUnique(value, list, symbols)
            : Expected(list, keyword) is { } expected ? value.Report(RuleDescriptors.ItemCount, expected, Amount.Found(list.Count, list.IsExact))
            : null);

    private static string? Expected(KnownList list, MemberKeyword keyword) => !long.TryParse(keyword.Value, NumberStyles.None, CultureInfo.InvariantCulture, out long limit)
        ? null
        : keyword.Name switch
        {
            MinItems when list.IsExact && list.Count < limit => Amount.AtLeast(keyword.Value, Item),
            MaxItems when list.Count > limit => Amount.AtMost(keyword.Value, Item),
            _ => null,
        };

    private static Diagnostic? JudgeUnique(MemberValue value, KnownList list, ContractSymbols symbols)
    {
        var seen = new HashSet<object>();
        foreach (IOperation item in list.Items)
        {
            if (KnownItem.Of(item, symbols) is { } known && !seen.Add(known.Key))
            {
                return value.At(item.Syntax).Report(RuleDescriptors.ItemCount, "no two equal items", $"{known.Shown} twice");
            }
        }

        return null;
    }
}
