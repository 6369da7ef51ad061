namespace OrigamiContracts.Conformance.Payloads;

/// <summary>Says in a sentence why the system does not let us read something.</summary>
internal static class InputProblem
{
    public static bool Covers(Exception exception) => exception is IOException or UnauthorizedAccessException or InvalidDataException;

    public static string Describe(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "does not exist",
        UnusableTextException => exception.Message,
        InvalidDataException => "can't be decompressed: it is damaged",
        UnauthorizedAccessException => "can't be read: permission denied",
        _ => $"can't be read: {exception.Message}",
    };
}
