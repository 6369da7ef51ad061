using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace OrigamiContracts.Support;

/// <summary>Reads a JSON text for emitted code: forward only, token by token, without allocating.</summary>
/// <remarks>
/// <para>
/// It is what <see cref="Utf8JsonReader"/> is, for the one case that emitted code has: the whole text in one piece, RFC
/// 8259 to the letter, no comments and no trailing commas. That makes it small, so that copies for a second look are
/// cheap, and about twice as fast.
/// </para>
/// <para>
/// Where a text breaks the grammar, <see cref="Utf8JsonReader"/> is asked to say how: there is one wording for that.
/// </para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct ContractReader
{
    private const int BitsOfWord = 64;

    private readonly ReadOnlySpan<byte> _text;
    private readonly int _maximumDepth;

    // What is read next.
    private int _position;

    private int _start;
    private int _nameStart;
    private int _valueStart;
    private int _valueEnd;
    private JsonTokenType _token;
    private bool _isEscaped;
    private bool _isInteger;

    // Whether the text has been read before, so that what is passed over need not be looked at again.
    private bool _isKnown;

    private bool _leavesOut;

    // One bit for each container that is open, the innermost lowest: 1 is an object. Of deeper nesting the outer bits are
    // kept in whole words.
    private int _depth;
    private ulong _isObject;
    private ulong[]? _outer;

    /// <summary>Makes a reader before the first token of a text.</summary>
    /// <param name="utf8Json">One JSON value.</param>
    /// <param name="maximumDepth">How deep arrays and objects can be nested.</param>
    public ContractReader(ReadOnlySpan<byte> utf8Json, int maximumDepth = ContractJson.MaximumDepth)
    {
        _text = utf8Json;
        _maximumDepth = maximumDepth;
    }

    /// <summary>What the current token is.</summary>
    public readonly JsonTokenType TokenType => _token;

    /// <summary>Where in the text the current token begins, in bytes; of strings and names it is the quotation mark.</summary>
    public readonly int TokenStartIndex => _start;

    /// <summary>
    /// Where in the text the name of the property begins that <see cref="ReadProperty"/> or <see cref="ReadMember"/> has
    /// gone on to last, in bytes.
    /// </summary>
    public readonly int NameStartIndex => _nameStart;

    /// <summary>The current token as it stands in the text; strings and names without their quotation marks.</summary>
    public readonly ReadOnlySpan<byte> ValueSpan
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _text[_valueStart.._valueEnd];
    }

    /// <summary>Whether the current token is a string or name with escapes.</summary>
    public readonly bool ValueIsEscaped => _isEscaped;

    /// <summary>Whether the current token is a number without fraction and exponent; says nothing of other tokens.</summary>
    internal readonly bool ValueIsWrittenAsInteger => _isInteger;

    /// <summary>How many arrays and objects are around the current token, without the one that it begins.</summary>
    public readonly int CurrentDepth => _token is JsonTokenType.StartObject or JsonTokenType.StartArray ? _depth - 1 : _depth;

    /// <summary>
    /// Whether what was made of the text holds all that the text says, so that who judges the one judges the other.
    /// </summary>
    internal readonly bool LeavesNothingOut => !_leavesOut;

    /// <summary>How deep arrays and objects can be nested.</summary>
    internal readonly int MaximumDepth => _maximumDepth;

    /// <summary>Makes a reader before the first token of a text that has been read before.</summary>
    /// <param name="text">The text, which may go on behind the value as nothing reads that far.</param>
    /// <returns>The reader.</returns>
    internal static ContractReader Again(ReadOnlySpan<byte> text) => new(text, ContractJson.DeepestSecondLook) { _isKnown = true };

    /// <summary>Makes a reader on a property name or a value inside a text that has been read before.</summary>
    /// <param name="document">The text.</param>
    /// <param name="place">Where in it the token begins.</param>
    /// <returns>The reader, on the token.</returns>
    internal static ContractReader At(ReadOnlySpan<byte> document, int place)
    {
        // What follows a property's name does not follow a value, but nobody reads on from a name.
        ContractReader reader = Again(document);
        reader._position = place;
        reader.Read();
        return reader;
    }

    /// <summary>Notes that what is made of the text does not hold all that the text says.</summary>
    public void LeaveOut() => _leavesOut = true;

    /// <summary>Goes on to the next token.</summary>
    /// <returns>Whether there is one; <see langword="false"/> at the end of the text.</returns>
    /// <exception cref="JsonException">The text is no JSON there, or is nested too deep.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Read()
    {
        if (_token == JsonTokenType.PropertyName)
        {
            ReadValue(_position);
            return true;
        }

        int at = PastWhiteSpace(_position);
        if (_depth == 0)
        {
            return ReadRoot(at);
        }

        ReadInside(at, isObject: (_isObject & 1) != 0);
        return true;
    }

    /// <summary>Goes on to the name of an object's next property.</summary>
    /// <param name="names">The names that the object's description knows.</param>
    /// <param name="expected">The number of the name that most likely comes next; begins as 0.</param>
    /// <param name="name">The number of the name that came, or -1.</param>
    /// <returns>Whether there is one; <see langword="false"/> at the object's end.</returns>
    /// <exception cref="JsonException">The text is no JSON there.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool ReadProperty(TextTable names, ref int expected, out int name)
    {
        if (!TryReadKnownName(names, ref expected, out int at, out int length))
        {
            return ReadOtherProperty(names, ref expected, out name);
        }

        name = expected++;
        _start = _nameStart = at;
        _valueStart = at + 1;
        _valueEnd = at + length - TextTable.ColonLength - 1;
        _isEscaped = false;
        _token = JsonTokenType.PropertyName;
        _position = PastWhiteSpace(at + length);
        return true;
    }

    /// <summary>
    /// Goes on to the value of an object's next property; if its name is not among those that are known, to the name.
    /// </summary>
    /// <param name="names">The names that the object's description knows.</param>
    /// <param name="expected">The number of the name that most likely comes next; begins as 0.</param>
    /// <param name="name">The number of the name that came, or -1.</param>
    /// <returns>Whether there is one; <see langword="false"/> at the object's end.</returns>
    /// <exception cref="JsonException">The text is no JSON there, or is nested too deep.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool ReadMember(TextTable names, ref int expected, out int name)
    {
        if (!TryReadKnownName(names, ref expected, out int at, out int length))
        {
            return ReadOtherMember(names, ref expected, out name);
        }

        name = expected++;
        _nameStart = at;
        ReadValueOfMember(PastWhiteSpace(at + length));
        return true;
    }

    /// <summary>Goes on to the value of an object's next property, whatever its name is.</summary>
    /// <param name="name">The name as it stands in the text.</param>
    /// <param name="nameIsEscaped">Whether the name has escapes.</param>
    /// <returns>Whether there is one; <see langword="false"/> at the object's end.</returns>
    /// <exception cref="JsonException">The text is no JSON there, or is nested too deep.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal bool ReadAnyMember(out ReadOnlySpan<byte> name, out bool nameIsEscaped)
    {
        ReadInside(PastWhiteSpace(_position), isObject: true);
        bool isThere = _token != JsonTokenType.EndObject;
        name = ValueSpan;
        nameIsEscaped = _isEscaped;
        if (isThere)
        {
            _nameStart = _start;
            ReadValueOfMember(_position);
        }

        return isThere;
    }

    // Most are strings.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ReadValueOfMember(int at)
    {
        ReadOnlySpan<byte> text = _text;
        if ((uint)at < (uint)text.Length && text[at] == (byte)'"')
        {
            ReadString(at);
            _token = JsonTokenType.String;
        }
        else
        {
            ReadValue(at);
        }
    }

    // Names that are expected need not be looked at byte by byte. What is no such name, is left to who reads tokens.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool TryReadKnownName(TextTable names, ref int expected, out int at, out int length)
    {
        ReadOnlySpan<byte> text = _text;
        length = 0;
        at = _position;
        if (_token != JsonTokenType.StartObject)
        {
            at = PastWhiteSpace(at);
            if ((uint)at >= (uint)text.Length || text[at] != (byte)',')
            {
                return false;
            }

            at++;
        }

        at = PastWhiteSpace(at);
        length = names.LengthAt(text, at, ref expected);
        return length > 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool ReadOtherMember(TextTable names, ref int expected, out int name)
    {
        bool isThere = ReadOtherProperty(names, ref expected, out name);
        if (name >= 0)
        {
            ReadValue(_position);
        }

        return isThere;
    }

    private bool ReadOtherProperty(TextTable names, ref int expected, out int name)
    {
        name = -1;
        if (!Read() || _token == JsonTokenType.EndObject)
        {
            return false;
        }

        _nameStart = _start;
        name = names.IndexOf(in this);
        expected = name + 1;
        return true;
    }

    /// <summary>
    /// Goes on to the last token of the current value: from an array or object to its end, from a property name to the
    /// end of its value.
    /// </summary>
    /// <exception cref="JsonException">The text is no JSON there, or is nested too deep.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Skip()
    {
        if (_token == JsonTokenType.PropertyName)
        {
            Read();
        }

        if (_token is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return;
        }

        if (_isKnown)
        {
            SkipTo(EndOfKnown(_position));
            return;
        }

        int depth = _depth;
        do
        {
            Read();
        }
        while (_depth >= depth);
    }

    /// <summary>Goes on from the first token of an array or object to its last.</summary>
    /// <param name="end">Where in the text the last token is.</param>
    internal void SkipTo(int end) => Close(end, _token == JsonTokenType.StartObject);

    /// <summary>Goes on to the last token of the current value.</summary>
    /// <returns>The text of the value.</returns>
    /// <exception cref="JsonException">The text is no JSON there, or is nested too deep.</exception>
    public ReadOnlySpan<byte> SkipText()
    {
        int start = _start;
        Skip();
        return _text[start.._position];
    }

    private bool ReadRoot(int at)
    {
        if (_token == JsonTokenType.None)
        {
            ReadValue(at);
            return true;
        }

        if (at < _text.Length)
        {
            Fail();
        }

        return false;
    }

    // The next item or name, or the end of the container.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ReadInside(int at, bool isObject)
    {
        ReadOnlySpan<byte> text = _text;
        if ((uint)at >= (uint)text.Length)
        {
            Fail();
        }

        byte next = text[at];
        if (next == (isObject ? (byte)'}' : (byte)']'))
        {
            Close(at, isObject);
            return;
        }

        if (_token is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            if (next != (byte)',')
            {
                Fail();
            }

            at = PastWhiteSpace(at + 1);
        }

        if (isObject)
        {
            ReadName(at);
        }
        else
        {
            ReadValue(at);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ReadName(int at)
    {
        ReadOnlySpan<byte> text = _text;
        if ((uint)at >= (uint)text.Length || text[at] != (byte)'"')
        {
            Fail();
        }

        ReadString(at);
        _token = JsonTokenType.PropertyName;
        PassColon();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void PassColon()
    {
        int at = PastWhiteSpace(_position);
        ReadOnlySpan<byte> text = _text;
        if ((uint)at >= (uint)text.Length || text[at] != (byte)':')
        {
            Fail();
        }

        _position = PastWhiteSpace(at + 1);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReadValue(int at)
    {
        ReadOnlySpan<byte> text = _text;
        if ((uint)at >= (uint)text.Length)
        {
            Fail();
        }

        switch (text[at])
        {
            case (byte)'"':
                ReadString(at);
                _token = JsonTokenType.String;
                break;

            case (byte)'{':
                Open(at, JsonTokenType.StartObject, 1);
                break;

            case (byte)'[':
                Open(at, JsonTokenType.StartArray, 0);
                break;

            case (byte)'t':
                ReadLiteral(at, "true"u8, JsonTokenType.True);
                break;

            case (byte)'f':
                ReadLiteral(at, "false"u8, JsonTokenType.False);
                break;

            case (byte)'n':
                ReadLiteral(at, "null"u8, JsonTokenType.Null);
                break;

            default:
                ReadNumber(at);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Open(int at, JsonTokenType token, ulong isObject)
    {
        if (_depth == _maximumDepth)
        {
            Fail();
        }

        if (_depth % BitsOfWord == 0 && _depth > 0)
        {
            KeepOuter();
        }

        _depth++;
        _isObject = (_isObject << 1) | isObject;
        SetToken(at, at + 1, token);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Close(int at, bool isObject)
    {
        _depth--;
        _isObject = _depth % BitsOfWord == 0 && _depth > 0 ? _outer![(_depth / BitsOfWord) - 1] : _isObject >> 1;
        SetToken(at, at + 1, isObject ? JsonTokenType.EndObject : JsonTokenType.EndArray);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void KeepOuter()
    {
        _outer ??= new ulong[_maximumDepth / BitsOfWord];
        _outer[(_depth / BitsOfWord) - 1] = _isObject;
    }

    private void ReadLiteral(int at, ReadOnlySpan<byte> literal, JsonTokenType token)
    {
        if (!_text[at..].StartsWith(literal))
        {
            Fail();
        }

        SetToken(at, at + literal.Length, token);
    }

    // What may follow a number is looked at when the next token is read.
    private void ReadNumber(int at)
    {
        ReadOnlySpan<byte> text = _text;
        int end = at;
        if (text[end] == (byte)'-')
        {
            end++;
        }

        int digits = end;
        end = PastDigits(end);
        if (end == digits || (text[digits] == (byte)'0' && end > digits + 1))
        {
            Fail();
        }

        _isInteger = true;
        if (end < text.Length && text[end] == (byte)'.')
        {
            _isInteger = false;
            int fraction = end + 1;
            end = PastDigits(fraction);
            if (end == fraction)
            {
                Fail();
            }
        }

        if (end < text.Length && (text[end] | 0x20) == (byte)'e')
        {
            _isInteger = false;
            end++;
            if (end < text.Length && text[end] is (byte)'+' or (byte)'-')
            {
                end++;
            }

            int exponent = end;
            end = PastDigits(exponent);
            if (end == exponent)
            {
                Fail();
            }
        }

        SetToken(at, end, JsonTokenType.Number);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SetToken(int start, int end, JsonTokenType token)
    {
        _start = start;
        _valueStart = start;
        _valueEnd = end;
        _position = end;
        _isEscaped = false;
        _token = token;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int PastDigits(int at)
    {
        ReadOnlySpan<byte> text = _text;
        while (at < text.Length && (uint)(text[at] - '0') <= 9)
        {
            at++;
        }

        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int PastWhiteSpace(int at)
    {
        ReadOnlySpan<byte> text = _text;
        return (uint)at < (uint)text.Length && text[at] > (byte)' ' ? at : PastAnyWhiteSpace(at);
    }

    private readonly int PastAnyWhiteSpace(int at)
    {
        ReadOnlySpan<byte> text = _text;
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }

        return at;
    }

    [DoesNotReturn]
    private readonly void Fail()
    {
        var reader = new Utf8JsonReader(_text, new JsonReaderOptions { MaxDepth = _maximumDepth });
        while (reader.Read())
        {
        }

        throw new UnreachableException("The text was taken for no JSON, but it is.");
    }
}
