namespace OrigamiContracts.Support.Formats;

/// <summary>A property of code points, kept as the places where its value changes.</summary>
internal sealed class CodePointTable
{
    private readonly int[] _starts;
    private readonly byte[] _values;

    /// <summary>Unpacks a table of <see cref="IdnaTables"/>: distances, each with the value from there on.</summary>
    public CodePointTable(ReadOnlySpan<byte> packed)
    {
        List<int> starts = [0];
        List<byte> values = [0];
        var numbers = new PackedNumbers(packed);
        int start = 0;
        while (numbers.TryRead(out int distance))
        {
            start += distance;
            numbers.TryRead(out int value);
            starts.Add(start);
            values.Add((byte)value);
        }

        _starts = [.. starts];
        _values = [.. values];
    }

    public byte this[int codePoint]
    {
        get
        {
            int index = Array.BinarySearch(_starts, codePoint);
            return _values[index >= 0 ? index : ~index - 1];
        }
    }
}
