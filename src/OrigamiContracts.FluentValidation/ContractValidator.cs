using System.Globalization;
using FluentValidation;
using FluentValidation.Results;

namespace OrigamiContracts.FluentValidation;

/// <summary>Validates objects by their contract: what the description says of them, and the rules between their fields.</summary>
/// <typeparam name="T">An emitted record or union.</typeparam>
/// <remarks>
/// <para>
/// Each <see cref="Violation"/> is one <see cref="ValidationFailure"/>: the property's name is its path in C#
/// (<see cref="MemberPath"/>), the error code is <see cref="Violation.Keyword"/>, which is the id of a broken invariant, the
/// attempted value is the value there, and the custom state is the violation itself. A warning is a failure too, whose
/// severity says so.
/// </para>
/// <para>
/// What the schema says is in the rule set <see cref="SchemaRuleSet"/>, and the invariants are in
/// <see cref="InvariantsRuleSet"/>. Both are also in the default one, so where no rule set is named, all are checked.
/// </para>
/// </remarks>
public class ContractValidator<T> : AbstractValidator<T>
    where T : IContract<T>
{
    /// <summary>The rule set of what the schema says: <c>schema</c>.</summary>
    public const string SchemaRuleSet = "schema";

    /// <summary>The rule set of the rules between fields: <c>invariants</c>.</summary>
    public const string InvariantsRuleSet = "invariants";

    /// <summary>The error code of the failure that tells how many violations are not listed: <c>omitted-violations</c>.</summary>
    public const string OmittedViolations = "omitted-violations";

    private const string InvariantsKeyword = "/x-invariants/";

    // The second of the two rules finds here what the first has found.
    private static readonly string ReportKey = $"{typeof(ContractValidator<T>)}.Report";

    /// <summary>Makes a validator. It has no state and can be shared.</summary>
    public ContractValidator()
    {
        RuleSet($"{DefaultRuleSet},{SchemaRuleSet}", () => RuleFor(static contract => contract).Custom(static (contract, context) =>
        {
            ValidationReport report = contract.Validate();
            context.RootContextData[ReportKey] = new Judged(contract, report);
            Add(contract, report, isInvariant: false, context);
            AddOmitted(report, context);
        }));
        RuleSet($"{DefaultRuleSet},{InvariantsRuleSet}", () => RuleFor(static contract => contract).Custom(static (contract, context) =>
        {
            if (TakeReport(contract, context) is { } known)
            {
                Add(contract, known, isInvariant: true, context);
                return;
            }

            ValidationReport report = contract.Validate();
            Add(contract, report, isInvariant: true, context);
            AddOmitted(report, context);
        }));
    }

    private static string DefaultRuleSet => global::FluentValidation.Internal.RulesetValidatorSelector.DefaultRuleSetName;

    private static ValidationReport? TakeReport(T contract, ValidationContext<T> context) =>
        context.RootContextData.Remove(ReportKey, out object? judged) && judged is Judged last && ReferenceEquals(last.Contract, contract)
            ? last.Report
            : null;

    private static void Add(T contract, ValidationReport report, bool isInvariant, ValidationContext<T> context)
    {
        foreach (Violation violation in report.Violations)
        {
            if (IsInvariant(violation) == isInvariant)
            {
                MemberPath path = MemberPath.Of(contract, violation.InstanceLocation);
                context.AddFailure(new ValidationFailure(path.Behind(context.PropertyChain.ToString()), violation.Message, path.Value)
                {
                    ErrorCode = violation.Keyword,
                    Severity = violation.Severity == Severity.Error ? global::FluentValidation.Severity.Error : global::FluentValidation.Severity.Warning,
                    CustomState = violation,
                });
            }
        }
    }

    // What is left out can be of either rule set, so whichever rule looks first says so.
    private static void AddOmitted(ValidationReport report, ValidationContext<T> context)
    {
        if (report.OmittedViolations > 0)
        {
            context.AddFailure(new ValidationFailure(
                context.PropertyChain.ToString(),
                string.Create(CultureInfo.InvariantCulture, $"there are {report.OmittedViolations} more violations, which are not listed"))
            {
                ErrorCode = OmittedViolations,
                Severity = report.IsValid ? global::FluentValidation.Severity.Warning : global::FluentValidation.Severity.Error,
            });
        }
    }

    // An invariant is an item of the list that its keyword has; all other keywords end their own locations.
    private static bool IsInvariant(Violation violation)
    {
        string location = violation.KeywordLocation;
        int keyword = location.LastIndexOf(InvariantsKeyword, StringComparison.Ordinal);
        return keyword >= 0 && location.AsSpan(keyword + InvariantsKeyword.Length) is [_, ..] index && !index.ContainsAnyExceptInRange('0', '9');
    }

    private sealed record Judged(T Contract, ValidationReport Report);
}
