using System.Text.Json;

namespace OrigamiContracts.Support;

/// <summary>Says why a text is no JSON.</summary>
internal static class JsonProblem
{
    /// <summary>
    /// The reason without the place, with which System.Text.Json ends its messages, counted from zero: who shows the reason
    /// may know better which line of which file that is.
    /// </summary>
    public static string Of(JsonException exception)
    {
        int place = exception.Message.LastIndexOf(" LineNumber: ", StringComparison.Ordinal);
        return (place < 0 ? exception.Message : exception.Message[..place]).TrimEnd('.');
    }
}
