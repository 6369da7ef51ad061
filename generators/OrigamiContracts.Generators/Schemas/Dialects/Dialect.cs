namespace OrigamiContracts.Generators.Schemas.Dialects;

/// <summary>
/// A version of JSON Schema, or what a version of OpenAPI makes of it: which keywords it has, and in what it differs
/// from 2020-12, which every schema is read into.
/// </summary>
internal sealed class Dialect
{
    public Dialect(string name, params IEnumerable<string>[] keywords)
    {
        Name = name;
        Keywords = new HashSet<string>(keywords.SelectMany(static set => set), StringComparer.Ordinal);
    }

    /// <summary>What people call it.</summary>
    public string Name { get; }

    /// <summary>The keywords that mean something in it; all others are no keywords in it.</summary>
    public HashSet<string> Keywords { get; }

    /// <summary>The keyword that gives a schema its URI.</summary>
    public string IdKeyword { get; init; } = "$id";

    /// <summary>Whether a fragment in the <see cref="IdKeyword"/> names a place, which later is what <c>$anchor</c> does.</summary>
    public bool IdHoldsAnchors { get; init; }

    /// <summary>Whether <c>$ref</c> has the keywords beside it ignored.</summary>
    public bool ReferenceHidesSiblings { get; init; }

    /// <summary>Whether <c>items</c> may be a list, which later is <c>prefixItems</c>, and <c>additionalItems</c> what follows it.</summary>
    public bool ItemsMayBeList { get; init; }

    /// <summary>Whether <c>contains</c> evaluates the items it matches, so that <c>unevaluatedItems</c> leaves them alone.</summary>
    public bool ContainsEvaluates { get; init; }

    /// <summary>Whether <c>exclusiveMinimum</c> and <c>exclusiveMaximum</c> are booleans that change the bounds beside them.</summary>
    public bool ExclusiveBoundsAreBooleans { get; init; }

    /// <summary>Whether <c>format</c> is asserted for every format (2020-12 Validation, section 7.2.2).</summary>
    public bool AssertsFormat { get; init; }

    /// <summary>The keyword that allows null beside the types; null if there is none.</summary>
    public string? NullableKeyword { get; init; }

    /// <summary>Whether <see cref="NullableKeyword"/> is a leftover of an older version, which is reported.</summary>
    public bool NullableIsLeftover { get; init; }

    public bool Has(string keyword) => Keywords.Contains(keyword);

    public override string ToString() => Name;
}
