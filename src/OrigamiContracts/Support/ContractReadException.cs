using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace OrigamiContracts.Support;

/// <summary>Says what can't be read, and where by byte offset; the entry points add the place for a person.</summary>
/// <remarks>
/// Emitted unions catch it: an object that turns out not to fit the case it looked like is kept as JSON. They catch no
/// other <see cref="JsonException"/>, which say that the text is no JSON at all.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Design", "CA1032", Justification = "Only the runtime throws it.")]
public sealed class ContractReadException : JsonException
{
    internal ContractReadException(string message, long offset)
        : base(message) => Offset = offset;

    internal long Offset { get; }
}
