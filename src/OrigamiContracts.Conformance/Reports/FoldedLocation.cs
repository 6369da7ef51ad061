namespace OrigamiContracts.Conformance.Reports;

/// <summary>A JSON Pointer with <c>*</c> for every index, so that all items of a list are one place.</summary>
internal static class FoldedLocation
{
    public static string Of(string pointer)
    {
        if (!pointer.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return pointer;
        }

        string[] segments = pointer.Split('/');
        for (int i = 1; i < segments.Length; i++)
        {
            if (segments[i].Length > 0 && segments[i].All(char.IsAsciiDigit))
            {
                segments[i] = "*";
            }
        }

        return string.Join('/', segments);
    }
}
