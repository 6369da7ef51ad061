namespace OrigamiContracts.Generators.Reading;

/// <summary>The names of responses: a status, a range of them or <c>default</c>.</summary>
internal static class ResponseStatus
{
    private const string Default = "default";

    /// <summary>Whether it is one. Microsoft.OpenApi reports what is not; extensions are not as well.</summary>
    public static bool IsStatus(string name)
    {
        return name == Default
            || (name.Length == 3 && name[0] is >= '1' and <= '5' && IsDigitOrX(name[1]) && IsDigitOrX(name[2])
                && (name[1] is 'X' or 'x') == (name[2] is 'X' or 'x'));

        static bool IsDigitOrX(char c) => c is (>= '0' and <= '9') or 'X' or 'x';
    }

    /// <summary>The status in the spelling of OpenAPI.</summary>
    public static string Normalize(string name) => name == Default ? name : name.ToUpperInvariant();
}
