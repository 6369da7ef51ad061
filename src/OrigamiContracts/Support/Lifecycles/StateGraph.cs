using System.Collections.Concurrent;

namespace OrigamiContracts.Support.Lifecycles;

/// <summary>Tells which states lead to which, in any number of steps.</summary>
/// <param name="transitions">What each state leads to in one step.</param>
/// <remarks>
/// Who observes a resource now and then misses steps, so what it sees next is any state that the last one leads to. A
/// description has few states, and what was found out about one is kept.
/// </remarks>
internal sealed class StateGraph(IReadOnlyDictionary<string, IReadOnlyList<string>> transitions)
{
    private readonly ConcurrentDictionary<string, HashSet<string>> _followers = new(StringComparer.Ordinal);

    public bool Leads(string from, string to) => _followers.GetOrAdd(from, FollowersOf).Contains(to);

    private HashSet<string> FollowersOf(string state)
    {
        HashSet<string> followers = new(StringComparer.Ordinal);
        Stack<string> waiting = new([state]);
        while (waiting.TryPop(out string? from))
        {
            foreach (string next in transitions.TryGetValue(from, out IReadOnlyList<string>? allowed) ? allowed : [])
            {
                if (followers.Add(next))
                {
                    waiting.Push(next);
                }
            }
        }

        return followers;
    }
}
