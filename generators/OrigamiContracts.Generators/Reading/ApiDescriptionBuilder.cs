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
    private readonly ReferenceFollower _references = new(root, OpenApiVersion.DescribesReferences(version), diagnostics);

    public ApiDescription Build()
    {
        IDescriptionFormat format = version == OpenApiVersion.Swagger
            ? new SwaggerFormat(root, _references, diagnostics)
            : new OpenApiFormat(root, version, _references, diagnostics);
        var security = new SecurityReader(root, format.SecuritySchemes());
        SpecObject? info = root.Find("info")?.Value as SpecObject;
        return new ApiDescription(
            info?.StringOf("title") ?? "",
            info?.StringOf("version") ?? "",
            info?.StringOf("summary"),
            info?.StringOf("description"),
            version,
            format.Servers().ToEquatableArray(),
            format.Schemas().ToEquatableArray(),
            security.Schemes,
            Operations(format, security).ToEquatableArray());
    }

    private List<OperationDescription> Operations(IDescriptionFormat format, SecurityReader security)
    {
        List<OperationSource> sources = [.. root.MembersOf("paths").SelectMany(path => OperationsOf(path, format))];
        OperationIds ids = new(sources.Select(static s => s.Node.StringOf("operationId")).OfType<string>());

        List<OperationDescription> operations = [];
        foreach (OperationSource source in sources)
        {
            cancellationToken.ThrowIfCancellationRequested();
            OperationParts parts = format.PartsOf(source);
            operations.Add(new OperationDescription(
                IdOf(source, ids),
                source.Method.ToUpperInvariant(),
                source.Path,
                source.Node.StringOf("summary") ?? source.PathItem.Node.StringOf("summary"),
                source.Node.StringOf("description") ?? source.PathItem.Description,
                source.Node.BooleanOf("deprecated") ?? false,
                parts.Parameters,
                parts.RequestBody,
                parts.Responses,
                security.Of(source.Node),
                source.Pointer));
        }

        return operations;
    }

    private IEnumerable<OperationSource> OperationsOf(SpecProperty path, IDescriptionFormat format)
    {
        // Extensions may stand between the paths; what else does not begin with a slash has been reported.
        if (!path.Name.StartsWith("/", StringComparison.Ordinal)
            || _references.Follow(path.Value, JsonPointer.Append("/paths", path.Name)) is not { } item)
        {
            yield break;
        }

        foreach ((SpecProperty member, string pointer) in format.OperationsOf(item))
        {
            if (member.Value is SpecObject operation)
            {
                yield return new OperationSource(path.Name, item, member.Name, operation, pointer);
            }
        }
    }

    private string IdOf(OperationSource source, OperationIds ids)
    {
        if (source.Node.Find("operationId")?.Value is not { } written || written.ScalarText() is not { } text)
        {
            return ids.Make(source.Method, source.Path);
        }

        (string id, bool isDuplicate) = ids.Take(text);
        if (isDuplicate)
        {
            diagnostics.Report(
                DiagnosticDescriptors.InvalidDocument,
                written,
                $"another operation has the operationId '{text}' already; this one is '{id}', give it an id of its own");
        }

        return id;
    }
}
