using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace OrigamiContracts.Support;

/// <summary>
/// The names of one object of which emitted code does not keep count itself: those that the description does not know.
/// Finds names that are there twice.
/// </summary>
/// <remarks>
/// Begins as <see langword="default"/>, and takes memory of the thread when a first name comes, until <see cref="Dispose"/>:
/// most objects have no such name, and validators are called for each. Names are found by a hash that a document can't
/// foresee, so time is linear in their number.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct JsonNames
{
    private Memory? _memory;

    /// <summary>Remembers a name, or reports it if the object had it before. Does nothing in a trial.</summary>
    /// <param name="reader">A reader of the collector's document on the name.</param>
    /// <param name="violations">Takes what is found.</param>
    /// <param name="schemaLocation">The object's schema.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Add(ref readonly ContractReader reader, ref ViolationCollector violations, string schemaLocation)
    {
        if (violations.IsProbing)
        {
            return;
        }

        ref HashedPlaces places = ref (_memory ??= Memory.Take()).Places;
        ulong hash = JsonHash.OfText(in reader);
        for (int i = places.Find(hash); i >= 0; i = places.Find(hash, after: i))
        {
            if (JsonText.IsAt(in reader, violations.Document, places[i].Place))
            {
                violations.DuplicateName(reader.TokenStartIndex, schemaLocation, JsonText.Decode(in reader));
                return;
            }
        }

        places.Add(hash, reader.TokenStartIndex);
    }

    /// <summary>Gives the memory back. The names are forgotten.</summary>
    public void Dispose()
    {
        if (_memory is not null)
        {
            Memory.Return(_memory);
            _memory = null;
        }
    }

    // As many of a thread are kept as objects with such names are inside each other.
    private sealed class Memory
    {
        [ThreadStatic]
        private static Memory? _free;

        private HashedPlaces _places;
        private Memory? _next;

        public ref HashedPlaces Places => ref _places;

        public static Memory Take()
        {
            Memory? memory = _free;
            if (memory is null)
            {
                return new Memory();
            }

            _free = memory._next;
            return memory;
        }

        public static void Return(Memory memory)
        {
            memory._places.Dispose();
            memory._next = _free;
            _free = memory;
        }
    }
}
