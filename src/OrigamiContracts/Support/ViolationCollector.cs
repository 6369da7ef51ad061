using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using OrigamiContracts.Support.Formats;

namespace OrigamiContracts.Support;

/// <summary>Takes what emitted validators find, and words it.</summary>
/// <remarks>
/// Nothing is allocated before the first violation. A validator of text says where by byte offset alone; the JSON
/// Pointers are made in one more pass, and only if there is something to say. A validator of objects has no offsets: it
/// passes <see cref="Here"/>, and each caller puts its member's name in front by <see cref="Under(int, string)"/>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct ViolationCollector
{
    /// <summary>The offset of violations that are found on objects.</summary>
    public const long Here = -1;

    // Zero where the collector is about a part of a document, whose offsets are not those of the document.
    private readonly int _document;

    // Trials note nothing: what they leave unfinished would be taken for the whole.
    private readonly PlaceTape? _places;
    private List<PendingViolation>? _pending;
    private long _omitted;

    /// <summary>Makes a collector for one document.</summary>
    /// <param name="document">The text that is validated; empty when an object is.</param>
    public ViolationCollector(ReadOnlySpan<byte> document)
        : this(document, VisitedValues.NextDocument(), probing: false)
    {
        _places = PlaceTape.For(_document);
    }

    private ViolationCollector(ReadOnlySpan<byte> document, int number, bool probing)
    {
        Document = document;
        _document = number;
        IsProbing = probing;
    }

    /// <summary>The text that is validated.</summary>
    public ReadOnlySpan<byte> Document { get; }

    /// <summary>Whether this only tries a subschema, and what is found is no violation in itself.</summary>
    public bool IsProbing { get; }

    /// <summary>How many violations there are, warnings included.</summary>
    public int Count { get; private set; }

    /// <summary>How many errors there are.</summary>
    public int Errors { get; private set; }

    /// <summary>
    /// How many errors there are about the structure of the value: its types, its required properties, its listed
    /// values. Where there is one, invariants can't be judged.
    /// </summary>
    public int StructuralErrors { get; private set; }

    /// <summary>Makes a collector that only counts, for trying a subschema whose failure is no violation in itself.</summary>
    /// <returns>An empty collector of the same document.</returns>
    public readonly ViolationCollector Probe() => new(Document, _document, probing: true);

    /// <summary>Makes a collector for a part of the document, which reports as this one does.</summary>
    internal readonly ViolationCollector ForPart(ReadOnlySpan<byte> part) => new(part, number: 0, IsProbing);

    /// <summary>
    /// Whether a trial has failed, so that nothing else matters. A collector that reports is never decided: it wants all.
    /// </summary>
    public bool IsDecided { get; private set; }

    /// <summary>The keyword that a trial failed at; null while it has not.</summary>
    internal string? FailedKeyword { get; private set; }

    /// <summary>Where in the text a trial failed.</summary>
    internal long FailedAt { get; private set; }

    /// <summary>
    /// Begins to judge a value by a schema that can meet the same value again. What it has said before is not found out
    /// once more: a trial takes it over, and a report has it already.
    /// </summary>
    /// <param name="reader">
    /// The reader on the value's first token; moved to its last if the value is known, and this is no trial that fails.
    /// </param>
    /// <param name="schema">The schema's number, less than 2^20.</param>
    /// <returns>What <see cref="End"/> takes, unless the value is known.</returns>
    public JsonVisit Begin(ref ContractReader reader, int schema)
    {
        const int BitsOfSchema = 20;
        // Scalars are judged faster than looked up; what a trial that has failed looks at means nothing any more.
        if (_document == 0 || IsDecided || reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return default;
        }

        long at = reader.TokenStartIndex;
        long key = (at << BitsOfSchema) | (uint)(schema + 1);
        VisitedValues visited = VisitedValues.Of(_document);
        if (!IsProbing)
        {
            bool isNew = visited.TryReport(key);
            if (!isNew)
            {
                visited.Skip(ref reader);
            }

            return new JsonVisit(0, Errors, isKnown: !isNew);
        }

        if (!visited.TryGetTrial(key, out bool isValid))
        {
            return new JsonVisit(key, Errors, isKnown: false);
        }

        if (!isValid)
        {
            Errors++;
            IsDecided = true;
            FailedAt = at;
        }
        else
        {
            visited.Skip(ref reader);
        }

        return new JsonVisit(key, Errors, isKnown: true);
    }

    /// <summary>Remembers what was said of a value.</summary>
    /// <param name="visit">What <see cref="Begin"/> returned.</param>
    public readonly void End(JsonVisit visit)
    {
        if (visit.Key != 0)
        {
            VisitedValues.Of(_document).RememberTrial(visit.Key, isValid: Errors == visit.Errors);
        }
    }

    /// <summary>Passes over a value of which nothing is left to say.</summary>
    /// <param name="reader">
    /// A reader on the value's first token or on its property's name; it is left on the value's last token, unless this is
    /// a trial that has failed.
    /// </param>
    /// <exception cref="JsonException">The text is no JSON there, or is nested too deep.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void PassOver(ref ContractReader reader)
    {
        if (IsDecided)
        {
            return;
        }

        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            reader.Read();
        }

        if (VisitedValues.HasAny(_document) && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            VisitedValues.Of(_document).Skip(ref reader);
        }
        else
        {
            reader.Skip();
        }
    }

    /// <summary>A value as words for a finding, cut to a readable length; empty in a trial, which says nothing.</summary>
    /// <param name="reader">A reader on the value's first token.</param>
    /// <returns>The words.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly string Excerpt(ref readonly ContractReader reader) => IsProbing ? "" : JsonText.Excerpt(in reader);

    /// <summary>A number as words for a finding; empty in a trial, which says nothing.</summary>
    /// <param name="reader">A reader on the number.</param>
    /// <returns>The words.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly string Number(ref readonly ContractReader reader) => IsProbing ? "" : JsonNumber.ToText(reader.ValueSpan);

    /// <summary>Puts a member's name in front of the location of all violations since a count.</summary>
    /// <param name="count">The <see cref="Count"/> before the member was validated.</param>
    /// <param name="name">The member's name in JSON.</param>
    public readonly void Under(int count, string name) => Prefix(count, JsonPointer.Append("", name));

    /// <summary>Puts an item's index in front of the location of all violations since a count.</summary>
    /// <param name="count">The <see cref="Count"/> before the item was validated.</param>
    /// <param name="index">The item's index.</param>
    public readonly void Under(int count, int index) =>
        Prefix(count, string.Create(CultureInfo.InvariantCulture, $"/{index}"));

    /// <summary>The value has a JSON type it can't have.</summary>
    /// <param name="at">Where in the text, or <see cref="Here"/>.</param>
    /// <param name="keywordLocation">Where in the description.</param>
    /// <param name="expected">The allowed types, in words.</param>
    /// <param name="actual">The value's token.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Type(long at, string keywordLocation, string expected, JsonTokenType actual)
    {
        StructuralErrors++;
        Add(at, keywordLocation, "type", $"must be {expected}, but is {Describe(actual)}");
    }

    /// <summary>The value is a number, but has to be an integer.</summary>
    /// <param name="at">Where in the text, or <see cref="Here"/>.</param>
    /// <param name="keywordLocation">Where in the description.</param>
    /// <param name="expected">The allowed types, in words.</param>
    /// <param name="actual">The number.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void NotInteger(long at, string keywordLocation, string expected, string actual)
    {
        StructuralErrors++;
        Add(at, keywordLocation, "type", $"must be {expected}, but is {actual}");
    }

    /// <summary>A required property is missing.</summary>
    /// <param name="at">Where in the text the object begins, or <see cref="Here"/>.</param>
    /// <param name="keywordLocation">Where in the description.</param>
    /// <param name="name">The property's name.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Required(long at, string keywordLocation, string name)
    {
        StructuralErrors++;
        Add(at, keywordLocation, "required", $"the property '{name}' is required, but missing");
    }

    /// <summary>An object has one name twice. No schema says anything of that, so it is an error, but decides no trial.</summary>
    /// <param name="at">Where in the text the second one begins.</param>
    /// <param name="keywordLocation">The object's schema.</param>
    /// <param name="name">The name.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void DuplicateName(long at, string keywordLocation, string name)
    {
        StructuralErrors++;
        if (IsProbing)
        {
            return;
        }

        Add(at, keywordLocation, JsonKeywords.DuplicateName, $"the name {JsonText.Excerpt(name)} is there twice, so readers won't agree on its value");
    }

    /// <summary>The value is none of those listed.</summary>
    /// <param name="at">Where in the text, or <see cref="Here"/>.</param>
    /// <param name="keywordLocation">Where in the description.</param>
    /// <param name="allowed">The listed values, in words.</param>
    /// <param name="actual">The value, cut to a readable length.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Enum(long at, string keywordLocation, string allowed, string actual)
    {
        StructuralErrors++;
        Add(at, keywordLocation, "enum", $"must be one of {allowed}, but is {actual}");
    }

    /// <summary>The value is not the one it has to be.</summary>
    /// <param name="at">Where in the text, or <see cref="Here"/>.</param>
    /// <param name="keywordLocation">Where in the description.</param>
    /// <param name="expected">The value it has to be, as JSON.</param>
    /// <param name="actual">The value, cut to a readable length.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Const(long at, string keywordLocation, string expected, string actual)
    {
        StructuralErrors++;
        Add(at, keywordLocation, "const", $"must be {expected}, but is {actual}");
    }

    /// <summary>The text has fewer code points than it must have.</summary>
    /// <param name="at">Where in the text, or <see cref="Here"/>.</param>
    /// <param name="keywordLocation">Where in the description.</param>
    /// <param name="limit">The least it must have.</param>
    /// <param name="actual">How many it has.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void MinLength(long at, string keywordLocation, long limit, long actual) =>
        Add(at, keywordLocation, "minLength", $"must be at least {Counted(limit, "character")} long, but is {actual}");

    /// <summary>The text has more code points than it can have.</summary>
    /// <param name="at">Where in the text, or <see cref="Here"/>.</param>
    /// <param name="keywordLocation">Where in the description.</param>
    /// <param name="limit">The most it can have.</param>
    /// <param name="actual">How many it has.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void MaxLength(long at, string keywordLocation, long limit, long actual) =>
        Add(at, keywordLocation, "maxLength", $"must be at most {Counted(limit, "character")} long, but is {actual}");

    /// <summary>The text does not match its pattern.</summary>
    /// <param name="at">Where in the text, or <see cref="Here"/>.</param>
    /// <param name="keywordLocation">Where in the description.</param>
    /// <param name="pattern">The pattern as the description writes it.</param>
    /// <param name="match">What matching said.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Pattern(long at, string keywordLocation, string pattern, PatternMatch match)
    {
        if (match == PatternMatch.TimedOut)
        {
            Add(at, keywordLocation, "pattern", $"could not be matched with the pattern {pattern} in time");
        }
        else
        {
            Add(at, keywordLocation, "pattern", $"must match the pattern {pattern}");
        }
    }

    /// <summary>The text or number is not of its format.</summary>
    /// <param name="at">Where in the text, or <see cref="Here"/>.</param>
    /// <param name="keywordLocation">Where in the description.</param>
    /// <param name="format">The format's name.</param>
    /// <param name="actual">The value, cut to a readable length.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Format(long at, string keywordLocation, string format, string actual)
    {
        // These are types of their own to rules, which can say nothing of what is none.
        if (format is "date-time" or "date" or "uuid")
        {
            StructuralErrors++;
        }

        Add(at, keywordLocation, "format", $"must be {FormatWords.Of(format)} (format '{format}'), but is {actual}");
    }

    /// <summary>The number is beyond a bound.</summary>
    /// <param name="at">Where in the text, or <see cref="Here"/>.</param>
    /// <param name="keywordLocation">Where in the description.</param>
    /// <param name="keyword"><c>minimum</c>, <c>maximum</c>, <c>exclusiveMinimum</c> or <c>exclusiveMaximum</c>.</param>
    /// <param name="limit">The bound.</param>
    /// <param name="actual">The number.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Bound(long at, string keywordLocation, string keyword, string limit, string actual)
    {
        string relation = keyword switch
        {
            "minimum" => "at least",
            "maximum" => "at most",
            "exclusiveMinimum" => "greater than",
            _ => "less than",
        };
        Add(at, keywordLocation, keyword, $"must be {relation} {limit}, but is {actual}");
    }

    /// <summary>The number is no multiple.</summary>
    /// <param name="at">Where in the text, or <see cref="Here"/>.</param>
    /// <param name="keywordLocation">Where in the description.</param>
    /// <param name="divisor">What it must be a multiple of.</param>
    /// <param name="actual">The number.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void MultipleOf(long at, string keywordLocation, string divisor, string actual) =>
        Add(at, keywordLocation, "multipleOf", $"must be a multiple of {divisor}, but is {actual}");

    /// <summary>The array has fewer items than it must have.</summary>
    /// <param name="at">Where in the text, or <see cref="Here"/>.</param>
    /// <param name="keywordLocation">Where in the description.</param>
    /// <param name="limit">The least it must have.</param>
    /// <param name="actual">How many it has.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void MinItems(long at, string keywordLocation, long limit, long actual) =>
        Add(at, keywordLocation, "minItems", $"must have at least {Counted(limit, "item")}, but has {actual}");

    /// <summary>The array has more items than it can have.</summary>
    /// <param name="at">Where in the text, or <see cref="Here"/>.</param>
    /// <param name="keywordLocation">Where in the description.</param>
    /// <param name="limit">The most it can have.</param>
    /// <param name="actual">How many it has.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void MaxItems(long at, string keywordLocation, long limit, long actual) =>
        Add(at, keywordLocation, "maxItems", $"must have at most {Counted(limit, "item")}, but has {actual}");

    /// <summary>Two items of the array are equal.</summary>
    /// <param name="at">Where in the text, or <see cref="Here"/>.</param>
    /// <param name="keywordLocation">Where in the description.</param>
    /// <param name="first">The index of one item.</param>
    /// <param name="second">The index of the item that is equal to it.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void UniqueItems(long at, string keywordLocation, int first, int second) =>
        Add(at, keywordLocation, "uniqueItems", $"must not have equal items, but items {first} and {second} are equal");

    /// <summary>The array has too few or too many items that match what it has to contain.</summary>
    /// <param name="at">Where in the text, or <see cref="Here"/>.</param>
    /// <param name="keywordLocation">Where in the description.</param>
    /// <param name="minimum">The fewest it must have.</param>
    /// <param name="maximum">The most it can have, if there is a limit.</param>
    /// <param name="actual">How many it has.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Contains(long at, string keywordLocation, long minimum, long? maximum, long actual)
    {
        (string bound, long limit) = actual < minimum ? ("at least", minimum) : ("at most", maximum!.Value);
        Add(at, keywordLocation, "contains", $"must have {bound} {Counted(limit, "item")} that {(limit == 1 ? "matches" : "match")} the schema under 'contains', but has {actual}");
    }

    /// <summary>A property is missing that has to be there because another one is.</summary>
    /// <param name="at">Where in the text the object begins, or <see cref="Here"/>.</param>
    /// <param name="keywordLocation">Where in the description.</param>
    /// <param name="because">The name of the property that is there.</param>
    /// <param name="name">The name of the one that is missing.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void DependentRequired(long at, string keywordLocation, string because, string name)
    {
        StructuralErrors++;
        Add(at, keywordLocation, "dependentRequired", $"the property '{name}' is required beside '{because}', but missing");
    }

    /// <summary>A property has a name that it can't have.</summary>
    /// <param name="at">Where in the text the name begins.</param>
    /// <param name="keywordLocation">Where in the description.</param>
    /// <param name="reader">The reader on the name.</param>
    /// <param name="found">What was found about the name.</param>
    internal void PropertyName(long at, string keywordLocation, ref readonly ContractReader reader, ref readonly ViolationCollector found)
    {
        StructuralErrors++;
        Add(at, keywordLocation, "propertyNames", $"has the name {JsonText.Excerpt(in reader)}, which {found._pending![0].Message}");
    }

    /// <summary>The object has fewer properties than it must have.</summary>
    /// <param name="at">Where in the text, or <see cref="Here"/>.</param>
    /// <param name="keywordLocation">Where in the description.</param>
    /// <param name="limit">The least it must have.</param>
    /// <param name="actual">How many it has.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void MinProperties(long at, string keywordLocation, long limit, long actual) =>
        Add(at, keywordLocation, "minProperties", $"must have at least {Properties(limit)}, but has {actual}");

    /// <summary>The object has more properties than it can have.</summary>
    /// <param name="at">Where in the text, or <see cref="Here"/>.</param>
    /// <param name="keywordLocation">Where in the description.</param>
    /// <param name="limit">The most it can have.</param>
    /// <param name="actual">How many it has.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void MaxProperties(long at, string keywordLocation, long limit, long actual) =>
        Add(at, keywordLocation, "maxProperties", $"must have at most {Properties(limit)}, but has {actual}");

    /// <summary>The schema <c>false</c> stands here: no value is allowed.</summary>
    /// <param name="at">Where in the text, or <see cref="Here"/>.</param>
    /// <param name="keywordLocation">Where in the description.</param>
    /// <param name="keyword">The keyword that holds the schema, such as <c>additionalProperties</c>.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Nothing(long at, string keywordLocation, string keyword)
    {
        StructuralErrors++;
        string what = keyword switch
        {
            "additionalProperties" or "unevaluatedProperties" => "a property that is ",
            "additionalItems" or "unevaluatedItems" => "an item that is ",
            _ => "",
        };
        Add(at, keywordLocation, keyword, $"is {what}not allowed here");
    }

    /// <summary>An applicator's subschemas did not accept the value as they have to.</summary>
    /// <param name="at">Where in the text, or <see cref="Here"/>.</param>
    /// <param name="keywordLocation">Where in the description.</param>
    /// <param name="keyword"><c>anyOf</c>, <c>oneOf</c> or <c>not</c>.</param>
    /// <param name="matching">How many subschemas accept the value.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Alternatives(long at, string keywordLocation, string keyword, int matching)
    {
        StructuralErrors++;
        if (keyword == "not")
        {
            Add(at, keywordLocation, keyword, $"must not match the schema under 'not', but does");
        }
        else if (matching > 1)
        {
            Add(at, keywordLocation, keyword, $"must match exactly one of the alternatives, but matches {matching}");
        }
        else
        {
            Add(at, keywordLocation, keyword, $"matches none of the alternatives");
        }
    }

    /// <summary>An invariant does not hold.</summary>
    /// <param name="at">Where in the text, or <see cref="Here"/>.</param>
    /// <param name="keywordLocation">Where in the description.</param>
    /// <param name="id">The invariant's id.</param>
    /// <param name="severity">Its severity.</param>
    /// <param name="message">Its message.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Invariant(long at, string keywordLocation, string id, Severity severity, string message) =>
        Add(at, keywordLocation, id, $"{message}", severity);

    /// <summary>Judges an invariant that can fail to be decided.</summary>
    /// <param name="at">Where in the text, or <see cref="Here"/>.</param>
    /// <param name="keywordLocation">Where in the description.</param>
    /// <param name="id">The invariant's id.</param>
    /// <param name="severity">Its severity.</param>
    /// <param name="message">Its message.</param>
    /// <param name="holds">Whether it holds. An error breaks it: CEL language definition, "Runtime Errors".</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Invariant(long at, string keywordLocation, string id, Severity severity, string message, CelTruth holds)
    {
        CelScratch.Release(0);
        if (holds.Error != CelError.None)
        {
            Add(at, keywordLocation, id, $"{message} (This can't be told: {holds.Error.Describe()}.)", severity);
        }
        else if (!holds.IsTrue)
        {
            Add(at, keywordLocation, id, $"{message}", severity);
        }
    }

    /// <summary>Takes over what was found on the JSON that a part of the value is written as.</summary>
    /// <param name="report">What was found, with locations relative to that part.</param>
    /// <param name="structuralErrors">How many of the errors are about the structure of that part.</param>
    internal void Adopt(ValidationReport report, int structuralErrors)
    {
        StructuralErrors += structuralErrors;
        foreach (Violation violation in report.Violations)
        {
            Add(Here, violation.KeywordLocation, violation.Keyword, $"{violation.Message}", violation.Severity, violation.InstanceLocation);
        }
    }

    /// <summary>Takes over what was found in JSON that stands in a text.</summary>
    /// <param name="at">Where the text begins.</param>
    /// <param name="keywordLocation">Where the description says that it is JSON.</param>
    /// <param name="report">What was found, with locations relative to that JSON.</param>
    /// <param name="structuralErrors">How many of the errors are about its structure.</param>
    internal void Content(long at, string keywordLocation, ValidationReport report, int structuralErrors)
    {
        if (!report.IsJson)
        {
            StructuralErrors++;
            Add(at, keywordLocation, "contentMediaType", $"has to hold JSON, but is {report.Violations[0].Message}");
            return;
        }

        StructuralErrors += structuralErrors;
        foreach (Violation violation in report.Violations)
        {
            Add(at, violation.KeywordLocation, violation.Keyword, $"{violation.Message}", violation.Severity, violation.InstanceLocation);
        }

        _omitted += report.OmittedViolations;
    }

    /// <summary>Ends the collecting.</summary>
    /// <returns>The report.</returns>
    public readonly ValidationReport ToReport()
    {
        if (_pending is null)
        {
            return ValidationReport.Clean;
        }

        if (!Document.IsEmpty)
        {
            InstanceLocator.Locate(Document, _pending);
        }

        var violations = new Violation[_pending.Count];
        for (int i = 0; i < violations.Length; i++)
        {
            violations[i] = _pending[i].ToViolation();
        }

        return new ValidationReport(violations, _omitted, isValid: Errors == 0);
    }

    private static string Counted(long number, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? "" : "s")}");

    private static string Properties(long number) => number == 1 ? "1 property" : string.Create(CultureInfo.InvariantCulture, $"{number} properties");

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        _ => "null",
    };

    private readonly void Prefix(int count, string prefix)
    {
        if (_pending is null)
        {
            return;
        }

        for (int i = count; i < _pending.Count; i++)
        {
            PendingViolation pending = _pending[i];
            _pending[i] = pending with { InstanceLocation = prefix + pending.InstanceLocation };
        }
    }

    private void Add(
        long at,
        string keywordLocation,
        string keyword,
        [InterpolatedStringHandlerArgument("")] ref Words message,
        Severity severity = Severity.Error,
        string instanceLocation = "")
    {
        Count++;
        if (severity == Severity.Error)
        {
            Errors++;
        }

        if (IsProbing)
        {
            if (severity == Severity.Error && !IsDecided)
            {
                IsDecided = true;
                FailedKeyword = keyword;
                FailedAt = at;
            }

            return;
        }

        _pending ??= [];
        if (_pending.Count == ValidationReport.MaximumViolations)
        {
            _omitted++;
            return;
        }

        // A value that is looked at in two ways breaks a keyword once.
        var violation = new PendingViolation(at, instanceLocation, keywordLocation, keyword, severity, message.ToText());
        if (at == Here || !_pending.Contains(violation))
        {
            _pending.Add(violation);
        }
    }

    // A trial only asks whether something is wrong: the words are made by who will say them.
    [InterpolatedStringHandler]
    private ref struct Words
    {
        private DefaultInterpolatedStringHandler _text;

        public Words(int literalLength, int formattedCount, scoped in ViolationCollector collector, out bool areWanted)
        {
            areWanted = !collector.IsProbing;
            _text = areWanted ? new DefaultInterpolatedStringHandler(literalLength, formattedCount, CultureInfo.InvariantCulture) : default;
        }

        public void AppendLiteral(string text) => _text.AppendLiteral(text);

        public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

        public void AppendFormatted<T>(T value, string format) => _text.AppendFormatted(value, format);

        public string ToText() => _text.ToStringAndClear();
    }
}
