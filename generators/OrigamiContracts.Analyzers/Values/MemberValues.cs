using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Values;

/// <summary>Judges the values that code gives to members of emitted types by what the description says of them.</summary>
internal static class MemberValues
{
    /// <summary>Judges a value by a keyword.</summary>
    /// <returns>What is wrong with it; null if nothing is, or that is not sure.</returns>
    public delegate Diagnostic? Judgement(MemberValue value, MemberKeyword keyword);

    /// <summary>Lets a rule judge all values by the keywords that it knows.</summary>
    /// <param name="context">Where the rule begins.</param>
    /// <param name="symbols">The runtime's types.</param>
    /// <param name="isKnown">Whether the rule knows a keyword.</param>
    /// <param name="judge">The rule.</param>
    public static void Judge(
        CompilationStartAnalysisContext context,
        ContractSymbols symbols,
        Func<string, bool> isKnown,
        Judgement judge) =>
        context.RegisterOperationAction(
            action =>
            {
                // Emitted members can be set by initializers only, and these are assignments.
                var assignment = (ISimpleAssignmentOperation)action.Operation;
                if (assignment.Target is IPropertyReferenceOperation { Property: var member }
                    && KnownKeywords(symbols.KeywordsOf(member), isKnown) is { } keywords)
                {
                    Judge(action, symbols, assignment.Value, member, keywords, judge);
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
    private static void Judge(
        OperationAnalysisContext context,
        ContractSymbols symbols,
        IOperation assigned,
        IPropertySymbol member,
        List<MemberKeyword> keywords,
        Judgement judge)
    {
        SyntaxNode? reported = null;
        var walker = new MemberValueWalker(symbols, member, [.. keywords.Select(static keyword => keyword.Within)], value =>
        {
            foreach (MemberKeyword keyword in keywords)
            {
                if (value.Place != reported && keyword.Within == value.Within && judge(value, keyword) is { } finding)
                {
                    reported = value.Place;
                    context.ReportDiagnostic(finding);
                }
            }
        });
        walker.Walk(assigned);
    }
}
