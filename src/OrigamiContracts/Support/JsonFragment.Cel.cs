using System.Runtime.CompilerServices;
using System.Text.Json;

namespace OrigamiContracts.Support;

// What rules compute with: values of CEL made of JSON, and steps that can fail.
public readonly ref partial struct JsonFragment
{
    /// <summary>Why there is no value, where a step on the way to it failed.</summary>
    public CelError Fault
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _at >= 0 ? CelError.None : (CelError)((int)Absent - _at);
    }

    /// <summary>Whether the value is a number.</summary>
    internal bool IsNumeric => First is (byte)'-' or (>= (byte)'0' and <= (byte)'9');

    /// <summary>Whether the value is a string.</summary>
    internal bool IsText => First == (byte)'"';

    /// <summary>The items of an array, or the names of an object's properties as strings; there are none in any other value.</summary>
    public ItemEnumerator Items => new(this);

    /// <summary>What going through the value's items or names meets first: an error if it has neither.</summary>
    public CelError EnumerationFault => Fault != CelError.None ? Fault
        : First is (byte)'[' or (byte)'{' ? CelError.None
        : CelError.NoSuchOverload;

    /// <summary>Whether the value is an array.</summary>
    public bool IsArray => First == (byte)'[';

    /// <summary>A value that there is not.</summary>
    /// <param name="error">Why.</param>
    /// <returns>The fragment.</returns>
    public static JsonFragment Failed(CelError error) => new(default, (int)Absent - (int)error, places: null, PlaceTape.None);

    /// <summary>The value of a property of an object that may have any.</summary>
    /// <param name="name">The property's name.</param>
    /// <returns>The value, or an error if there is none.</returns>
    public JsonFragment Entry(CelText name)
    {
        if (Fault != CelError.None)
        {
            return this;
        }

        if (name.Error != CelError.None)
        {
            return Failed(name.Error);
        }

        if (First != (byte)'{')
        {
            return Failed(CelError.NoSuchOverload);
        }

        JsonFragment value = this[name.Utf8];
        return value.IsPresent ? value : Failed(CelError.NoSuchKey);
    }

    /// <summary>Whether an object has a property.</summary>
    /// <param name="name">The property's name.</param>
    /// <returns>Whether it has, or an error if the value is no object.</returns>
    public CelTruth HasEntry(CelText name)
    {
        JsonFragment value = Entry(name);
        return value.IsPresent ? true : value.Fault == CelError.NoSuchKey && Fault == CelError.None ? false : CelTruth.Failed(value.Fault);
    }

    /// <summary>An item of an array.</summary>
    /// <param name="index">Its index, from 0.</param>
    /// <returns>The item, or an error if there is none.</returns>
    public JsonFragment At(CelNumber index)
    {
        if (Fault != CelError.None)
        {
            return this;
        }

        if (index.Error != CelError.None)
        {
            return Failed(index.Error);
        }

        if (!IsArray || (index.IsDouble && index.Double != Math.Floor(index.Double)))
        {
            return Failed(CelError.NoSuchOverload);
        }

        CelNumber wanted = index.ToInt();
        long i = 0;
        foreach (JsonFragment item in Items)
        {
            if (i++ == wanted.Integer && wanted.Error == CelError.None)
            {
                return item;
            }
        }

        return Failed(CelError.IndexOutOfRange);
    }

    /// <summary>An item of an array by its index, or the value of a property by its name: what the key is decides.</summary>
    /// <param name="key">The index or name.</param>
    /// <returns>The value, or an error if there is none.</returns>
    public JsonFragment At(JsonFragment key) =>
        Fault != CelError.None ? this
        : key.IsText ? Entry(key.ToText())
        : At(key.ToNumber());

    /// <inheritdoc cref="Entry"/>
    public JsonFragment At(CelText key) => Entry(key);

    /// <summary>The value as a number: an int if it is an integer of 64 bits, else a double.</summary>
    /// <returns>The number, or an error.</returns>
    public CelNumber ToNumber()
    {
        if (MissingFault() is not CelError.None and var error)
        {
            return CelNumber.Failed(error);
        }

        return TryGetShortInteger(out long integer) ? CelNumber.Int(integer) : ValueText.ToNumber(Text);
    }

    /// <summary>The value as an int.</summary>
    /// <returns>The int; an error if the number is beyond 64 bits.</returns>
    public CelNumber ToInt()
    {
        CelNumber number = ToNumber();
        return number.Error == CelError.None && number.IsDouble ? CelNumber.Failed(CelError.Overflow) : number;
    }

    /// <summary>The value as a double.</summary>
    /// <returns>The nearest double.</returns>
    public CelNumber ToDouble() => ToNumber().ToDouble();

    /// <summary>The value as a string.</summary>
    /// <returns>The string, its escapes resolved, or an error.</returns>
    public CelText ToText() => MissingFault() is not CelError.None and var error ? CelText.Failed(error) : ValueText.ToText(Text);

    /// <summary>The value as the text of a UUID, in lower case.</summary>
    /// <returns>The text; as it is if it is none of a UUID.</returns>
    public CelText ToUuidText() => ValueText.TryGetUuid(Text, out Guid uuid) ? CelText.Of(uuid) : ToText();

    /// <summary>The value as an instant.</summary>
    /// <returns>The instant, or an error.</returns>
    public CelTimestamp ToTimestamp() => CelTimestamp.Parse(ToText());

    /// <summary>The value as a day.</summary>
    /// <returns>The instant at which the day begins in UTC, or an error.</returns>
    public CelTimestamp ToDay()
    {
        CelText text = ToText();
        return text.Error != CelError.None ? CelTimestamp.Failed(text.Error)
            : Rfc3339.TryGetDate(text.Utf8, out DateOnly day) ? CelTimestamp.Of(day)
            : CelTimestamp.Failed(CelError.NotConvertible);
    }

    /// <summary>The value as a truth value.</summary>
    /// <returns>The truth value, or an error.</returns>
    public CelTruth ToTruth() =>
        MissingFault() is not CelError.None and var error ? CelTruth.Failed(error)
        : Is(true) ? true
        : Is(false) ? false
        : CelTruth.Failed(CelError.NoSuchOverload);

    /// <summary>How many code points, items or properties the value has.</summary>
    /// <returns>An int, or an error if it has none of these.</returns>
    public CelNumber ToSize() =>
        MissingFault() is not CelError.None and var error ? CelNumber.Failed(error)
        : First is (byte)'"' or (byte)'[' or (byte)'{' ? CelNumber.Int(Size)
        : CelNumber.Failed(CelError.NoSuchOverload);

    /// <summary>The value of a property that is described, and may be absent.</summary>
    /// <param name="name">The property's name.</param>
    /// <returns>The value, or the error of a step on the way to it.</returns>
    public JsonFragment Member(ReadOnlySpan<byte> name) => Fault != CelError.None ? this : this[name];

    /// <summary>Whether the value is there.</summary>
    /// <returns>Whether it is, or the error of a step on the way to it.</returns>
    public CelTruth ToPresence() => Fault != CelError.None ? CelTruth.Failed(Fault) : IsPresent;

    /// <summary>Whether the value is null.</summary>
    /// <returns>Whether it is, or the error of a step on the way to it.</returns>
    public CelTruth ToNullTest() => Fault != CelError.None ? CelTruth.Failed(Fault) : IsNull;

    /// <summary>Whether the value is of a type.</summary>
    /// <param name="type">The type.</param>
    /// <returns>Whether it is, or the error of a step on the way to it.</returns>
    public CelTruth IsOf(CelJsonType type) => Fault != CelError.None ? CelTruth.Failed(Fault) : type switch
    {
        CelJsonType.Null => IsNull,
        CelJsonType.Bool => Is(true) || Is(false),
        CelJsonType.Int => IsNumeric && !ToNumber().IsDouble,
        CelJsonType.Double => IsNumeric && ToNumber().IsDouble,
        CelJsonType.String => IsText,
        CelJsonType.List => IsArray,
        _ => First == (byte)'{',
    };

    /// <summary>Whether two values are equal as JSON; null and absent are.</summary>
    internal bool DeepEquals(JsonFragment other) =>
        IsNull || other.IsNull ? IsNull && other.IsNull : JsonEquality.Equals(ValueText.Read(Text), other.Text);

    // Most numbers are short integers without a sign.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryGetShortInteger(out long value)
    {
        const int MostDigits = 18;
        value = 0;
        ReadOnlySpan<byte> text = Text;
        int digits = 0;
        while (digits < text.Length && digits <= MostDigits && (uint)(text[digits] - '0') <= 9)
        {
            value = (value * 10) + (text[digits++] - '0');
        }

        return digits is > 0 and <= MostDigits && (digits == text.Length || text[digits] is not ((byte)'.' or (byte)'e' or (byte)'E'));
    }

    // CEL has null, but no operation takes it.
    private CelError MissingFault() =>
        Fault != CelError.None ? Fault
        : !IsPresent ? CelError.NoSuchKey
        : CelError.None;

    /// <summary>Goes through the items of an array, or the names of an object's properties.</summary>
    public ref struct ItemEnumerator
    {
        private readonly JsonFragment _container;
        private readonly bool _isNoted;

        // On the tape where the next item is noted; else where in the text the next item or name begins.
        private int _next;
        private int _at;
        private int _inside;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal ItemEnumerator(JsonFragment container)
        {
            _container = container;
            _isNoted = container._places is { } tape && tape.TryGetFirstItem(container._place, container._at, out _next);
            if (!_isNoted)
            {
                _next = container.First is (byte)'[' or (byte)'{' ? ContractReader.FirstInside(container._document, container._at) : PlaceTape.None;
            }
        }

        /// <summary>The current item.</summary>
        public readonly JsonFragment Current
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => new(_container._document, _at, _isNoted ? _container._places : null, _inside);
        }

        /// <summary>Itself, so that <c>foreach</c> can take it.</summary>
        /// <returns>The enumerator.</returns>
        public readonly ItemEnumerator GetEnumerator() => this;

        /// <summary>Goes on to the next item.</summary>
        /// <returns>Whether there is one.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool MoveNext()
        {
            if (_next < 0)
            {
                return false;
            }

            if (_isNoted)
            {
                // No other document is judged while a rule is.
                (_at, _inside, _next) = _container._places!.ItemAt(_next);
            }
            else
            {
                _at = _next;
                _next = ContractReader.NextBehind(_container._document, _at);
            }

            return true;
        }
    }
}

/// <summary>The types that a JSON value can have in CEL.</summary>
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public enum CelJsonType
{
    /// <summary><c>null_type</c>.</summary>
    Null,

    /// <summary><c>bool</c>.</summary>
    Bool,

    /// <summary><c>int</c>: an integer of 64 bits.</summary>
    Int,

    /// <summary><c>double</c>: any other number.</summary>
    Double,

    /// <summary><c>string</c>.</summary>
    String,

    /// <summary><c>list</c>.</summary>
    List,

    /// <summary><c>map</c>.</summary>
    Map,
}
