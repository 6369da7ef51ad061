using System.Runtime.CompilerServices;

namespace OrigamiContracts.Support;

// What validators note down for rules.
public ref partial struct ViolationCollector
{
    /// <summary>Where what is noted next begins; what <see cref="CutPlaces(int)"/> and <see cref="Fragment"/> take.</summary>
    public readonly int NextPlace => Tape?.Length ?? PlaceTape.None;

    private readonly PlaceTape? Tape
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _places is { } places && places.IsOf(_document) ? places : null;
    }

    /// <summary>Notes an object whose members rules will look at.</summary>
    /// <param name="at">Where in the text it begins.</param>
    /// <param name="record">The number of its record.</param>
    /// <param name="members">How many members rules look at.</param>
    /// <returns>What <see cref="NoteMember"/> takes.</returns>
    public readonly int NoteObject(int at, int record, int members) => Tape?.AddObject(at, record, members) ?? PlaceTape.None;

    /// <summary>Notes a member, before its value is validated.</summary>
    /// <param name="place">What <see cref="NoteObject"/> returned.</param>
    /// <param name="member">The member's number.</param>
    /// <param name="at">Where in the text its value begins.</param>
    public readonly void NoteMember(int place, int member, int at)
    {
        if (place != PlaceTape.None)
        {
            Tape?.SetMember(place, member, at);
        }
    }

    /// <summary>Notes an array whose items rules will look at.</summary>
    /// <param name="at">Where in the text it begins.</param>
    /// <returns>What <see cref="NoteItem"/> takes for the first item.</returns>
    public readonly int NoteList(int at) => Tape?.AddList(at) ?? PlaceTape.None;

    /// <summary>Notes an item, before it is validated.</summary>
    /// <param name="previous">What <see cref="NoteList"/> returned, or this for the item before.</param>
    /// <param name="at">Where in the text it begins.</param>
    /// <returns>What this takes for the next item.</returns>
    public readonly int NoteItem(int previous, int at) =>
        previous == PlaceTape.None ? PlaceTape.None : Tape?.AddItem(previous, at) ?? PlaceTape.None;

    /// <summary>Forgets what was noted from a place on, which no rule can ask for any more.</summary>
    /// <param name="place">The <see cref="NextPlace"/> of that time.</param>
    public readonly void CutPlaces(int place)
    {
        if (place != PlaceTape.None)
        {
            Tape?.CutTo(place);
        }
    }

    /// <summary>A value as rules look at it.</summary>
    /// <param name="at">Where in the text it begins, or <see cref="JsonFragment.Absent"/>.</param>
    /// <param name="place">The <see cref="NextPlace"/> before it was validated.</param>
    /// <returns>The fragment.</returns>
    public readonly JsonFragment Fragment(long at, int place) => new(Document, (int)at, Tape, place);
}
