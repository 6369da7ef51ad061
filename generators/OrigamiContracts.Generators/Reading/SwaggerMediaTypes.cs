using OrigamiContracts.Generators.Diagnostics;

namespace OrigamiContracts.Generators.Reading;

/// <summary>
/// Reads <c>consumes</c> and <c>produces</c> of Swagger 2.0: an operation's own, else those of the whole description
/// (Operation Object).
/// </summary>
internal sealed class SwaggerMediaTypes(SpecObject root, DiagnosticBag diagnostics)
{
    // Most operations have those of the whole description.
    private readonly Dictionary<SpecNode, IReadOnlyList<string>> _read = [];

    /// <returns>Empty where none are listed; an operation lists none to have none.</returns>
    public IReadOnlyList<string> Of(SpecObject operation, string member)
    {
        if ((operation.Find(member) ?? root.Find(member))?.Value is not { } written)
        {
            return [];
        }

        if (!_read.TryGetValue(written, out IReadOnlyList<string>? mediaTypes))
        {
            mediaTypes = Read(written, member);
            _read.Add(written, mediaTypes);
        }

        return mediaTypes;
    }

    private List<string> Read(SpecNode written, string member)
    {
        if (written is not SpecArray list)
        {
            Report(written);
            return [];
        }

        List<string> mediaTypes = [];
        HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);
        foreach (SpecNode item in list.Items)
        {
            if (item is not SpecString { Value.Length: > 0 } mediaType)
            {
                Report(item);
            }
            else if (mediaTypes.Count == ReadingLimits.MaxMediaTypes)
            {
                diagnostics.Report(
                    DiagnosticDescriptors.TooLarge,
                    item,
                    $"'{member}' lists more than {ReadingLimits.MaxMediaTypes} media types");
                break;
            }
            else if (known.Add(mediaType.Value))
            {
                mediaTypes.Add(mediaType.Value);
            }
        }

        return mediaTypes;

        void Report(SpecNode node) =>
            diagnostics.Report(DiagnosticDescriptors.InvalidDocument, node, $"'{member}' is a list of media types; this is left out");
    }
}
