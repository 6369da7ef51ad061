using System.Globalization;

namespace OrigamiContracts.Generators.Binding;

/// <summary>Gives names that are unique in their scope.</summary>
internal sealed class NameScope
{
    private readonly Dictionary<string, string> _ownersByName;

    /// <param name="reserved">Names that are taken from the start.</param>
    public NameScope(params string[] reserved)
        : this(StringComparer.Ordinal, reserved)
    {
    }

    /// <param name="comparer">Which names are the same.</param>
    /// <param name="reserved">Names that are taken from the start.</param>
    public NameScope(StringComparer comparer, params string[] reserved) =>
        _ownersByName = reserved.ToDictionary(static name => name, static name => name, comparer);

    /// <summary>Takes a name, or the name with the first free number behind it.</summary>
    /// <param name="name">The C# name wished for.</param>
    /// <param name="owner">What the name is for, in the description's words.</param>
    /// <param name="taken">Who has the name wished for, if it was taken.</param>
    /// <returns>The name given.</returns>
    public string Take(string name, string owner, out string? taken)
    {
        _ownersByName.TryGetValue(name, out taken);
        string given = name;
        for (int number = 2; _ownersByName.ContainsKey(given); number++)
        {
            given = name + number.ToString(CultureInfo.InvariantCulture);
        }

        _ownersByName.Add(given, owner);
        return given;
    }
}
