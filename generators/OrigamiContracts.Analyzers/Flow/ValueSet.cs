using System.Collections.Immutable;

namespace OrigamiContracts.Analyzers.Flow;

/// <summary>
/// What a member may be: some values, or all but some. A value is the text of a string, of a listed value or of a bool;
/// <see cref="Null"/>; or <see cref="Absent"/>. Other values have no names: they are only not null.
/// </summary>
internal sealed class ValueSet : IEquatable<ValueSet>
{
    /// <summary>Null in C#, whichever way the JSON said so.</summary>
    public static readonly ValueSet NullOrAbsent = new([Null, Absent], isComplement: false);

    public static readonly ValueSet Anything = new([], isComplement: true);

    // No text of JSON begins so: a text as a value has a mark before it.
    private const string Null = "null";
    private const string Absent = "absent";
    private const string TextMark = "=";

    private readonly ImmutableHashSet<string> _values;
    private readonly bool _isComplement;

    private ValueSet(ImmutableHashSet<string> values, bool isComplement)
    {
        _values = values;
        _isComplement = isComplement;
    }

    public static ValueSet OnlyNull { get; } = new([Null], isComplement: false);

    public static ValueSet OnlyAbsent { get; } = new([Absent], isComplement: false);

    public static ValueSet NotNull => NullOrAbsent.Complement;

    public bool IsEmpty => !_isComplement && _values.IsEmpty;

    public ValueSet Complement => new(_values, !_isComplement);

    public static ValueSet Of(string text) => new([TextMark + text], isComplement: false);

    /// <summary>The values of a rule, where null means absent or null.</summary>
    public static ValueSet Of(IEnumerable<string?> texts) => new(
        [.. texts.SelectMany(static text => text is null ? NullOrAbsent._values : (IEnumerable<string>)[TextMark + text])],
        isComplement: false);

    public ValueSet Intersect(ValueSet other) => (_isComplement, other._isComplement) switch
    {
        (false, false) => new(_values.Intersect(other._values), isComplement: false),
        (false, true) => new(_values.Except(other._values), isComplement: false),
        (true, false) => new(other._values.Except(_values), isComplement: false),
        (true, true) => new(_values.Union(other._values), isComplement: true),
    };

    public ValueSet Union(ValueSet other) => Complement.Intersect(other.Complement).Complement;

    public bool Overlaps(ValueSet other) => !Intersect(other).IsEmpty;

    public bool IsSubsetOf(ValueSet other) => Intersect(other.Complement).IsEmpty;

    public bool Equals(ValueSet? other) => other is not null && _isComplement == other._isComplement && _values.SetEquals(other._values);

    public override bool Equals(object? obj) => Equals(obj as ValueSet);

    public override int GetHashCode() => _values.Count;
}
