using Microsoft.CodeAnalysis;
using OrigamiContracts.Generators.Diagnostics;

namespace OrigamiContracts.Analyzers.Diagnostics;

/// <summary>Every rule about code that uses a contract, in the order of their ids.</summary>
internal static class RuleDescriptors
{
    /// <summary>{0}: the member, or what is in it; {1}: what it takes; {2}: what the text has.</summary>
    public static readonly DiagnosticDescriptor TextLength = Rule(
        "OC2001",
        RuleCategories.Values,
        "A text is too short or too long for its member",
        "{0} takes {1}, and this text has {2}",
        "The description limits the length of the text (minLength, maxLength), counted in code points. The service would reject it, and the contract's validator does.");

    /// <summary>{0}: the member, or what is in it; {1}: the pattern; {2}: the text.</summary>
    public static readonly DiagnosticDescriptor TextPattern = Rule(
        "OC2002",
        RuleCategories.Values,
        "A text does not match the pattern of its member",
        "{0} takes texts that match {1}, and '{2}' does not",
        "The description says by a regular expression (pattern) which texts the member takes.");

    /// <summary>{0}: the member, what is in it, or a method; {1}: what it takes; {2}: the text.</summary>
    public static readonly DiagnosticDescriptor TextFormat = Rule(
        "OC2003",
        RuleCategories.Values,
        "A text is not of the format its member has",
        "{0} takes {1}, and '{2}' is none",
        "The description gives the member a format: uuid, date, time or date-time. A text of another form would throw when it is parsed, or be rejected.");

    /// <summary>{0}: the member, or what is in it; {1}: what it takes; {2}: the number.</summary>
    public static readonly DiagnosticDescriptor NumberRange = Rule(
        "OC2004",
        RuleCategories.Values,
        "A number is out of the range of its member",
        "{0} takes {1}, and this is {2}",
        "The description limits the number: minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf.");

    /// <summary>{0}: the member, or what is in it; {1}: what it takes; {2}: what the list has.</summary>
    public static readonly DiagnosticDescriptor ItemCount = Rule(
        "OC2005",
        RuleCategories.Values,
        "A list has too few or too many items for its member",
        "{0} takes {1}, and this list has {2}",
        "The description limits the number of items (minItems, maxItems) or forbids equal ones (uniqueItems).");

    /// <summary>{0}: the member; {1}: what it is set to.</summary>
    public static readonly DiagnosticDescriptor RequiredValue = Rule(
        "OC2006",
        RuleCategories.Values,
        "A required member is set to no value",
        "{0} is required, and {1} is no value for it; give it one",
        "The description requires the member, and null or a default that no text stands for is no value of its type.");

    /// <summary>{0}: the text; {1}: the enum; {2}: what may have been meant, or nothing.</summary>
    public static readonly DiagnosticDescriptor UnlistedText = Rule(
        "OC2101",
        RuleCategories.Values,
        "A text is no listed value of the enum",
        "'{0}' is no listed value of {1}{2}",
        "The description lists the values. A text that is not among them is most often misspelt; it would be sent as it is, or never be met in a comparison.");

    /// <summary>{0}: the enum; {1}: what is left out.</summary>
    public static readonly DiagnosticDescriptor IncompleteSwitch = Rule(
        "OC2102",
        RuleCategories.Values,
        "A switch leaves out values of an open enum",
        "This switch over {0} leaves out {1}",
        "Each value that the description lists, and null for the values that it doesn't (yet), should have a case, or a default.");

    /// <summary>{0}: the expression; {1}: the enum.</summary>
    public static readonly DiagnosticDescriptor UncheckedKnown = Rule(
        "OC2103",
        RuleCategories.Values,
        "The unlisted values of an open enum are cast away",
        "'{0}' is null for a text that {1} does not list, and nothing has ruled that out here",
        "A newer service may send a value that the description does not list. Known is null then; forcing a value out of it throws, or takes the first listed value for it.");

    /// <summary>{0}: the alias; {1}: the current text.</summary>
    public static readonly DiagnosticDescriptor DeprecatedAlias = Rule(
        "OC2104",
        RuleCategories.Values,
        "A text is a deprecated alias",
        "'{0}' is a deprecated alias; the current text is '{1}'",
        "The description declares the text as an old name of a listed value (x-deprecated-aliases), which the service may stop to take.");

    /// <summary>{0}: the member.</summary>
    public static readonly DiagnosticDescriptor UncheckedOptional = Rule(
        "OC2201",
        RuleCategories.Values,
        "An optional member is read without asking whether it is there",
        "'{0}' may be absent, and its value throws then; ask IsPresent first, or use TryGetValue or GetValueOrDefault",
        "A member that may be absent has a value only where it is there.");

    /// <summary>{0}: the member.</summary>
    public static readonly DiagnosticDescriptor AbsentAsNull = Rule(
        "OC2202",
        RuleCategories.Values,
        "An absent member is treated like null",
        "'{0}' is treated alike whether it is absent or null, which the description keeps apart; ask IsPresent, or suppress this if both mean the same here",
        "Where a member may be absent and may be null, the two usually mean different things, such as 'not told' and 'none'.",
        DiagnosticSeverity.Info);

    /// <summary>{0}: the expression; {1}: when it is null; {2}: the id of the rule.</summary>
    public static readonly DiagnosticDescriptor NullByInvariant = Rule(
        "OC3001",
        RuleCategories.Usage,
        "A member is read that may be null by a rule of the description",
        "'{0}' is null {1} (rule '{2}'), and nothing has ruled that out here",
        "A rule of the description (x-invariants) says when the member is null. Test for that, or for null, before it is read.");

    /// <summary>{0}: the variable; {1}: the resource; {2}: the terminal states.</summary>
    public static readonly DiagnosticDescriptor EndlessPolling = Rule(
        "OC3002",
        RuleCategories.Usage,
        "A polling loop never asks whether the resource has ended",
        "This loop reads '{0}' again and again and never asks whether the {1} has ended ({2}); test IsTerminal",
        "The description declares a life-cycle (x-lifecycle) with states that nothing leaves. A loop that polls should end there.");

    /// <summary>{0}: the resource.</summary>
    public static readonly DiagnosticDescriptor FixedDelay = Rule(
        "OC3003",
        RuleCategories.Usage,
        "A polling loop waits a fixed time although the response says how long",
        "The response says by Retry-After when to ask for the {0} again; wait as long as it says",
        "A response that shows the resource may have the header Retry-After (RFC 9110, section 10.2.3). Asking earlier is in vain and counts against rate limits; asking later wastes time.");

    /// <summary>{0}: the method; {1}: the type of the report.</summary>
    public static readonly DiagnosticDescriptor DroppedReport = Rule(
        "OC3101",
        RuleCategories.Usage,
        "A report is not looked at",
        "'{0}' does not throw on what it finds, but tells it by the {1} that is dropped here; look at it, or assign it to '_'",
        "Violations are told by the report that is returned, never by an exception.");

    /// <summary>{0}: the type.</summary>
    public static readonly DiagnosticDescriptor UnvalidatedParse = Rule(
        "OC3102",
        RuleCategories.Usage,
        "Input is parsed that was never validated",
        "'{0}.Parse' is lenient: constraints and rules that the input breaks are passed over; '{0}.Validate' tells them",
        "Parsing needs only what fills the members. Whether the input keeps the contract is what validating says.",
        DiagnosticSeverity.Info);

    /// <summary>{0}: what shadows; {1}: what is shadowed; {2}: what follows.</summary>
    public static readonly DiagnosticDescriptor ShadowedConverter = Rule(
        "OC3103",
        RuleCategories.Usage,
        "An emitted converter is shadowed",
        "{0} takes the place of the emitted converter of {1}: {2}",
        "Emitted types bring converters that know the texts of enums, absent members and unions. Another converter that is registered for them comes first.");

    private static DiagnosticDescriptor Rule(
        string id,
        string category,
        string title,
        string message,
        string description,
        DiagnosticSeverity severity = DiagnosticSeverity.Warning) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, description, RulePages.LinkTo(id));
}
