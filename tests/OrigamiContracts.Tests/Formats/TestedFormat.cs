using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OrigamiContracts.Support;
using Xunit;

namespace OrigamiContracts.Tests.Formats;

/// <summary>A format as both validators ask for it: of a reader, and of a text in memory.</summary>
internal sealed class TestedFormat(JsonReaderOf.Ask<bool> ofReader, Func<string, bool> ofText)
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Accepts(string text) => Assert.True(IsAccepted(text), $"'{text}' is of the format.");

    public void Refuses(string text) => Assert.False(IsAccepted(text), $"'{text}' is not of the format.");

    /// <summary>The verdict on a text, which must not depend on how the text comes.</summary>
    public bool IsAccepted(string text)
    {
        bool verdict = ofText(text);
        Assert.Equal(verdict, JsonReaderOf.Value(JsonSerializer.Serialize(text, Relaxed), ofReader));
        Assert.Equal(verdict, JsonReaderOf.Value(Escaped(text), ofReader));
        return verdict;
    }

    /// <summary>How many bytes are allocated for a text, asked of a reader and as it is.</summary>
    public long AllocatedFor(string text)
    {
        byte[] json = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(text, Relaxed));
        byte[] escaped = Encoding.UTF8.GetBytes(Escaped(text));
        Ask(json);
        Ask(escaped);
        ofText(text);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Ask(json);
        Ask(escaped);
        ofText(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private void Ask(byte[] json)
    {
        var reader = new ContractReader(json);
        reader.Read();
        ofReader(in reader);
    }

    // Every character as an escape.
    private static string Escaped(string text) =>
        $"\"{string.Concat(text.Select(static unit => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}")))}\"";
}
