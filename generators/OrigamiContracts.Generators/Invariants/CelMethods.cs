using OrigamiContracts.Generators.Emitting;

namespace OrigamiContracts.Generators.Invariants;

/// <summary>
/// The methods of an emitted class that go through lists for its rules. A rule is one expression, and C# has none that
/// loops without allocating.
/// </summary>
/// <param name="taken">The names that the class uses otherwise.</param>
internal sealed class CelMethods(IEnumerable<string> taken)
{
    private readonly HashSet<string> _names = new(taken, StringComparer.Ordinal);
    private readonly Queue<Action<CodeWriter>> _waiting = new();

    /// <summary>Adds a method.</summary>
    /// <param name="name">What to call it; a number makes it unique.</param>
    /// <param name="write">Writes it, given its name. May add others.</param>
    /// <returns>Its name.</returns>
    public string Add(string name, Action<CodeWriter, string> write)
    {
        int number = 1;
        while (!_names.Add($"{name}{number}"))
        {
            number++;
        }

        string unique = $"{name}{number}";
        _waiting.Enqueue(code => write(code, unique));
        return unique;
    }

    /// <summary>Writes all methods that have been added since the last time.</summary>
    public void Write(CodeWriter code)
    {
        while (_waiting.Count > 0)
        {
            code.Blank();
            _waiting.Dequeue()(code);
        }
    }
}
