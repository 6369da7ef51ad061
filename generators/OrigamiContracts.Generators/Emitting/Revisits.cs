using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>
/// Finds the schemas that can meet one value again and again: those that hold themselves and look at a value more than
/// once on the way. Without remembering, each level of a document would double the work.
/// </summary>
/// <remarks>
/// A schema holds itself where it is in a strongly connected part of the graph of schemas (Tarjan, Depth-first search and
/// linear graph algorithms, 1972), found here without recursion since graphs can be deep.
/// </remarks>
internal sealed class Revisits
{
    private readonly Dictionary<SchemaKey, int> _numbers = [];
    private readonly EmissionContext _context;

    public Revisits(EmissionContext context)
    {
        _context = context;
        foreach (List<SchemaKey> part in ConnectedParts())
        {
            ICollection<SchemaKey> members = part.Count == 1 ? part : new HashSet<SchemaKey>(part);
            if (part.Exists(key => LooksAgain(key, members)))
            {
                foreach (SchemaKey key in part)
                {
                    _numbers.Add(key, _numbers.Count);
                }
            }
        }
    }

    /// <summary>The number under which what a schema says of a value is remembered; null if that need not be.</summary>
    public int? NumberOf(SchemaKey schema) => _numbers.TryGetValue(schema, out int number) ? number : null;

    private bool LooksAgain(SchemaKey key, ICollection<SchemaKey> part)
    {
        SchemaModel schema = _context.Schema(key);
        UnlistedProperties unlisted = new(schema);
        return schema.Keywords.Any(keyword =>
            (unlisted.AreTriedBy(keyword) || keyword.EvaluatedBy is not null) && Next(keyword).Any(part.Contains));
    }

    private static IEnumerable<SchemaKey> Next(Keyword keyword) =>
        keyword.EvaluatedBy is { } evaluators ? keyword.Subschemas.Append(evaluators) : keyword.Subschemas;

    // A part of one schema counts only if the schema holds itself directly; that is for the caller to see.
    private IEnumerable<List<SchemaKey>> ConnectedParts()
    {
        Dictionary<SchemaKey, (int Index, int Low)> found = [];
        HashSet<SchemaKey> onStack = [];
        Stack<SchemaKey> stack = new();
        foreach (SchemaModel root in _context.Contract.Schemas)
        {
            if (found.ContainsKey(root.Key))
            {
                continue;
            }

            Stack<(SchemaKey Key, IEnumerator<SchemaKey> Next)> path = new();
            Open(root.Key);
            while (path.Count > 0)
            {
                (SchemaKey key, IEnumerator<SchemaKey> next) = path.Peek();
                if (next.MoveNext())
                {
                    if (!found.TryGetValue(next.Current, out (int Index, int Low) known))
                    {
                        Open(next.Current);
                    }
                    else if (onStack.Contains(next.Current))
                    {
                        Lower(key, known.Index);
                    }

                    continue;
                }

                path.Pop();
                if (path.Count > 0)
                {
                    Lower(path.Peek().Key, found[key].Low);
                }

                if (found[key].Low == found[key].Index)
                {
                    yield return Close(key);
                }
            }

            void Open(SchemaKey key)
            {
                found.Add(key, (found.Count, found.Count));
                stack.Push(key);
                onStack.Add(key);
                path.Push((key, _context.Schema(key).Keywords.SelectMany(Next).GetEnumerator()));
            }
        }

        void Lower(SchemaKey key, int low) => found[key] = (found[key].Index, Math.Min(found[key].Low, low));

        List<SchemaKey> Close(SchemaKey key)
        {
            List<SchemaKey> part = [];
            SchemaKey member;
            do
            {
                member = stack.Pop();
                onStack.Remove(member);
                part.Add(member);
            }
            while (member != key);

            return part;
        }
    }
}
