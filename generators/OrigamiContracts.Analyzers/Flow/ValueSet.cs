using System.Collections.Immutable;

namespace OrigamiContracts.Analyzers.Flow;

/// <summary>
/// What a member may be: some values, or all but some. A value is the text of a string, of a listed value or of a bool;
/// <see cref="Null"/>; or <see cref="Absent"/>. Other values have no names: they are only not null.
/// </summary>
internal readonly struct ValueSet : IEquatable<ValueSet>
{
    /// <summary>Null in C#, whichever way the JSON said so.</summary>
    public static readonly ValueSet NullOrAbsent = new([Null, Absent], isComplement: false);

    public static readonly ValueSet Anything = new([], isComplement: true);

    // No text of JSON begins so: a text as a value has a mark before it.
    private const string Null = "null";
    private const string Absent = "absent";
    private const string TextMark = "=";

    // Null for the default, which is the empty set.
    private readonly ImmutableHashSet<string>? _values;
    private readonly bool _isComplement;

    private ValueSet(ImmutableHashSet<string> values, bool isComplement)
    {
        _values = values;
        _isComplement = isComplement;
    }

    public static ValueSet OnlyNull { get; } = new([Null], isComplement: false);

    public static ValueSet OnlyAbsent { get; } = new([Absent], isComplement: false);

    public static ValueSet NotNull => NullOrAbsent.Complement;

    public bool IsEmpty => !_isComplement && Values.IsEmpty;

    public ValueSet Complement => new(Values, !_isComplement);

    private ImmutableHashSet<string> Values => _values ?? [];

    public static ValueSet Of(string text) => new([TextMark + text], isComplement: false);

    /// <summary>The values of a rule, where null means absent or null.</summary>
    public static ValueSet Of(IEnumerable<string?> texts) => new(
        [.. texts.SelectMany(static text => text is null ? NullOrAbsent.Values : (IEnumerable<string>)[TextMark + text])],
        isComplement: false);

    public ValueSet Intersect(ValueSet other) => (_isComplement, other._isComplement) switch
    {
        (false, false) => new(Values.Intersect(other.Values), isComplement: false),
        (false, true) => new(Values.Except(other.Values), isComplement: false),
        (true, false) => new(other.Values.Except(Values), isComplement: false),
        (true, true) => new(Values.Union(other.Values), isComplement: true),
    };

    public ValueSet Union(ValueSet other) => Complement.Intersect(other.Complement).Complement;

    public bool Overlaps(ValueSet other) => !Intersect(other).IsEmpty;

    public bool IsSubsetOf(ValueSet other) => Intersect(other.Complement).IsEmpty;

    public bool Equals(ValueSet other) => _isComplement == other._isComplement && Values.SetEquals(other.Values);

    public override bool Equals(object? obj) => obj is ValueSet other && Equals(other);

    public override int GetHashCode() => Values.Count;
}
