using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Generators.Schemas;

/// <summary>
/// The schemas of one description, in JSON Schema 2020-12's meaning: <c>$ref</c> is followed, <c>allOf</c> is merged, and
/// the leftovers of older dialects are turned into what they mean.
/// </summary>
/// <remarks>
/// A place in the description is turned into a <see cref="SchemaKey"/>: the subschemas that apply to a value there.
/// Each key is compiled once, when it is first asked for, so recursion ends by itself.
/// </remarks>
internal sealed class SchemaSet
{
    private readonly SpecDocument _document;
    private readonly DiagnosticBag _diagnostics;
    private readonly SubschemaCollector _collector;
    private readonly SchemaCompiler _compiler;
    private readonly Dictionary<SchemaKey, SchemaModel> _compiled = [];
    private readonly Queue<SchemaKey> _waiting = new();

    public SchemaSet(SpecDocument document, string openApiVersion, DiagnosticBag diagnostics)
    {
        _document = document;
        _diagnostics = diagnostics;
        bool isOpenApi30 = openApiVersion.StartsWith("3.0", StringComparison.Ordinal);
        _collector = new SubschemaCollector(document, isOpenApi30, diagnostics);
        _compiler = new SchemaCompiler(_collector, isOpenApi30, diagnostics);
    }

    /// <summary>The schema that applies at a place of the description.</summary>
    public SchemaKey KeyOf(string pointer) => _collector.Collect([pointer]).Key;

    /// <summary>The compiled schema at a place of the description.</summary>
    public SchemaModel At(string pointer) => Get(KeyOf(pointer), pointer);

    /// <summary>A compiled schema.</summary>
    public SchemaModel Get(SchemaKey key) => Get(key, key.Split() is [var first, ..] ? first : JsonPointer.Root);

    /// <summary>What the description tells people about the value at a place, its references followed.</summary>
    public SchemaAnnotations AnnotationsAt(string pointer) => _collector.AnnotationsAt(pointer);

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
            schema = _compiler.Compile(key, key.Split() is [var only] ? only : location);
            _compiled.Add(key, schema);
            foreach (SchemaKey child in schema.Keywords.SelectMany(static keyword => keyword.Subschemas))
            {
                _waiting.Enqueue(child);
            }
        }

        return schema;
    }
}
