using OrigamiContracts.Generators.Binding;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>
/// Names the methods that tell which parts of a value a schema evaluates. There are none for schemas that no unevaluated
/// keyword asks.
/// </summary>
internal sealed class EvaluationMethods
{
    private readonly EmissionContext _context;
    private readonly Dictionary<Evaluation, string> _methods = [];
    private readonly List<Evaluation> _emitted = [];
    private readonly NameScope _names = new();

    public EvaluationMethods(EmissionContext context)
    {
        _context = context;
        foreach (SchemaModel schema in context.Contract.Schemas)
        {
            foreach (Keyword keyword in schema.Keywords)
            {
                if (keyword.EvaluatedBy is { } evaluators)
                {
                    Add(new Evaluation(evaluators, keyword is UnevaluatedItemsKeyword ? EvaluatedParts.Items : EvaluatedParts.Properties, keyword.Location));
                }
            }
        }

        for (int i = 0; i < _emitted.Count; i++)
        {
            Evaluation evaluation = _emitted[i];
            foreach (SchemaKey asked in Asked(evaluation))
            {
                Add(evaluation with { Schema = asked, Except = "" });
            }
        }
    }

    /// <summary>All of them, each after the ones that ask for it.</summary>
    public IEnumerable<(string Method, Evaluation Evaluation)> Emitted => _emitted.Select(evaluation => (_methods[evaluation], evaluation));

    /// <summary>The method that says what a schema evaluates, but for one of its keywords.</summary>
    public string Find(SchemaKey schema, EvaluatedParts parts, string except) =>
        $"{_context.Names.Emitted(_context.Contract.ClassName)}.{EvaluationEmitter.Class}.{_methods[new Evaluation(schema, parts, except)]}";

    /// <summary>Whether a schema can evaluate anything.</summary>
    public bool Evaluates(SchemaKey schema, EvaluatedParts parts) => _methods.ContainsKey(new Evaluation(schema, parts, ""));

    private IEnumerable<SchemaKey> Asked(Evaluation evaluation) =>
        _context.Schema(evaluation.Schema).Keywords
            .Where(static keyword => keyword.IsInPlace && keyword is not NotKeyword)
            .SelectMany(static keyword => keyword.Subschemas)
            .Where(key => CanEvaluate(key, evaluation.Parts));

    private bool CanEvaluate(SchemaKey key, EvaluatedParts parts) =>
        _context.Schema(key).Keywords.Any(keyword => keyword.IsInPlace || EvaluationEmitter.Evaluates(keyword, parts));

    private void Add(Evaluation evaluation)
    {
        if (!_methods.ContainsKey(evaluation))
        {
            string location = _context.Schema(evaluation.Schema).Location;
            _methods.Add(evaluation, _names.Take($"{evaluation.Parts}Of{CSharpName.Pascal(location.Length == 0 ? "Root" : location)}", location, out _));
            _emitted.Add(evaluation);
        }
    }
}

/// <summary>A question that an unevaluated keyword asks.</summary>
/// <param name="Schema">Which schema is asked.</param>
/// <param name="Parts">What it is asked about.</param>
/// <param name="Except">Where the keyword stands that asks: it is no answer to itself. Empty if it is in another schema.</param>
internal sealed record Evaluation(SchemaKey Schema, EvaluatedParts Parts, string Except);
