using Microsoft.CodeAnalysis.Text;
using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Invariants;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Schemas;

namespace OrigamiContracts.Generators.Binding;

/// <summary>
/// Compiles the invariants of records and operations, and reports those that don't compile at their own line and column.
/// </summary>
/// <param name="schemas">The description's schemas.</param>
/// <param name="types">The emitted types.</param>
/// <param name="typeOf">The type of the values of a schema that has been bound, by where it stands.</param>
/// <param name="diagnostics">Takes the findings.</param>
internal sealed class InvariantBinder(SchemaSet schemas, IReadOnlyDictionary<string, TypeModel> types, Func<string, TypeRef> typeOf, DiagnosticBag diagnostics)
{
    // Records share the rules of what they are merged of; what is wrong with one is said once.
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    public RecordModel Bind(RecordModel record, SchemaModel schema)
    {
        if (schema.Invariants.IsEmpty)
        {
            return record;
        }

        EquatableArray<InvariantModel> invariants = Compile(
            [new CelRoot("self", new TypeRef(TypeKind.Record, Name: record.Name))],
            schema.Invariants,
            new CelRecords(name => name == record.Name ? record : Find(name)));
        return record with { Invariants = invariants, NullRules = NullRuleFinder.Find(invariants) };
    }

    /// <summary>Compiles the rules of an operation, over its request and response.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="sources">Its rules.</param>
    public OperationRulesModel Bind(OperationDescription operation, IEnumerable<InvariantSource> sources)
    {
        var records = new ExchangeRecords(operation, types, schemas, typeOf);
        return new OperationRulesModel(
            operation.Id,
            operation.Pointer,
            records.SuccessIsKnown,
            Compile(
                [new CelRoot(ExchangeInput.Request, records.Request), new CelRoot(ExchangeInput.Response, records.Response)],
                sources,
                new CelRecords(name => records.Find(name) ?? Find(name), ExchangeRecords.IgnoresCase)));
    }

    private EquatableArray<InvariantModel> Compile(IReadOnlyList<CelRoot> roots, IEnumerable<InvariantSource> sources, CelRecords records)
    {
        List<InvariantModel> compiled = [];
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (InvariantSource source in sources)
        {
            if (!ids.Add(source.Id))
            {
                Report(source, "id", DiagnosticDescriptors.InvalidInvariant, $"There is another invariant with the id '{source.Id}' on the same value");
                continue;
            }

            CelResult result = InvariantCompiler.Compile(roots, source.Rule, records);
            if (result.Condition is { } condition)
            {
                compiled.Add(new InvariantModel(source, condition));
            }

            foreach (CelError error in result.Errors)
            {
                ReportRule(source, error);
            }
        }

        return compiled.ToEquatableArray();
    }

    private TypeModel? Find(string name) => types.TryGetValue(name, out TypeModel? type) ? type : null;

    /// <summary>Reports the invariants of schemas that no record stands for: there is no <c>self</c> to speak of.</summary>
    public void ReportUnbound(IEnumerable<SchemaModel> compiled)
    {
        HashSet<SchemaKey> bound = [.. types.Values.OfType<RecordModel>().Select(static record => record.Schema)];
        foreach (InvariantSource source in compiled.Where(schema => !bound.Contains(schema.Key)).SelectMany(static schema => schema.Invariants))
        {
            Report(source, "rule", DiagnosticDescriptors.InvalidInvariant, $"The invariant '{source.Id}' is not checked: only objects with properties of their own can have invariants");
        }
    }

    private void ReportRule(InvariantSource source, CelError error)
    {
        string pointer = JsonPointer.Append(source.Location, "rule");
        if (_reported.Add($"{pointer} {error.Offset} {error.Message}") && schemas.Find(pointer) is SpecString rule)
        {
            var span = new LinePositionSpan(rule.PositionAt(error.Offset), rule.PositionAt(error.Offset + error.Length));
            diagnostics.Report(DiagnosticDescriptors.InvalidRule, rule.Place with { Span = span }, $"The rule of '{source.Id}' does not compile: {error.Message}");
        }
    }

    private void Report(InvariantSource source, string member, Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, string message)
    {
        string pointer = JsonPointer.Append(source.Location, member);
        if (_reported.Add(pointer))
        {
            diagnostics.Report(descriptor, schemas.Locate(pointer), message);
        }
    }
}
