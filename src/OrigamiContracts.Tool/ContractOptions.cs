using System.CommandLine;
using System.CommandLine.Parsing;
using OrigamiContracts.Tool.Checking;

namespace OrigamiContracts.Tool;

/// <summary>The options that say which contract documents are checked by, and which of its schemas.</summary>
internal sealed class ContractOptions
{
    private readonly Option<string> _spec = new("--spec")
    {
        Description = "The description to check by: OpenAPI or a JSON Schema, in JSON or YAML. Without it, it is the Origami agent API's.",
        HelpName = "FILE",
    };

    private readonly Option<string> _schema = new("--schema")
    {
        Description =
            "The schema that every document has to conform to: a name, or a JSON Pointer such as /components/schemas/Run. "
            + "Without it, it is Run of the Origami agent API, or the root of a JSON Schema.",
        HelpName = "NAME|POINTER",
    };

    private readonly Option<string> _operation = new("--operation")
    {
        Description = "The operation whose bodies the documents are: those of its successes (ID), of its requests (ID:request), or of a status (ID:404).",
        HelpName = "ID[:request|:STATUS]",
    };

    private readonly Option<string[]> _resources = new("--resource")
    {
        Description = "A document that the description refers to by a URI. Nothing is ever fetched. It can be given several times.",
        HelpName = "URI=FILE",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string[]> _overlays = new("--overlay")
    {
        Description = "An OpenAPI Overlay that changes the description before it is used. It can be given several times; each is applied to the result of the one before.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<bool> _assertFormats = new("--assert-formats")
    {
        Description = "Checks every format. Without it, most are annotations, as JSON Schema has it.",
    };

    private readonly Option<bool> _noCache = new("--no-cache")
    {
        Description = "Compiles the description anew, and does not keep what was compiled for the next time.",
    };

    /// <summary>The option that names a schema, which makes no sense where operations say which one is meant; null if there is none.</summary>
    public Option? SchemaNamedBy(CommandResult command) =>
        ((Option[])[_schema, _operation]).FirstOrDefault(option => command.GetResult(option) is not null);

    /// <summary>Whether the command line says by which schema documents are checked.</summary>
    public bool NamesSchema(ParseResult command) => SchemaNamedBy(command.CommandResult) is not null;

    public void AddTo(Command command)
    {
        command.Options.Add(_spec);
        command.Options.Add(_schema);
        command.Options.Add(_operation);
        command.Options.Add(_resources);
        command.Options.Add(_overlays);
        command.Options.Add(_assertFormats);
        command.Options.Add(_noCache);
        command.Validators.Add(RequireSpec);
    }

    /// <summary>What the command line says.</summary>
    /// <exception cref="UsageException">It contradicts itself.</exception>
    public ContractChoice Of(ParseResult command) => new(
        command.GetValue(_spec),
        command.GetValue(_schema) is { } schema ? SchemaReference.Parse(schema) : null,
        command.GetValue(_operation) is { } operation ? OperationReference.Parse(operation) : null,
        [.. (command.GetValue(_resources) ?? []).Select(ResourceReference.Parse)],
        command.GetValue(_overlays) ?? [],
        command.GetValue(_assertFormats),
        UsesCache: !command.GetValue(_noCache));

    private void RequireSpec(CommandResult command)
    {
        if (command.GetResult(_schema) is not null && command.GetResult(_operation) is not null)
        {
            command.AddError("--operation goes without --schema: it names the schema");
        }

        if (command.GetResult(_spec) is { Tokens: [{ Value.Length: 0 }] })
        {
            command.AddError("the FILE of --spec can't be empty");
        }

        if (command.GetResult(_overlays)?.Tokens.Any(static token => token.Value.Length == 0) == true)
        {
            command.AddError("the FILE of --overlay can't be empty");
        }

        if (command.GetResult(_spec) is null
            && ((Option[])[_resources, _overlays, _assertFormats, _noCache]).FirstOrDefault(option => command.GetResult(option) is not null) is { } dependent)
        {
            command.AddError($"{dependent.Name} needs a --spec");
        }
    }
}
