namespace OrigamiContracts.Support.Lifecycles;

/// <summary>
/// What is remembered of a resource in bytes, such as how its values look, while an observation of it is judged. All of one
/// resource is kept in one array: a tracker remembers many, and the collector of garbage looks at each object.
/// </summary>
internal sealed class KeptBytes
{
    private byte[] _kept = [];
    private byte[] _bytes = new byte[1_024];
    private int _length;
    private bool _isChanged;

    /// <summary>All bytes, those that are no longer part of a piece among them.</summary>
    public ReadOnlySpan<byte> All => _bytes.AsSpan(0, _length);

    /// <summary>Begins with what was kept.</summary>
    public void Open(byte[] kept)
    {
        (_kept, _length, _isChanged) = (kept, 0, false);
        Append(kept);
    }

    /// <summary>The bytes of a piece.</summary>
    public ReadOnlySpan<byte> Of(KeptPiece piece) => piece.In(_bytes);

    /// <summary>Puts other bytes where a piece is spoken of.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="bytes">The bytes, no more than 65,535.</param>
    /// <param name="kind">What they are.</param>
    public void Replace(ref KeptPiece piece, scoped ReadOnlySpan<byte> bytes, KeptKind kind)
    {
        Span<byte> old = _bytes.AsSpan(piece.Start, piece.Length);
        int start = piece.Start;
        if (bytes.Length != old.Length)
        {
            start = _length;
            _isChanged = true;
            Append(bytes);
        }
        else if (!bytes.SequenceEqual(old))
        {
            _isChanged = true;
            bytes.CopyTo(old);
        }

        piece = new KeptPiece(start, (ushort)bytes.Length, kind);
    }

    /// <summary>What is to be kept: the bytes of the pieces that values have now, one after the other.</summary>
    /// <param name="values">The values; their pieces are moved to where they are then.</param>
    public byte[] Close(Span<ObservedValue> values)
    {
        if (!_isChanged)
        {
            return _kept;
        }

        int length = 0;
        foreach (ref readonly ObservedValue value in values)
        {
            length += value.Piece.Length;
        }

        byte[] kept = GC.AllocateUninitializedArray<byte>(length);
        int at = 0;
        foreach (ref ObservedValue value in values)
        {
            Of(value.Piece).CopyTo(kept.AsSpan(at));
            value.Piece = value.Piece with { Start = at };
            at += value.Piece.Length;
        }

        return kept;
    }

    private void Append(scoped ReadOnlySpan<byte> bytes)
    {
        if (_length + bytes.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _length + bytes.Length));
        }

        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }
}
