using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace OrigamiContracts.Support;

/// <summary>Finds the JSON Pointers of values whose byte offsets are known.</summary>
/// <remarks>
/// Validators keep no path while they run, since nearly every document is valid and would pay for nothing. This is the
/// second pass that the others need.
/// </remarks>
internal static class InstanceLocator
{
    /// <summary>The JSON Pointer of the value or property name that begins at an offset.</summary>
    public static string Locate(ReadOnlySpan<byte> document, long offset)
    {
        List<PendingViolation> one = [new PendingViolation(offset, "", "", "", Severity.Error, "")];
        Locate(document, one);
        return one[0].InstanceLocation;
    }

    /// <summary>Sorts violations by their place in the text and gives each its instance location.</summary>
    public static void Locate(ReadOnlySpan<byte> document, List<PendingViolation> violations)
    {
        SortByPlace(violations);
        Span<PendingViolation> waiting = CollectionsMarshal.AsSpan(violations);
        var frames = new Stack<Frame>();
        var reader = new ContractReader(document, ContractJson.DeepestSecondLook);
        while (!waiting.IsEmpty && reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                frames.Pop();
                continue;
            }

            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                frames.Push(frames.Pop() with { NameStart = (int)reader.TokenStartIndex });
            }
            else if (frames.TryPeek(out Frame parent) && parent.IsArray)
            {
                frames.Push(frames.Pop() with { Index = parent.Index + 1 });
            }

            string? pointer = null;
            while (!waiting.IsEmpty && waiting[0].At == reader.TokenStartIndex)
            {
                pointer ??= PointerOf(document, frames);
                waiting[0] = waiting[0] with { InstanceLocation = pointer + waiting[0].InstanceLocation };
                waiting = waiting[1..];
            }

            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                frames.Push(new Frame(IsArray: reader.TokenType == JsonTokenType.StartArray, Index: -1, NameStart: -1));
            }
        }
    }

    // List.Sort is not stable, and violations of one value stay in the order they were found in.
    private static void SortByPlace(List<PendingViolation> violations)
    {
        PendingViolation[] sorted = [.. violations.OrderBy(violation => violation.At)];
        sorted.CopyTo(CollectionsMarshal.AsSpan(violations));
    }

    private static string PointerOf(ReadOnlySpan<byte> document, Stack<Frame> frames)
    {
        var pointer = new StringBuilder();
        foreach (Frame frame in frames.Reverse())
        {
            if (frame.IsArray)
            {
                pointer.Append('/').Append(frame.Index.ToString(CultureInfo.InvariantCulture));
            }
            else
            {
                ContractReader name = ContractReader.At(document, frame.NameStart);
                pointer.Append(JsonPointer.Append("", JsonText.Decode(in name)));
            }
        }

        return pointer.ToString();
    }

    // Index is that of an array's current item; NameStart is where the name of an object's current property begins.
    private readonly record struct Frame(bool IsArray, int Index, int NameStart);
}
