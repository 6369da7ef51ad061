using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OrigamiContracts.Support;

/// <summary>Writes a JSON text for emitted code: value by value, into memory that is used again.</summary>
/// <remarks>
/// <para>
/// It writes what <see cref="Utf8JsonWriter"/> writes, for the one case that emitted code has: no white space, names that
/// are known beforehand, and calls in the right order, which nothing checks. So most of writing is copying.
/// </para>
/// <para>
/// Each value is followed by a comma, which the end of the array, the object or the text takes back: so nothing has to be
/// remembered to know where commas belong.
/// </para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ContractWriter : IDisposable
{
    // JSON needs no more escapes than these; escaping for HTML is the business of who puts JSON into HTML.
    private static readonly JavaScriptEncoder Sparing = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    // More memory than this goes back to where all threads find it.
    private const int LargestKept = 1 << 20;

    private const int Smallest = 1 << 12;

    // A value's comma, and the quotation marks of a string.
    private const int AroundValue = 3;

    [ThreadStatic]
    private static ContractWriter? _ofThread;

    private JavaScriptEncoder _encoder = Sparing;
    private bool _isSparing = true;
    private int _maximumDepth;
    private int _depth;

    private byte[] _buffer = [];
    private int _length;

    private ContractWriter()
    {
    }

    /// <summary>The value that was written. It is gone when the writer is disposed.</summary>
    internal ReadOnlySpan<byte> Text => _buffer.AsSpan(0, Math.Max(0, _length - 1));

    /// <summary>Takes the thread's writer, which is the thread's again when it is disposed.</summary>
    /// <param name="encoder">What is escaped, and how; as little as JSON allows if it is <see langword="null"/>.</param>
    /// <param name="maximumDepth">How deep arrays and objects can be nested.</param>
    /// <returns>A writer that nothing was written with. Lists that are written can run any code, this too: that gets another one.</returns>
    internal static ContractWriter Take(JavaScriptEncoder? encoder = null, int maximumDepth = ContractJson.LargestMaximumDepth)
    {
        ContractWriter writer = _ofThread ?? new ContractWriter();
        _ofThread = null;
        writer._encoder = encoder ?? Sparing;
        writer._isSparing = ReferenceEquals(writer._encoder, Sparing);
        writer._maximumDepth = maximumDepth;
        writer._depth = 0;
        writer._length = 0;
        writer._verbatim?.Clear();
        return writer;
    }

    /// <summary>Gives the writer back to its thread.</summary>
    public void Dispose()
    {
        if (_buffer.Length > LargestKept || _ofThread is not null)
        {
            ReturnBuffer();
            _buffer = [];
        }

        _ofThread ??= this;
    }

    /// <summary>Begins an object.</summary>
    /// <exception cref="InvalidOperationException">Arrays and objects are nested too deep.</exception>
    public void WriteStartObject() => Start((byte)'{');

    /// <summary>Ends an object.</summary>
    public void WriteEndObject() => End((byte)'}');

    /// <summary>Begins an array.</summary>
    /// <exception cref="InvalidOperationException">Arrays and objects are nested too deep.</exception>
    public void WriteStartArray() => Start((byte)'[');

    /// <summary>Ends an array.</summary>
    public void WriteEndArray() => End((byte)']');

    /// <summary>Writes the name of a property that is known beforehand and needs no escapes.</summary>
    /// <param name="token">The name in quotation marks, and the colon.</param>
    /// <remarks>Where the length is known when it is compiled, it is a few moves of words.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteName(ReadOnlySpan<byte> token)
    {
        if (_isSparing && token.TryCopyTo(_buffer.AsSpan(_length)))
        {
            _length += token.Length;
        }
        else
        {
            WriteNameSlowly(token);
        }
    }

    /// <summary>Writes the name of a property.</summary>
    /// <param name="name">The name.</param>
    public void WriteName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        WriteString(name);
        _buffer[_length - 1] = (byte)':';
    }

    /// <summary>Writes null.</summary>
    public void WriteNull() => Copy("null,"u8);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteNameSlowly(ReadOnlySpan<byte> token)
    {
        ReadOnlySpan<byte> name = token[1..^2];
        if (LengthToEncoder(name) == name.Length)
        {
            Copy(token);
            return;
        }

        Copy("\""u8);
        Encode(name);
        Copy("\":"u8);
    }

    private void Start(byte bracket)
    {
        if (_depth == _maximumDepth)
        {
            FailTooDeep();
        }

        _depth++;
        Reserve(1)[0] = bracket;
        _length++;
    }

    private void End(byte bracket)
    {
        _depth--;
        Reserve(2);
        byte[] buffer = _buffer;
        // What is empty ends behind its opening bracket.
        int at = buffer[_length - 1] == (byte)',' ? _length - 1 : _length;
        buffer[at + 1] = (byte)',';
        buffer[at] = bracket;
        _length = at + 2;
    }

    private void Copy(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Reserve(text.Length));
        _length += text.Length;
    }

    // The memory behind what was written.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Reserve(int length)
    {
        if (_buffer.Length - _length < length)
        {
            Grow(length);
        }

        return _buffer.AsSpan(_length);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int length)
    {
        long needed = (long)_length + length;
        if (needed > Array.MaxLength)
        {
            throw new InvalidOperationException("The JSON text is longer than an array can be.");
        }

        long doubled = Math.Min(Math.Max(Smallest, 2L * _buffer.Length), Array.MaxLength);
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Max(needed, doubled));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ReturnBuffer();
        _buffer = larger;
    }

    private void ReturnBuffer()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }
    }

    [DoesNotReturn]
    private void FailTooDeep() =>
        throw new InvalidOperationException($"Arrays and objects can be nested {_maximumDepth} deep at most here.");
}
