using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace OrigamiContracts.Support;

/// <summary>A value in a JSON text, or one that is absent: what emitted invariants look at.</summary>
/// <remarks>
/// Nothing is parsed before it is asked for, nothing is allocated, and nothing throws: a value that has not the type a
/// question is about is simply not what was asked for. The text has to be well formed as far as the value reaches.
/// What is short is inlined everywhere: a method that is called has the fragment written to memory for it.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Usage", "CA2231", Justification = "Emitted code calls the methods; operators would hide which equality is meant.")]
public readonly ref partial struct JsonFragment
{
    /// <summary>The offset of a value that is not there.</summary>
    public const long Absent = -1;

    private readonly ReadOnlySpan<byte> _document;

    // Where in the document the value begins. Below zero if it is absent: -1, less the number of the error for which it is.
    private readonly int _at;

    // Where on the tape, if validators have noted anything, what is inside the value is noted.
    private readonly int _place;
    private readonly PlaceTape? _places;

    /// <summary>Makes the fragment of a value.</summary>
    /// <param name="document">The text.</param>
    /// <param name="offset">Where in the text the value begins, or <see cref="Absent"/>.</param>
    public JsonFragment(ReadOnlySpan<byte> document, long offset)
        : this(document, (int)offset, places: null, PlaceTape.None)
    {
    }

    internal JsonFragment(ReadOnlySpan<byte> document, int at, PlaceTape? places, int place)
    {
        _document = document;
        _at = at;
        _place = place;
        _places = places;
    }

    /// <summary>Makes the fragment of a value that is a document of its own.</summary>
    /// <param name="json">The value, and what white space is around it.</param>
    /// <returns>The fragment.</returns>
    public static JsonFragment Of(ReadOnlySpan<byte> json) => new(json.TrimStart(" \t\r\n"u8), 0);

    /// <summary>Whether the value is there, be it null or not.</summary>
    public bool IsPresent
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (uint)_at < (uint)_document.Length;
    }

    /// <summary>Whether the value is null or absent.</summary>
    public bool IsNull
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => First is 0 or (byte)'n';
    }

    /// <summary>Whether the value is <c>true</c>.</summary>
    public bool IsTrue => Is(true);

    // Of a value that is there, this tells its type.
    private byte First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsPresent ? _document[_at] : (byte)0;
    }

    // From the value's first byte to the end of the document.
    private ReadOnlySpan<byte> Text
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsPresent ? _document[_at..] : default;
    }

    /// <summary>How many code points a string, items an array or properties an object has; 0 for any other value.</summary>
    public int Size => ValueText.Size(Text);

    /// <summary>The value of a property.</summary>
    /// <param name="name">The property's name.</param>
    /// <remarks>
    /// Of two properties with the name it is the first. Invariants never see such an object: the second one is a
    /// structural error.
    /// </remarks>
    public JsonFragment this[ReadOnlySpan<byte> name]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ValueText.Find(Text, name) is >= 0 and var offset ? new JsonFragment(_document, _at + offset) : default;
    }

    /// <summary>The value of a property whose place the validator of a record has noted.</summary>
    /// <param name="record">The record's number.</param>
    /// <param name="member">The member's number.</param>
    /// <param name="name">The property's name, by which it is looked for where nothing is noted.</param>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonFragment Member(int record, int member, ReadOnlySpan<byte> name) =>
        _places is { } tape && tape.TryGetMember(_place, _at, record, member, out int value, out int inside)
            ? value == PlaceTape.None ? default : new JsonFragment(_document, value, tape, inside)
            : this[name];

    /// <summary>Whether the value is a string with a text.</summary>
    /// <param name="text">The text, without escapes.</param>
    /// <returns>Whether it is.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(ReadOnlySpan<byte> text)
    {
        // Texts that are compared mostly differ in their first byte, which rules that ask for one text after another see at once.
        byte first = _at >= 0 && _at + 1 < _document.Length ? _document[_at + 1] : (byte)0;
        return (text.IsEmpty || first == text[0] || first == (byte)'\\') && ValueText.IsString(Text, text);
    }

    /// <summary>Whether the value is a boolean.</summary>
    /// <param name="value">Which one.</param>
    /// <returns>Whether it is.</returns>
    public bool Is(bool value) => First == (value ? (byte)'t' : (byte)'f');

    /// <summary>Whether the value is a number, however it is written.</summary>
    /// <param name="number">The number.</param>
    /// <returns>Whether it is.</returns>
    public bool Is(long number) => IsNumeric && CompareTo(number) == 0;

    /// <summary>Whether the value is a number, however it is written.</summary>
    /// <param name="number">A JSON number.</param>
    /// <returns>Whether it is.</returns>
    public bool IsNumber(ReadOnlySpan<byte> number) => IsNumeric && CompareTo(number) == 0;

    /// <summary>Compares two numbers by value.</summary>
    /// <param name="other">A number.</param>
    /// <returns>Less than zero, zero, or greater than zero; zero if one of them is no number.</returns>
    public int CompareTo(JsonFragment other) => IsNumeric && other.IsNumeric ? ValueText.CompareNumbers(Text, other.Text) : 0;

    /// <summary>Compares the value with a number.</summary>
    /// <param name="number">The number.</param>
    /// <returns>Less than zero, zero, or greater than zero; zero if the value is no number.</returns>
    public int CompareTo(long number) => IsNumeric ? ValueText.CompareNumbers(Text, number) : 0;

    /// <summary>Compares the value with a number.</summary>
    /// <param name="number">A JSON number.</param>
    /// <returns>Less than zero, zero, or greater than zero; zero if the value is no number.</returns>
    public int CompareTo(ReadOnlySpan<byte> number) => IsNumeric ? ValueText.CompareNumbers(Text, number) : 0;

    /// <summary>
    /// Whether two values are equal: strings by their text, numbers by their value, null and absent to each other.
    /// Arrays and objects, which no invariant compares, are equal to nothing.
    /// </summary>
    /// <param name="other">The other value.</param>
    /// <returns>Whether they are.</returns>
    public bool Equals(JsonFragment other) =>
        IsNull || other.IsNull ? IsNull && other.IsNull : ValueText.AreEqual(Text, other.Text);

    /// <summary>As <see cref="Equals(JsonFragment)"/>, but UUIDs are equal in upper and lower case.</summary>
    /// <param name="other">The other value.</param>
    /// <returns>Whether they are equal.</returns>
    public bool EqualsUuid(JsonFragment other) =>
        IsNull || other.IsNull ? IsNull && other.IsNull : ValueText.AreEqualUuids(Text, other.Text);

    /// <summary>As <see cref="Equals(JsonFragment)"/>, but timestamps are equal if they are the same instant.</summary>
    /// <param name="other">The other value.</param>
    /// <returns>Whether they are equal.</returns>
    public bool EqualsInstant(JsonFragment other) =>
        IsNull || other.IsNull ? IsNull && other.IsNull : ValueText.AreEqualInstants(Text, other.Text);
}
