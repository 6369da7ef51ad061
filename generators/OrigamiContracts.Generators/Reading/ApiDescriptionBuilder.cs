using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Reading;

/// <summary>
/// Takes from the tree what the contract is made of. What is broken is left out, and everything else is there.
/// </summary>
internal sealed class ApiDescriptionBuilder(
    SpecObject root,
    string version,
    DiagnosticBag diagnostics,
    CancellationToken cancellationToken)
{
    private readonly ReferenceFollower _references = new(
        root,
        describesReferences: !version.StartsWith("3.0", StringComparison.Ordinal),
        diagnostics);

    public ApiDescription Build()
    {
        SpecObject? info = root.Find("info")?.Value as SpecObject;
        return new ApiDescription(
            info?.StringOf("title") ?? "",
            info?.StringOf("version") ?? "",
            info?.StringOf("summary"),
            info?.StringOf("description"),
            version,
            root.ItemsOf("servers").OfType<SpecObject>().Select(static s => s.StringOf("url")).OfType<string>().ToEquatableArray(),
            ComponentSchemas().ToEquatableArray(),
            Operations().ToEquatableArray());
    }

    private IEnumerable<ComponentSchema> ComponentSchemas() =>
        root.Find("components")?.Value is SpecObject components
            ? components.MembersOf("schemas").Select(static schema =>
                new ComponentSchema(schema.Name, JsonPointer.Append("/components/schemas", schema.Name)))
            : [];

    private List<OperationDescription> Operations()
    {
        List<OperationSource> sources = [.. root.MembersOf("paths").SelectMany(OperationsOf)];
        OperationIds ids = new(sources.Select(static s => s.Operation.StringOf("operationId")).OfType<string>());
        OperationPartsReader parts = new(_references, diagnostics);

        List<OperationDescription> operations = [];
        foreach (OperationSource source in sources)
        {
            cancellationToken.ThrowIfCancellationRequested();
            operations.Add(new OperationDescription(
                IdOf(source, ids),
                source.Method.ToUpperInvariant(),
                source.Path,
                source.Operation.StringOf("summary") ?? source.PathItem.Node.StringOf("summary"),
                source.Operation.StringOf("description") ?? source.PathItem.Description,
                source.Operation.BooleanOf("deprecated") ?? false,
                parts.Parameters(source.PathItem.Node, source.PathItem.Pointer, source.Operation, source.Pointer),
                parts.RequestBody(source.Operation, source.Pointer),
                parts.Responses(source.Operation, source.Pointer),
                source.Pointer));
        }

        return operations;
    }

    private IEnumerable<OperationSource> OperationsOf(SpecProperty path)
    {
        // Extensions may stand between the paths; what else does not begin with a slash has been reported.
        if (!path.Name.StartsWith("/", StringComparison.Ordinal)
            || _references.Follow(path.Value, JsonPointer.Append("/paths", path.Name)) is not { } item)
        {
            yield break;
        }

        foreach (SpecProperty member in item.Node.Properties)
        {
            if (HttpMethods.IsFixedField(member.Name) && member.Value is SpecObject operation)
            {
                yield return new OperationSource(path.Name, item, member.Name, operation, item.PointerTo(member.Name));
            }
        }

        string additional = item.PointerTo("additionalOperations");
        foreach (SpecProperty member in item.Node.MembersOf("additionalOperations"))
        {
            if (member.Value is SpecObject operation)
            {
                yield return new OperationSource(
                    path.Name, item, member.Name, operation, JsonPointer.Append(additional, member.Name));
            }
        }
    }

    private string IdOf(OperationSource source, OperationIds ids)
    {
        if (source.Operation.Find("operationId")?.Value is not { } written || written.ScalarText() is not { } text)
        {
            return ids.Make(source.Method, source.Path);
        }

        (string id, bool isDuplicate) = ids.Take(text);
        if (isDuplicate)
        {
            diagnostics.Report(
                DiagnosticDescriptors.InvalidDocument,
                written.Span,
                $"another operation has the operationId '{text}' already; this one is '{id}', give it an id of its own");
        }

        return id;
    }

    private sealed record OperationSource(
        string Path,
        ReferencedObject PathItem,
        string Method,
        SpecObject Operation,
        string Pointer);
}
