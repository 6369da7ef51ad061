using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Schemas.Documents;

namespace OrigamiContracts.Generators.Schemas;

/// <summary>
/// The schemas of one description, in JSON Schema 2020-12's meaning: <c>$ref</c> is followed, <c>allOf</c> is merged, and
/// the leftovers of older dialects are turned into what they mean.
/// </summary>
/// <remarks>
/// A place in the description is turned into a <see cref="SchemaKey"/>: the subschemas that apply to a value there.
/// Each key is compiled once, when it is first asked for, so recursion ends by itself.
/// </remarks>
internal sealed partial class SchemaSet
{
    private readonly SchemaDocuments _documents;
    private readonly DiagnosticBag _diagnostics;
    private readonly SubschemaCollector _collector;
    private readonly SchemaCompiler _compiler;
    private readonly DiscriminatorReader _discriminators;
    private readonly Dictionary<SchemaKey, SchemaModel> _read = [];
    private readonly Dictionary<SchemaKey, SchemaModel> _compiled = [];
    private readonly Dictionary<SchemaKey, SchemaKey> _notNull = [];
    private readonly HashSet<SchemaKey> _explored = [];
    private readonly HashSet<(SchemaKey From, SchemaKey To)> _circles = [];
    private readonly Queue<SchemaKey> _waiting = new();

    public SchemaSet(SchemaDocuments documents, bool assertsFormats, DiagnosticBag diagnostics)
    {
        _documents = documents;
        _diagnostics = diagnostics;
        _collector = new SubschemaCollector(documents, diagnostics);
        _compiler = new SchemaCompiler(_collector, assertsFormats, diagnostics);
        _discriminators = new DiscriminatorReader(documents, _collector, diagnostics);
    }

    /// <summary>The schema that applies at a place of the description.</summary>
    public SchemaKey KeyOf(string location) => _collector.Collect([_collector.PlaceOf(location)]).Key;

    /// <summary>The compiled schema at a place of the description.</summary>
    public SchemaModel At(string location) => Get(KeyOf(location), location);

    /// <summary>A compiled schema.</summary>
    public SchemaModel Get(SchemaKey key) => Get(key, _collector.Get(key).Members is [var first, ..] ? first.Location : JsonPointer.Root);

    /// <summary>What the description tells people about the value at a place, its references followed.</summary>
    public SchemaAnnotations AnnotationsAt(string location) => _collector.AnnotationsAt(location);

    /// <summary>The node at a place; null if there is none.</summary>
    public SpecNode? Find(string location) => _documents.Find(location);

    /// <summary>Where a finding about the thing at a location belongs.</summary>
    public SpecPlace Locate(string location) => _documents.Locate(location);

    /// <summary>Compiles all schemas that the ones asked for so far lead to, and returns them in the order of their keys.</summary>
    public EquatableArray<SchemaModel> CompileAll(CancellationToken cancellationToken)
    {
        while (_waiting.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Get(_waiting.Dequeue());
        }

        return _compiled.Values.OrderBy(static schema => schema.Key).ToEquatableArray();
    }

    // One that is merged of several has no place of its own; it is where it was first asked for.
    private SchemaModel Get(SchemaKey key, string location)
    {
        if (!_compiled.TryGetValue(key, out SchemaModel? schema))
        {
            schema = WithoutCircles(Read(key, location));
            _compiled.Add(key, schema);
            foreach (Keyword keyword in schema.Keywords)
            {
                foreach (SchemaKey child in keyword.Subschemas)
                {
                    _waiting.Enqueue(child);
                }

                if (keyword.EvaluatedBy is { } evaluators)
                {
                    _waiting.Enqueue(evaluators);
                }
            }
        }

        return schema;
    }

    private SchemaModel Read(SchemaKey key, string location)
    {
        if (!_read.TryGetValue(key, out SchemaModel? schema))
        {
            schema = _compiler.Compile(key, location);
            _read.Add(key, schema);
        }

        return schema;
    }

    // A schema that applies itself to the same value has no meaning: judging a value by it would never end.
    private SchemaModel WithoutCircles(SchemaModel schema)
    {
        if (!schema.Keywords.Any(static keyword => keyword.IsInPlace))
        {
            return schema;
        }

        FindCircles(schema.Key);
        List<Keyword> kept = [];
        foreach (Keyword keyword in schema.Keywords)
        {
            if (!keyword.IsInPlace || !keyword.Subschemas.Any(subschema => _circles.Contains((schema.Key, subschema))))
            {
                kept.Add(keyword is NullOrKeyword nullOr ? nullOr with { Schema = NotNullOf(nullOr.Schema) } : keyword);
                continue;
            }

            if (_collector.Get(schema.Key).AreOfContent)
            {
                // Said of the schema itself.
                continue;
            }

            _diagnostics.Report(
                DiagnosticDescriptors.InvalidKeyword,
                _documents.Locate(keyword.Location),
                keyword.Location.Substring(keyword.Location.LastIndexOf('/') + 1),
                "applies the schema it stands in to the same value again, without end");
        }

        return kept.SequenceEqual(schema.Keywords) ? schema : schema with { Keywords = kept.ToEquatableArray() };
    }

    // Depth first, without recursion since chains can be long: a step to a schema that is still open closes a circle.
    private void FindCircles(SchemaKey root)
    {
        if (!_explored.Add(root))
        {
            return;
        }

        HashSet<SchemaKey> open = [root];
        Stack<(SchemaKey Key, Queue<SchemaKey> Left)> path = new();
        path.Push((root, Applied(root)));
        while (path.Count > 0)
        {
            (SchemaKey key, Queue<SchemaKey> left) = path.Peek();
            if (left.Count == 0)
            {
                open.Remove(key);
                path.Pop();
                continue;
            }

            SchemaKey next = left.Dequeue();
            if (open.Contains(next))
            {
                _circles.Add((key, next));
            }
            else if (_explored.Add(next))
            {
                open.Add(next);
                path.Push((next, Applied(next)));
            }
        }

        Queue<SchemaKey> Applied(SchemaKey key) =>
            new(Read(key, JsonPointer.Root).Keywords.Where(static keyword => keyword.IsInPlace).SelectMany(static keyword => keyword.Subschemas));
    }

    // Null, or null or a value, is null or the value.
    private SchemaKey NotNullOf(SchemaKey key)
    {
        List<SchemaKey> passed = [];
        SchemaKey end = key;
        while (!_notNull.ContainsKey(end)
            && Read(end, JsonPointer.Root).Keywords is [NullOrKeyword nullOr]
            && !_circles.Contains((end, nullOr.Schema)))
        {
            passed.Add(end);
            end = nullOr.Schema;
        }

        end = _notNull.TryGetValue(end, out SchemaKey known) ? known : end;
        foreach (SchemaKey each in passed)
        {
            _notNull[each] = end;
        }

        return end;
    }
}
