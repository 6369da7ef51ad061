using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Compilation;

/// <summary>Knows in which lines of a description, and of what changes it, things are written.</summary>
public sealed class DescriptionPlaces
{
    private readonly SpecNode? _root;

    private DescriptionPlaces(SpecNode? root) => _root = root;

    /// <summary>Reads a description.</summary>
    /// <param name="description">The description.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Its places; one that can't be read has none.</returns>
    public static DescriptionPlaces Of(DescriptionSource description, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(description);
        return new DescriptionPlaces(DescriptionTree.RootOf(description, cancellationToken));
    }

    /// <summary>Finds where something is written.</summary>
    /// <param name="pointer">Where it stands in the description: a JSON Pointer.</param>
    /// <returns>
    /// The file, and line and column from 1, of it or of the nearest thing around it; <see langword="null"/> if the text is
    /// that of another document.
    /// </returns>
    public (string File, int Line, int Column)? Find(string pointer)
    {
        ArgumentNullException.ThrowIfNull(pointer);
        if (_root is null || (pointer.Length > 0 && pointer[0] != '/'))
        {
            return null;
        }

        SpecPlace place = JsonPointer.Locate(_root, pointer);
        return (place.FilePath, place.Span.Start.Line + 1, place.Span.Start.Character + 1);
    }
}
