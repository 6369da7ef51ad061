using System.Runtime.CompilerServices;

namespace OrigamiContracts.Support;

/// <summary>
/// Where in a document the values are that rules will ask for. The validators, which come by anyway, note it down; the
/// rules, which come later, need not look for it.
/// </summary>
/// <remarks>
/// <para>
/// An object is noted as where it begins, the number of its record, and for each member that rules look at where its
/// value begins and where on the tape what is inside the value is noted. An array is noted as where it begins,
/// <see cref="ListMark"/>, and its first item; an item as where it begins, where on the tape it is noted itself, and the
/// next item.
/// </para>
/// <para>
/// It only saves looking. What is not there, since the tape was full, a trial looked at the value, or another document
/// was judged in between, rules find in the text. Each thread has one tape and uses it again.
/// </para>
/// <para>
/// What is asked for each item says that it is to be inlined: code that is compiled ahead of time calls even the smallest
/// method by way of a stub.
/// </para>
/// </remarks>
internal sealed class PlaceTape
{
    /// <summary>What is written where nothing is noted.</summary>
    public const int None = -1;

    private const int ListMark = -2;
    private const int HeaderLength = 2;
    private const int MemberLength = 2;
    private const int ItemLength = 3;

    // 16 MB; and beyond the second, the memory is not kept for the next document.
    private const int MaximumLength = 1 << 22;
    private const int LargestKept = 1 << 16;

    [ThreadStatic]
    private static PlaceTape? _ofThread;

    private int[] _tape = new int[64];
    private int _document;
    private bool _isFull;

    /// <summary>How much is noted; what is noted next begins here.</summary>
    public int Length { get; private set; }

    /// <summary>The thread's tape, empty, for a document that is about to be judged.</summary>
    public static PlaceTape For(int document)
    {
        PlaceTape? tape = _ofThread;
        if (tape is null || tape._tape.Length > LargestKept)
        {
            _ofThread = tape = new PlaceTape();
        }

        tape._document = document;
        tape._isFull = false;
        tape.Length = 0;
        return tape;
    }

    /// <summary>Whether the tape is still that of a document.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsOf(int document) => _document == document;

    /// <summary>Notes an object, none of whose members has been met yet.</summary>
    /// <returns>Where it is noted.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int AddObject(int at, int record, int members)
    {
        int entry = Reserve(HeaderLength + (members * MemberLength));
        if (entry != None)
        {
            // Most have but a few members, for which to fill a span takes longer.
            Span<int> noted = _tape.AsSpan(entry, HeaderLength + (members * MemberLength));
            noted[0] = at;
            noted[1] = record;
            for (int member = HeaderLength; member < noted.Length; member += MemberLength)
            {
                noted[member] = None;
            }
        }

        return entry;
    }

    /// <summary>Notes the value of a member, before the value is validated.</summary>
    public void SetMember(int entry, int member, int at)
    {
        int place = entry + HeaderLength + (member * MemberLength);
        _tape[place] = at;
        _tape[place + 1] = Length;
    }

    /// <summary>Notes an array.</summary>
    /// <returns>Where it is noted.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int AddList(int at)
    {
        int entry = Reserve(ItemLength);
        if (entry != None)
        {
            _tape[entry] = at;
            _tape[entry + 1] = ListMark;
            _tape[entry + 2] = None;
        }

        return entry;
    }

    /// <summary>Notes an item, before it is validated.</summary>
    /// <param name="previous">Where the item before it is noted, or the list.</param>
    /// <param name="at">Where the item begins.</param>
    /// <returns>Where it is noted.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int AddItem(int previous, int at)
    {
        int item = Reserve(ItemLength);
        if (item != None)
        {
            _tape[item] = at;
            _tape[item + 1] = Length;
            _tape[item + 2] = None;
            _tape[previous + 2] = item;
        }

        return item;
    }

    /// <summary>Forgets what was noted from a place on.</summary>
    public void CutTo(int length) => Length = length;

    /// <summary>Finds a member of an object.</summary>
    /// <param name="entry">Where the object would be noted.</param>
    /// <param name="at">Where the object begins.</param>
    /// <param name="record">The number of its record.</param>
    /// <param name="member">The member's number.</param>
    /// <param name="value">Where the member's value begins; <see cref="None"/> if it is absent.</param>
    /// <param name="inside">Where what is inside the value would be noted.</param>
    /// <returns>Whether the object is noted.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGetMember(int entry, int at, int record, int member, out int value, out int inside)
    {
        if (!IsNoted(entry, at, record))
        {
            value = inside = None;
            return false;
        }

        int place = entry + HeaderLength + (member * MemberLength);
        value = _tape[place];
        inside = _tape[place + 1];
        return true;
    }

    /// <summary>Finds the first item of an array.</summary>
    /// <param name="entry">Where the array would be noted.</param>
    /// <param name="at">Where the array begins.</param>
    /// <param name="item">Where the item is noted; <see cref="None"/> if there is none.</param>
    /// <returns>Whether the array is noted.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGetFirstItem(int entry, int at, out int item)
    {
        bool isNoted = IsNoted(entry, at, ListMark);
        item = isNoted ? _tape[entry + 2] : None;
        return isNoted;
    }

    /// <summary>What is noted of an item.</summary>
    /// <param name="item">Where it is noted.</param>
    /// <returns>Where it begins, where what is inside it would be noted, and where the next item is noted.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (int At, int Inside, int Next) ItemAt(int item) => (_tape[item], _tape[item + 1], _tape[item + 2]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsNoted(int entry, int at, int kind) =>
        !_isFull && (uint)entry < (uint)(Length - 1) && _tape[entry] == at && _tape[entry + 1] == kind;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Reserve(int length)
    {
        int entry = Length;
        if (entry + length > _tape.Length && !TryGrow(entry + length))
        {
            return None;
        }

        Length = entry + length;
        return entry;
    }

    private bool TryGrow(int length)
    {
        if (length > MaximumLength)
        {
            // What is noted from now on is incomplete.
            _isFull = true;
            return false;
        }

        Array.Resize(ref _tape, Math.Max(_tape.Length * 2, length));
        return true;
    }
}
