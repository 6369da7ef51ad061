using System.Text;
using System.Text.Json;
using OrigamiContracts.Catalogue;

namespace OrigamiContracts.Support.Lifecycles;

/// <summary>Knows the states of a life-cycle, and which of them can follow another.</summary>
/// <param name="lifecycle">The life-cycle.</param>
internal sealed class LifecycleStates(ApiLifecycle lifecycle)
{
    private readonly Dictionary<ulong, string> _listed = ByHash(lifecycle.States);
    private readonly HashSet<string> _initial = new(lifecycle.InitialStates, StringComparer.Ordinal);
    private readonly HashSet<string> _terminal = new(lifecycle.TerminalStates, StringComparer.Ordinal);
    private readonly StateGraph? _graph = lifecycle.Transitions is { } transitions ? new StateGraph(transitions) : null;

    /// <summary>The listed state that a string is; null if it is none.</summary>
    /// <param name="reader">A reader on a string.</param>
    public string? Find(ref readonly ContractReader reader) => _listed.GetValueOrDefault(JsonHash.OfText(in reader));

    /// <summary>Whether nothing leaves a state; null for one that is not listed.</summary>
    public bool? IsTerminal(string state) =>
        _terminal.Contains(state) ? true : _listed.ContainsKey(HashOf(state)) ? false : null;

    /// <summary>The kind of rule that a change from one state to another breaks.</summary>
    /// <param name="earlier">The state it was in, a listed one.</param>
    /// <param name="later">The state it is in, another one; null for one that is not listed.</param>
    public ApiLifecycleRuleKind? BrokenByChange(string earlier, string? later)
    {
        if (_terminal.Contains(earlier))
        {
            return ApiLifecycleRuleKind.Terminal;
        }

        // What a state that is not listed leads to, nobody knows.
        if (later is null)
        {
            return null;
        }

        if (_graph is not null)
        {
            return _graph.Leads(earlier, later) ? null : ApiLifecycleRuleKind.Transitions;
        }

        return _initial.Contains(later) && !_initial.Contains(earlier) ? ApiLifecycleRuleKind.Initial : null;
    }

    private static Dictionary<ulong, string> ByHash(IReadOnlyList<string> states)
    {
        Dictionary<ulong, string> byHash = [];
        foreach (string state in states)
        {
            byHash[HashOf(state)] = state;
        }

        return byHash;
    }

    private static ulong HashOf(string state) => JsonHash.OfText(Encoding.UTF8.GetBytes(state));
}
