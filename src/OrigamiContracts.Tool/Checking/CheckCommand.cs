using System.CommandLine;
using System.CommandLine.Parsing;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Conformance;
using OrigamiContracts.Conformance.Coverage;
using OrigamiContracts.Conformance.Exchanges;
using OrigamiContracts.Conformance.Payloads;
using OrigamiContracts.Conformance.Reports;
using OrigamiContracts.Conformance.Timelines;
using OrigamiContracts.Tool.Configuration;

namespace OrigamiContracts.Tool.Checking;

/// <summary><c>check</c>: recorded payloads or exchanges in, reports out.</summary>
internal sealed class CheckCommand : Command
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description =
            "A .json file (one document), a .jsonl or .ndjson file (one document a line), a .har file (an HTTP Archive), each also as .gz, "
            + "a folder (all such files in it and in its folders), a pattern ('recordings/**/*.har'), or - for standard input. "
            + "Standard input and files of other names hold one document a line if their first line is a whole document, else one document.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _exchanges = new("--exchanges")
    {
        Description =
            "The documents are requests with their responses: {\"request\":{\"method\",\"url\",\"headers\",\"body\"},"
            + "\"response\":{\"status\",\"headers\",\"body\"}}. Each is checked by its operation, and by the rules between both. "
            + "Goes without saying for .har files.",
        Arity = ArgumentArity.Zero,
    };

    private readonly Option<bool> _printConfig = new("--print-config")
    {
        Description = $"Prints each setting and where it comes from, the command line, {ConfigFile.Name} or the default, and checks nothing.",
        Arity = ArgumentArity.Zero,
    };

    private readonly ContractOptions _contract = new();
    private readonly CheckOptions _options = new();
    private readonly ContractSource _source;
    private readonly StandardStreams _streams;

    public CheckCommand(ContractSource source, StandardStreams streams)
        : base("check", "Checks recorded documents against a schema of a contract, or recorded exchanges against its operations.")
    {
        _source = source;
        _streams = streams;
        Arguments.Add(_paths);
        Options.Add(_exchanges);
        _contract.AddTo(this);
        _options.AddTo(this);
        Options.Add(_printConfig);
        Validators.Add(RequirePaths);
        Validators.Add(RefuseSchemaOfExchanges);
        SetAction(RunAsync);
    }

    /// <summary>Whether the settings are to be printed instead of a check.</summary>
    public bool AsksForConfig(ParseResult command) => command.GetResult(_printConfig) is { Implicit: false };

    private async Task<int> RunAsync(ParseResult command, CancellationToken cancellationToken)
    {
        InvocationConfiguration console = command.InvocationConfiguration;
        ContractChoice choice = _contract.Of(command);
        CheckChoice check = _options.Of(command);
        using ChosenContract chosen = _source.Open(choice, console.Error, cancellationToken);
        string[] paths = command.GetRequiredValue(_paths);
        var redaction = new Redaction(check.Redacted, chosen.Contract);
        var causes = new CauseBook(redaction);
        TimelineBook? timelines = check.Outcome.NeedsTimelines ? new TimelineBook(redaction) : null;
        bool isOfExchanges = HasExchanges(command, paths);
        using var reader = new PayloadReader(_streams.Input, check.MaximumSize) { ReadsArchives = isOfExchanges };
        IAsyncEnumerable<Payload> payloads = reader.ReadAsync(paths, cancellationToken);
        var summary = new CheckSummary();
        CoverageBook? coverage = !check.WantsCoverage ? null
            : isOfExchanges ? CoverageBook.Of(chosen.WithOperations(), chosen.Places.ToJson())
            : CoverageBook.Of(chosen.Contract, chosen.FindSchema(choice), chosen.Places.ToJson());
        bool isPartial = !await WatchedWork.RunAsync(_streams, async progress =>
        {
            CheckRunSettings run = check.Run with { Progress = progress, Coverage = coverage, Timelines = timelines };
            await (isOfExchanges
                ? new RecordedExchangeChecker(chosen.WithOperations(), causes, check.Exchanges, run) { Summary = summary }.CheckAsync(payloads, cancellationToken)
                : new PayloadChecker(chosen.FindSchema(choice), causes, check.Exchanges.MaximumDepth, run) { Summary = summary }.CheckAsync(payloads, cancellationToken));
        });
        CheckReport found = ReportOf(chosen, causes, summary) with { IsPartial = isPartial, Coverage = coverage?.ToReport(), Timelines = timelines?.Timelines ?? [] };
        return new Outcome(_streams, console.Error).Conclude(found, check.Outcome);
    }

    private static CheckReport ReportOf(ChosenContract chosen, CauseBook causes, CheckSummary summary) => new()
    {
        Contract = new CheckedContract(chosen.Contract.Title, chosen.Contract.Version, chosen.Contract.DescriptionFile),
        Summary = summary,
        Causes = [.. causes.Causes.Select(cause => cause with { Description = chosen.Places.Find(cause.KeywordLocation) })],
        OmittedFindings = causes.OmittedFindings,
        Unusable = causes.Unusable,
    };

    private bool HasExchanges(ParseResult command, string[] paths) =>
        command.GetValue(_exchanges) || (!_contract.NamesSchema(command) && paths.Any(IsArchive));

    private static bool IsArchive(string path) =>
        path.EndsWith(".har", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".har.gz", StringComparison.OrdinalIgnoreCase);

    private void RequirePaths(CommandResult command)
    {
        if (command.GetResult(_paths) is not { Tokens: [_, ..] paths })
        {
            command.AddError("name at least one PATH to check");
        }
        else if (paths.Any(path => path.Value.Length == 0))
        {
            command.AddError("a PATH can't be empty");
        }
    }

    private void RefuseSchemaOfExchanges(CommandResult command)
    {
        if (command.GetResult(_exchanges) is not null && _contract.SchemaNamedBy(command) is { } option)
        {
            command.AddError($"--exchanges goes without {option.Name}: the operation of an exchange says which schemas its bodies have");
        }
    }
}
