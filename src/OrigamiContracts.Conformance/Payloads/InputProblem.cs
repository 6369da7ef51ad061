namespace OrigamiContracts.Conformance.Payloads;

/// <summary>Says in a sentence why the system does not let us read something.</summary>
internal static class InputProblem
{
    public static bool Covers(Exception exception) => exception is IOException or UnauthorizedAccessException;

    public static string Describe(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "does not exist",
        UnauthorizedAccessException => "can't be read: permission denied",
        _ => $"can't be read: {exception.Message}",
    };
}
