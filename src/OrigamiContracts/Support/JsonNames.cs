using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace OrigamiContracts.Support;

/// <summary>
/// The names of one object of which emitted code does not keep count itself: those that the description does not know.
/// Finds names that are there twice.
/// </summary>
/// <remarks>
/// Begins as <see langword="default"/>. Eight names fit in it; more are kept in pooled memory, until
/// <see cref="Dispose"/>. Names are found by a hash that a document can't foresee, so time is linear in their number.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct JsonNames
{
    private HashedPlaces _places;

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

        ulong hash = JsonHash.OfText(in reader);
        for (int i = _places.Find(hash); i >= 0; i = _places.Find(hash, after: i))
        {
            if (JsonText.IsAt(in reader, violations.Document, _places[i].Place))
            {
                violations.DuplicateName(reader.TokenStartIndex, schemaLocation, JsonText.Decode(in reader));
                return;
            }
        }

        _places.Add(hash, (int)reader.TokenStartIndex);
    }

    /// <summary>Gives pooled memory back. The names are forgotten.</summary>
    public void Dispose() => _places.Dispose();
}
