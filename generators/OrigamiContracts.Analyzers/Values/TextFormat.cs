using System.Text;
using OrigamiContracts.Support;

namespace OrigamiContracts.Analyzers.Values;

/// <summary>A format of JSON Schema.</summary>
/// <param name="Description">What is of the format, for messages.</param>
/// <param name="Takes">Whether a text is of the format.</param>
internal sealed record TextFormat(string Description, Func<string, bool> Takes)
{
    public static readonly TextFormat Uuid = new("a UUID", static text => text.Length == 36 && Guid.TryParseExact(text, "D", out _));

    public static readonly TextFormat Date = new("a date such as 2024-02-29", static text => Rfc3339Grammar.IsDate(Bytes(text)));

    public static readonly TextFormat DateTime = new("a timestamp such as 2024-02-29T12:30:00Z", static text => Rfc3339Grammar.IsDateTime(Bytes(text)));

    private static readonly TextFormat Time = new("a time with its offset such as 12:30:00Z", static text => Rfc3339Grammar.IsTime(Bytes(text)));

    /// <summary>A format by its name; null if texts are not judged by it.</summary>
    public static TextFormat? Find(string name) => name switch
    {
        "uuid" => Uuid,
        "date" => Date,
        "time" => Time,
        "date-time" => DateTime,
        _ => null,
    };

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
