using System.Globalization;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Names the locals of one emitted method: the first of a name has it as it is, the others with a number.</summary>
internal sealed class LocalNames
{
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);

    public string Take(string name)
    {
        _uses.TryGetValue(name, out int uses);
        _uses[name] = ++uses;
        return uses == 1 ? name : name + uses.ToString(CultureInfo.InvariantCulture);
    }
}
