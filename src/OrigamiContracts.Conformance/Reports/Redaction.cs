using OrigamiContracts.Catalogue;
using OrigamiContracts.Catalogue.Exchanges;

namespace OrigamiContracts.Conformance.Reports;

/// <summary>Keeps values out of reports: those under the names of secrets, and those that a user names.</summary>
/// <param name="pointers">
/// JSON Pointers into the documents or exchanges; <c>*</c> stands for any name or index. What is inside is meant, too.
/// </param>
/// <param name="contract">The contract whose security schemes name further secrets; <see langword="null"/> for none.</param>
public sealed class Redaction(IReadOnlyList<string> pointers, ApiContract? contract = null)
{
    private const int LongestMessage = 500;

    // What is missing has no value, and its name is the description's.
    private static readonly string[] WithoutValue = ["required", "dependentRequired"];

    private readonly SecretNames _secrets = new(contract);

    private readonly string[][] _pointers = [.. pointers.Select(static pointer => pointer.Split('/'))];

    /// <summary>The message of a violation as it can be shown.</summary>
    /// <param name="violation">The violation.</param>
    /// <returns>The message, cut, without values that are to be kept.</returns>
    public string MessageOf(Violation violation)
    {
        bool isSecret = !WithoutValue.Contains(violation.Keyword)
            && Hides(violation.InstanceLocation);
        string message = isSecret ? SecretNames.WithoutValue(violation).Message : violation.Message;
        return message.Length <= LongestMessage ? message : $"{message[..LongestMessage]}…";
    }

    internal bool Hides(string location) => IsUnderSecretName(location) || Covers(location);

    // Headers have been looked after where they were judged.
    private bool IsUnderSecretName(string location) =>
        !location.StartsWith("/request/headers/", StringComparison.Ordinal)
        && !location.StartsWith("/response/headers/", StringComparison.Ordinal)
        && Array.Exists(location.Split('/'), _secrets.Contains);

    private bool Covers(string location)
    {
        if (_pointers.Length == 0)
        {
            return false;
        }

        string[] segments = location.Split('/');
        return Array.Exists(_pointers, pointer => pointer.Length <= segments.Length
            && pointer.Zip(segments).All(static pair => pair.First == "*" || pair.First == pair.Second));
    }
}
