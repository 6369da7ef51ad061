using Microsoft.CodeAnalysis;

namespace OrigamiContracts.Generators.Diagnostics;

/// <summary>Every rule about descriptions, in the order of their ids.</summary>
internal static class DiagnosticDescriptors
{
    private const string Category = "OrigamiContracts.Description";

    /// <summary>{0}: what the reader said.</summary>
    public static readonly DiagnosticDescriptor UnreadableText = Error(
        "OC1001",
        "The description is not readable",
        "The description is not valid YAML or JSON: {0}");

    /// <summary>{0}: the name that is there twice.</summary>
    public static readonly DiagnosticDescriptor DuplicateKey = Error(
        "OC1002",
        "A name is there twice in one object",
        "'{0}' is there twice in one object; the first one is used, remove the other");

    /// <summary>{0}: what is wrong and what to do.</summary>
    public static readonly DiagnosticDescriptor InvalidDocument = Error(
        "OC1003",
        "The description is not a valid OpenAPI document",
        "{0}");

    /// <summary>{0}: the reference; {1}: why it can't be followed.</summary>
    public static readonly DiagnosticDescriptor UnresolvedReference = Error(
        "OC1004",
        "A reference leads nowhere",
        "The reference '{0}' can't be followed: {1}");

    /// <summary>{0}: the pattern; {1}: what is wrong with it.</summary>
    public static readonly DiagnosticDescriptor InvalidPattern = Error(
        "OC1005",
        "A pattern is not a regular expression of ECMA-262",
        "The pattern '{0}' is not a regular expression of ECMA-262 with the u flag: {1}; it is not checked");

    /// <summary>{0}: the name; {1}: what has the C# name already; {2}: the C# name given instead.</summary>
    public static readonly DiagnosticDescriptor NameCollision = Warning(
        "OC1006",
        "Two things would have the same C# name",
        "'{0}' would have the same C# name as {1}; it is emitted as '{2}', rename one of them to choose");

    /// <summary>No placeholders.</summary>
    public static readonly DiagnosticDescriptor LegacyNullable = Warning(
        "OC1007",
        "'nullable' has no meaning in OpenAPI 3.1",
        "'nullable' has no meaning in OpenAPI 3.1 and is read as in 3.0: null is allowed here; write a type list with 'null' instead");

    /// <summary>{0}: the keyword; {1}: why.</summary>
    public static readonly DiagnosticDescriptor KeywordNotChecked = Warning(
        "OC1008",
        "A keyword is not checked",
        "'{0}' is not checked by the emitted validators: {1}");

    /// <summary>{0}: the keyword; {1}: what it must be.</summary>
    public static readonly DiagnosticDescriptor InvalidKeyword = Error(
        "OC1009",
        "A keyword has a value it can't have",
        "'{0}' {1}; the keyword is not checked");

    /// <summary>{0}: what is wrong and what to do.</summary>
    public static readonly DiagnosticDescriptor InvalidInvariant = Error(
        "OC1010",
        "An entry of x-invariants is not complete",
        "{0}");

    /// <summary>{0}: what is wrong and what to do.</summary>
    public static readonly DiagnosticDescriptor InvalidRule = Error(
        "OC1011",
        "The rule of an invariant does not compile",
        "{0}");

    /// <summary>{0}: the option; {1}: its value; {2}: what it must be.</summary>
    public static readonly DiagnosticDescriptor InvalidOption = Error(
        "OC1012",
        "An option of the contract item is not valid",
        "The option {0}='{1}' of the contract item is not valid: {2}");

    /// <summary>{0}: which limit.</summary>
    public static readonly DiagnosticDescriptor TooLarge = Error(
        "OC1013",
        "The description goes over a limit",
        "The description goes over a limit that keeps the build safe: {0}");

    /// <summary>{0}: what is wrong and what to do.</summary>
    public static readonly DiagnosticDescriptor QuestionableDocument = Warning(
        "OC1014",
        "A part of the description that no code is made from is not valid OpenAPI",
        "{0}");

    /// <summary>{0}: the dialect's URI; {1}: what the schema is read as.</summary>
    public static readonly DiagnosticDescriptor UnknownDialect = Warning(
        "OC1015",
        "A dialect is not known",
        "The dialect '{0}' is not known, so the schema is read as {1}; name a standard one, or add the document that describes it");

    /// <summary>{0}: the pattern.</summary>
    public static readonly DiagnosticDescriptor LegacyEscape = Warning(
        "OC1016",
        "A pattern has a backslash that means nothing",
        "The pattern '{0}' has a backslash before a character that needs none, which ECMA-262 forbids with the u flag; it is read as if it were not there");

    /// <summary>{0}: what is wrong and what to do.</summary>
    public static readonly DiagnosticDescriptor InvalidOverlay = Error(
        "OC1017",
        "An overlay is not valid, or does not fit the description",
        "The overlay can't be applied as it is: {0}");

    /// <summary>{0}: why, and what to do.</summary>
    public static readonly DiagnosticDescriptor IdleOverlayAction = Warning(
        "OC1018",
        "An action of an overlay does nothing",
        "{0}");

    /// <summary>{0}: what is wrong and what to do.</summary>
    public static readonly DiagnosticDescriptor InvalidLifecycle = Error(
        "OC1019",
        "A life-cycle does not fit its schema",
        "{0}");

    /// <summary>{0}: which state.</summary>
    public static readonly DiagnosticDescriptor UnreachableState = Warning(
        "OC1020",
        "A state of a life-cycle can't be reached",
        "{0}; add the transition that does, or leave the state out");

    /// <summary>{0}: what is wrong and what to do.</summary>
    public static readonly DiagnosticDescriptor InvalidDeprecatedAlias = Error(
        "OC1021",
        "A deprecated alias does not fit the listed values",
        "{0}");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, helpLinkUri: RulePages.LinkToDescriptionRule(id));
}
