using System.Buffers;
using System.Text.Json;
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

    /// <summary>Writes the description as JSON, overlays applied.</summary>
    /// <returns>The text as UTF-8; <see langword="null"/> if the description can't be read.</returns>
    public ReadOnlyMemory<byte>? ToJson()
    {
        if (_root is null)
        {
            return null;
        }

        var text = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(text, new JsonWriterOptions { MaxDepth = int.MaxValue }))
        {
            Write(writer, _root);
        }

        return text.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter writer, SpecNode node)
    {
        switch (node)
        {
            case SpecObject members:
                writer.WriteStartObject();
                foreach (SpecProperty property in members.Properties)
                {
                    writer.WritePropertyName(property.Name);
                    Write(writer, property.Value);
                }

                writer.WriteEndObject();
                break;
            case SpecArray array:
                writer.WriteStartArray();
                foreach (SpecNode item in array.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case SpecString text:
                writer.WriteStringValue(text.Value);
                break;
            case SpecNumber number:
                writer.WriteRawValue(number.Literal);
                break;
            case SpecBoolean boolean:
                writer.WriteBooleanValue(boolean.Value);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
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
