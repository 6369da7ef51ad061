using System.Globalization;
using System.Text;

namespace OrigamiContracts.Generators.Reading;

/// <summary>Gives every operation an id that no other has.</summary>
internal sealed class OperationIds
{
    private readonly HashSet<string> _written;
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    // Where to go on numbering an id: thousands of operations may have the same.
    private readonly Dictionary<string, int> _lastNumbers = new(StringComparer.Ordinal);

    /// <param name="written">Every id in the description: none of them goes to an operation that has none.</param>
    public OperationIds(IEnumerable<string> written) => _written = new HashSet<string>(written, StringComparer.Ordinal);

    /// <returns>The id, and whether it is another than the one written because that is taken.</returns>
    public (string Id, bool IsDuplicate) Take(string written)
    {
        bool isDuplicate = !_used.Add(written);
        return (isDuplicate ? TakeNumbered(written) : written, isDuplicate);
    }

    /// <summary>Makes an id for an operation that has none: <c>GET /agents/{id}</c> is <c>getAgentsId</c>.</summary>
    public string Make(string method, string path)
    {
        StringBuilder id = new(method.ToLowerInvariant());
        bool beginsWord = true;
        foreach (char c in path)
        {
            if (!char.IsLetterOrDigit(c))
            {
                beginsWord = true;
                continue;
            }

            id.Append(beginsWord ? char.ToUpperInvariant(c) : c);
            beginsWord = false;
        }

        string made = id.ToString();
        return !_written.Contains(made) && _used.Add(made) ? made : TakeNumbered(made);
    }

    private string TakeNumbered(string id)
    {
        if (!_lastNumbers.TryGetValue(id, out int number))
        {
            number = 1;
        }

        string numbered;
        do
        {
            number++;
            numbered = id + number.ToString(CultureInfo.InvariantCulture);
        }
        while (_written.Contains(numbered) || !_used.Add(numbered));

        _lastNumbers[id] = number;
        return numbered;
    }
}
