namespace OrigamiContracts.Generators.Reading.JsonPath;

/// <summary>Why a text is no JSONPath.</summary>
/// <param name="Offset">Where in the text, in UTF-16 code units.</param>
/// <param name="Message">What is wrong and what to do about it.</param>
internal sealed record JsonPathError(int Offset, string Message);

/// <summary>Ends parsing. It is caught where parsing began.</summary>
internal sealed class JsonPathException(int offset, string message) : Exception(message)
{
    public JsonPathError Error { get; } = new(offset, message);
}
