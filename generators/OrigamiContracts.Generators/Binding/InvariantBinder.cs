using Microsoft.CodeAnalysis.Text;
using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Invariants;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Schemas;

namespace OrigamiContracts.Generators.Binding;

/// <summary>Compiles the invariants of records, and reports those that don't compile at their own line and column.</summary>
internal sealed class InvariantBinder(SchemaSet schemas, IReadOnlyDictionary<string, TypeModel> types, DiagnosticBag diagnostics)
{
    // Records share the rules of what they are merged of; what is wrong with one is said once.
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    public RecordModel Bind(RecordModel record, SchemaModel schema)
    {
        if (schema.Invariants.IsEmpty)
        {
            return record;
        }

        List<InvariantModel> compiled = [];
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (InvariantSource source in schema.Invariants)
        {
            if (!ids.Add(source.Id))
            {
                Report(source, "id", DiagnosticDescriptors.InvalidInvariant, $"There is another invariant with the id '{source.Id}' on the same value");
                continue;
            }

            CelResult result = InvariantCompiler.Compile(record, source, name => types.TryGetValue(name, out TypeModel? type) ? type : null);
            if (result.Condition is { } condition)
            {
                compiled.Add(new InvariantModel(source, condition));
            }

            foreach (CelError error in result.Errors)
            {
                ReportRule(source, error);
            }
        }

        return record with { Invariants = compiled.ToEquatableArray() };
    }

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
