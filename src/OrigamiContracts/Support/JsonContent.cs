using System.Buffers;
using System.ComponentModel;
using System.Text.Json;

namespace OrigamiContracts.Support;

/// <summary>Judges JSON that stands in a JSON string, as <c>contentMediaType</c> and <c>contentSchema</c> say.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonContent
{
    /// <summary>Judges the JSON in a string.</summary>
    /// <param name="reader">A reader on the string.</param>
    /// <param name="violations">Takes what is found.</param>
    /// <param name="keywordLocation">Where in the description it is said that the string holds JSON.</param>
    /// <param name="content">The validator of that JSON.</param>
    public static void Validate(ref readonly ContractReader reader, ref ViolationCollector violations, string keywordLocation, JsonValidator content)
    {
        // Readers that look at a value once more allow the most there is, which can be more than the stack has room for.
        int depth = reader.MaximumDepth;
        depth = depth > ContractJson.LargestMaximumDepth ? ContractJson.MaximumDepth : depth;
        byte[]? rented = reader.ValueIsEscaped ? ArrayPool<byte>.Shared.Rent(reader.ValueSpan.Length) : null;
        try
        {
            ReadOnlySpan<byte> text = rented is null ? reader.ValueSpan : rented.AsSpan(0, JsonEscapes.Resolve(reader.ValueSpan, rented));
            ValidationReport report = ContractJson.Validate(text, content, depth, out int structuralErrors);
            violations.Content(reader.TokenStartIndex, keywordLocation, report, structuralErrors);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }
    }
}
