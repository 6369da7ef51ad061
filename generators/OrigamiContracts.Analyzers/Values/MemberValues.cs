using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Values;

/// <summary>Judges the values that code gives to members of emitted types by what the description says of them.</summary>
internal static class MemberValues
{
    /// <summary>Lets a rule judge all values by the keywords that it knows.</summary>
    /// <typeparam name="T">What the rule has to know of a value.</typeparam>
    /// <param name="context">Where the rule begins.</param>
    /// <param name="symbols">The runtime's types.</param>
    /// <param name="isKnown">Whether the rule knows a keyword.</param>
    /// <param name="read">What is known of a value; null if nothing is, so that there is nothing to judge.</param>
    /// <param name="judge">What is wrong with a value by a keyword; null if nothing is, or that is not sure.</param>
    public static void Judge<T>(
        CompilationStartAnalysisContext context,
        ContractSymbols symbols,
        Func<string, bool> isKnown,
        Func<IOperation, T?> read,
        Func<MemberValue, T, MemberKeyword, Diagnostic?> judge)
        where T : class =>
        context.RegisterOperationAction(
            action =>
            {
                // Emitted members can be set by initializers only, and these are assignments.
                var assignment = (ISimpleAssignmentOperation)action.Operation;
                if (assignment.Target is IPropertyReferenceOperation { Property: var member }
                    && KnownKeywords(symbols.KeywordsOf(member), isKnown) is { } keywords)
                {
                    Judge(action, symbols, assignment.Value, member, keywords, read, judge);
                }
            },
            OperationKind.SimpleAssignment);

    private static List<MemberKeyword>? KnownKeywords(MemberKeywords keywords, Func<string, bool> isKnown)
    {
        List<MemberKeyword>? known = null;
        foreach (MemberKeyword keyword in keywords.All)
        {
            if (isKnown(keyword.Name))
            {
                (known ??= []).Add(keyword);
            }
        }

        return known;
    }

    // One finding for a place is enough: where several values come from one local, or break more than one keyword.
    private static void Judge<T>(
        OperationAnalysisContext context,
        ContractSymbols symbols,
        IOperation assigned,
        IPropertySymbol member,
        List<MemberKeyword> keywords,
        Func<IOperation, T?> read,
        Func<MemberValue, T, MemberKeyword, Diagnostic?> judge)
        where T : class
    {
        SyntaxNode? reported = null;
        var walker = new MemberValueWalker(symbols, member, [.. keywords.Select(static keyword => keyword.Within)], value =>
        {
            T? known = null;
            foreach (MemberKeyword keyword in keywords)
            {
                if (keyword.Within != value.Within || value.Place == reported)
                {
                    continue;
                }

                known ??= read(value.Operation);
                if (known is null)
                {
                    return;
                }

                if (judge(value, known, keyword) is { } finding)
                {
                    reported = value.Place;
                    context.ReportDiagnostic(finding);
                }
            }
        });
        walker.Walk(assigned);
    }
}
