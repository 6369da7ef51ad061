using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace OrigamiContracts.Generators.Reading;

/// <summary>JSON Pointers (RFC 6901): how everything after reading names a place in the description.</summary>
internal static class JsonPointer
{
    public const string Root = "";

    public static string Append(string pointer, string segment) => pointer + "/" + Escape(segment);

    public static string Append(string pointer, int index) =>
        pointer + "/" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The pointer in a reference to this document (<c>#/components/schemas/A%20B</c>), percent-decoded.</summary>
    /// <returns>Null if the reference leads to another document, or is a fragment that is no pointer.</returns>
    public static string? FromUriFragment(string reference)
    {
        bool isPointer = reference == "#" || reference.StartsWith("#/", StringComparison.Ordinal);
        return isPointer ? Uri.UnescapeDataString(reference.Substring(1)) : null;
    }

    /// <returns>The node, or null if the pointer leads nowhere.</returns>
    public static SpecNode? Resolve(SpecNode root, string pointer)
    {
        SpecNode node = root;
        int at = 0;
        while (TryReadSegment(pointer, ref at, out string segment))
        {
            if (Child(node, segment, out _) is not { } child)
            {
                return null;
            }

            node = child;
        }

        return at == pointer.Length ? node : null;
    }

    /// <summary>
    /// Where a finding about the thing at <paramref name="pointer"/> belongs: at the name of an object or array, at a
    /// value itself otherwise, unless it is about the name; at the nearest thing around it if the pointer leads nowhere.
    /// </summary>
    public static SpecPlace Locate(SpecNode root, string pointer, bool isAboutName = false)
    {
        SpecNode node = root;
        SpecPlace place = root.Place with { Span = new LinePositionSpan(root.Span.Start, root.Span.Start) };
        int at = 0;
        while (TryReadSegment(pointer, ref at, out string segment)
            && Child(node, segment, out SpecProperty? property) is { } child)
        {
            node = child;
            place = property is not null && (isAboutName || child is SpecObject or SpecArray)
                ? property.NamePlace
                : child.Place;
        }

        return place;
    }

    private static SpecNode? Child(SpecNode node, string segment, out SpecProperty? property)
    {
        property = (node as SpecObject)?.Find(segment);
        return property?.Value ?? (node is SpecArray array && TryReadIndex(segment, out int index)
            && index < array.Items.Count ? array.Items[index] : null);
    }

    // No sign, no leading zero, no other digits than ASCII's.
    private static bool TryReadIndex(string segment, out int index) =>
        int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out index)
        && (segment.Length == 1 || segment[0] != '0');

    private static bool TryReadSegment(string pointer, ref int at, out string segment)
    {
        if (at >= pointer.Length || pointer[at] != '/')
        {
            segment = "";
            return false;
        }

        int start = at + 1;
        int next = pointer.IndexOf('/', start);
        at = next < 0 ? pointer.Length : next;
        segment = Unescape(pointer.Substring(start, at - start));
        return true;
    }

    private static string Escape(string segment) =>
        segment.IndexOfAny(['~', '/']) < 0 ? segment : segment.Replace("~", "~0").Replace("/", "~1");

    private static string Unescape(string segment) =>
        segment.IndexOf('~') < 0 ? segment : segment.Replace("~1", "/").Replace("~0", "~");
}
