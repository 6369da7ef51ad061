using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Invariants;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Binding;

/// <summary>Checks what a life-cycle says of states against the states there are.</summary>
/// <param name="listed">The values that the state can have; null where any text is one.</param>
/// <param name="rules">The rules about states, one of a kind.</param>
/// <param name="report">Takes the rule, the location and the words of a finding.</param>
internal sealed class LifecycleStateBinder(
    IReadOnlyList<string>? listed,
    IReadOnlyList<LifecycleRuleSource> rules,
    Action<Microsoft.CodeAnalysis.DiagnosticDescriptor, string, string> report)
{
    /// <summary>So that finding out which state leads to which is never much work.</summary>
    public const int MostStates = 500;

    private readonly HashSet<string>? _listed = listed is null ? null : new(listed, StringComparer.Ordinal);
    private readonly LifecycleRuleSource? _transitions = rules.FirstOrDefault(static rule => rule.Kind == LifecycleRuleKind.Transitions);

    public EquatableArray<string> Initial { get; private set; } = [];

    public EquatableArray<string> Terminal { get; private set; } = [];

    /// <summary>All states: those listed, else those that the rules speak of.</summary>
    public EquatableArray<string> States { get; private set; } = [];

    public EquatableArray<TransitionModel> Transitions { get; private set; } = [];

    /// <summary>
    /// Whether the rule about initial states can be broken: where transitions are given, these say it all, and what is
    /// terminal leads nowhere anyway.
    /// </summary>
    public bool CanReturn => !Initial.IsEmpty && _transitions is null && States.Except(Initial).Except(Terminal).Any();

    public void Bind()
    {
        Initial = StatesOf(LifecycleRuleKind.Initial);
        Terminal = StatesOf(LifecycleRuleKind.Terminal);
        List<TransitionModel> transitions = [];
        HashSet<string> terminal = new(Terminal, StringComparer.Ordinal);
        foreach (TransitionSource source in _transitions?.Transitions ?? [])
        {
            if (IsState(source.From))
            {
                transitions.Add(new TransitionModel(source.From.Text, source.To.Where(IsState).Select(static to => to.Text).Distinct().ToEquatableArray()));
                ReportWayOut(source, terminal);
            }
        }

        Transitions = transitions.ToEquatableArray();
        States = (listed ?? Initial.Concat(Terminal).Concat(transitions.SelectMany(static step => step.To.Prepend(step.From)))).Distinct().ToEquatableArray();
        if (_transitions is not null)
        {
            ReportGaps(_transitions);
        }
    }

    private EquatableArray<string> StatesOf(LifecycleRuleKind kind) =>
        (rules.FirstOrDefault(rule => rule.Kind == kind)?.States ?? [])
            .Where(IsState)
            .Select(static state => state.Text)
            .Distinct()
            .ToEquatableArray();

    private bool IsState(LocatedText state)
    {
        if (_listed is null || _listed.Contains(state.Text))
        {
            return true;
        }

        Report(state.Location, $"'{state.Text}' is none of the values that the state can have{Spelling.Suggest(state.Text, _listed)}");
        return false;
    }

    private void ReportWayOut(TransitionSource source, HashSet<string> terminal)
    {
        if (terminal.Contains(source.From.Text)
            && source.To.FirstOrDefault(to => to.Text != source.From.Text) is { } way)
        {
            Report(way.Location, $"'{source.From.Text}' is terminal, so that nothing follows it; leave '{way.Text}' out, or '{source.From.Text}' out of 'terminal'");
        }
    }

    // Without this a state would be a dead end that nobody has called terminal.
    private void ReportGaps(LifecycleRuleSource source)
    {
        if (States.Count > MostStates)
        {
            Report(source.Location, $"'transitions' can be given for {MostStates} states at most, and there are {States.Count}");
            return;
        }

        foreach (string state in States)
        {
            if (!Terminal.Contains(state) && Transitions.All(step => step.From != state))
            {
                Report(source.Location, $"'{state}' is not terminal, so 'transitions' must say what follows it");
            }
        }

        if (Initial.IsEmpty)
        {
            return;
        }

        HashSet<string> reached = Reached();
        foreach (string state in States.Where(state => !reached.Contains(state)))
        {
            report(DiagnosticDescriptors.UnreachableState, PlaceOf(state, source), $"No transitions lead from an initial state to '{state}'");
        }
    }

    private HashSet<string> Reached()
    {
        ILookup<string, string> followers = Transitions.SelectMany(static step => step.To.Select(to => (step.From, To: to))).ToLookup(static step => step.From, static step => step.To);
        HashSet<string> reached = new(Initial, StringComparer.Ordinal);
        Stack<string> waiting = new(Initial);
        while (waiting.Count > 0)
        {
            foreach (string next in followers[waiting.Pop()].Where(reached.Add))
            {
                waiting.Push(next);
            }
        }

        return reached;
    }

    private string PlaceOf(string state, LifecycleRuleSource source) =>
        source.Transitions.FirstOrDefault(step => step.From.Text == state)?.From.Location
        ?? rules.SelectMany(static rule => rule.States).FirstOrDefault(named => named.Text == state)?.Location
        ?? source.Location;

    private void Report(string location, string message) => report(DiagnosticDescriptors.InvalidLifecycle, location, message);
}
