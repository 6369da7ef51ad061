namespace OrigamiContracts;

/// <summary>One place where a value does not keep its contract.</summary>
/// <remarks>
/// The names are those of JSON Schema's output formats
/// (<see href="https://json-schema.org/draft/2020-12/json-schema-core#section-12">2020-12 Core, section 12</see>).
/// </remarks>
public sealed record Violation
{
    /// <summary>
    /// Where in the value: a JSON Pointer (RFC 6901), empty for the value itself. A property that is missing is
    /// reported at the object that lacks it.
    /// </summary>
    public required string InstanceLocation { get; init; }

    /// <summary>Where in the description the broken keyword stands: a JSON Pointer (RFC 6901).</summary>
    public required string KeywordLocation { get; init; }

    /// <summary>
    /// The broken keyword (<c>maxLength</c>), or the id of the broken invariant
    /// (<c>run-response-null-while-running</c>), or one of <see cref="JsonKeywords"/>.
    /// </summary>
    public required string Keyword { get; init; }

    /// <summary>How much it weighs. Keywords are errors; an invariant says its own severity.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What is wrong, for a person. Not to be taken apart by programs: use the other members.</summary>
    public required string Message { get; init; }

    /// <summary>
    /// Where in the UTF-8 text the value (or property name) begins, in bytes from its start; <see langword="null"/> when
    /// an object was validated and there is no text.
    /// </summary>
    public long? ByteOffset { get; init; }

    /// <summary>Where, how bad, which rule and why, in a line; the value itself is called <c>(root)</c>.</summary>
    public override string ToString() =>
        $"{(InstanceLocation.Length == 0 ? "(root)" : InstanceLocation)}: {(Severity == Severity.Error ? "error" : "warning")} {Keyword}: {Message}";
}
