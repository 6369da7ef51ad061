using System.IO;
using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Invariants;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Schemas;
using OrigamiContracts.Generators.Schemas.Dialects;
using OrigamiContracts.Generators.Schemas.Documents;

namespace OrigamiContracts.Generators.Binding;

/// <summary>Binds a description to the C# that will stand for it.</summary>
internal static class ContractBinder
{
    public static ContractModel Bind(
        SpecDocument document,
        ApiDescription api,
        ContractOptions options,
        IReadOnlyList<SchemaDocument> resources,
        DiagnosticBag diagnostics,
        CancellationToken cancellationToken)
    {
        Dialect dialect = DefaultDialect.Of(api, options);
        var documents = new SchemaDocuments(
            document,
            dialect,
            isApi: api.OpenApiVersion is not null,
            SchemaPointers.OfSwaggerParameters(api),
            resources,
            diagnostics);
        var schemas = new SchemaSet(documents, options.FormatsAreAsserted, diagnostics);
        var types = new TypeBinder(
            schemas,
            // Each type has a file of its own, and names of files that differ in case only are the same to the compiler. A
            // type can't have the name of one of its members either.
            new NameScope(StringComparer.OrdinalIgnoreCase, [options.ClassName, .. ReservedMembers.Names.Where(name => !name.Equals(options.ClassName, StringComparison.OrdinalIgnoreCase))]),
            options.EnumsAreClosed,
            (pointer, name, taken, given) => diagnostics.Report(
                DiagnosticDescriptors.NameCollision,
                schemas.Locate(pointer),
                name,
                OwnerOf(taken),
                given));

        // Named schemas come first, so that what is merged is known by their places and names.
        List<NamedSchema> components = [.. api.Schemas.Select(component => Named(component.Name, component.Pointer))];
        components.AddRange(FurtherSchemas.Of(options, document, components, diagnostics).Select(pointer => Named(pointer, pointer)));
        foreach (ComponentSchema component in api.Schemas)
        {
            types.Declare(component.Pointer, component.Name);
        }

        foreach (ComponentSchema component in api.Schemas)
        {
            types.Bind(component.Pointer, component.Name);
        }

        foreach ((string pointer, string name) in BodyNames.Of(api))
        {
            types.Bind(pointer, name);
        }

        types.Complete(cancellationToken);
        List<NamedSchema> others = [.. SchemaPointers.Of(api).Distinct().Select(pointer => Named(pointer, pointer))];
        List<NamedSchema> contents =
        [
            .. SchemaPointers.OfEvents(api).Distinct()
                .Select(pointer => (Pointer: pointer, Key: schemas.ContentOf(pointer)))
                .Where(static content => content.Key is not null)
                .Select(static content => new NamedSchema(content.Pointer, content.Pointer, content.Key!.Value)),
        ];
        EquatableArray<SchemaModel> compiled = schemas.CompileAll(cancellationToken);
        var invariants = new InvariantBinder(schemas, types.Types, pointer => types.Bind(pointer, ""), diagnostics);
        invariants.ReportUnbound(compiled);
        List<OperationRulesModel> rules = [];
        foreach (OperationDescription operation in api.Operations)
        {
            if (schemas.Find(operation.Pointer) is SpecObject node
                && InvariantReader.Read(node, operation.Pointer, diagnostics).ToList() is { Count: > 0 } sources)
            {
                rules.Add(invariants.Bind(operation, sources));
            }
        }

        var lifecycles = new LifecycleBinder(schemas, types.Types, diagnostics);
        lifecycles.ReportUnbound(compiled);
        return new ContractModel(
            options.Namespace,
            options.ClassName,
            options.Folder,
            Path.GetFileName(document.Path),
            api,
            options.EmitsTypes,
            types.Types.Values
                .OrderBy(static type => type.Name, StringComparer.Ordinal)
                .Select(type => type is RecordModel record ? BindRules(record, schemas.Get(record.Schema)) : type)
                .ToEquatableArray(),
            compiled,
            components.ToEquatableArray(),
            others.ToEquatableArray(),
            contents.ToEquatableArray(),
            NamedUnions.Of(compiled, types.Types.Values, schemas),
            rules.ToEquatableArray());

        RecordModel BindRules(RecordModel record, SchemaModel schema) => lifecycles.Bind(invariants.Bind(record, schema), schema);

        string OwnerOf(string taken) =>
            taken == options.ClassName ? $"the contract's class '{taken}'"
            : ReservedMembers.Names.Contains(taken) ? $"'{taken}', which every record has"
            : $"'{taken}'";

        NamedSchema Named(string name, string pointer) => new(name, pointer, schemas.At(pointer).Key);
    }
}
