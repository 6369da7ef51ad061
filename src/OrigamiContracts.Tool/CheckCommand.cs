using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Conformance;
using OrigamiContracts.Conformance.Exchanges;
using OrigamiContracts.Conformance.Payloads;
using OrigamiContracts.Conformance.Reports;

namespace OrigamiContracts.Tool;

/// <summary><c>check</c>: recorded payloads or exchanges in, a report out.</summary>
internal sealed class CheckCommand : Command
{
    private const string Text = "text";
    private const string Json = "json";
    private const string Error = "error";
    private const string Warning = "warning";

    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description =
            "A .json file (one document), a .jsonl or .ndjson file (one document a line), a folder (all such files in it and "
            + "in its folders), or - for standard input. Standard input and files of other names hold one document a line "
            + "if their first line is a whole document, else one document.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _format = OneOf(
        "--format",
        "The format of the report on standard output.",
        Text,
        Json);

    private readonly Option<string> _failOn = OneOf(
        "--fail-on",
        "The lightest severity that counts as failure (exit code 1).",
        Error,
        Warning);

    private readonly Option<bool> _exchanges = new("--exchanges")
    {
        Description =
            "The documents are requests with their responses: {\"request\":{\"method\",\"url\",\"headers\",\"body\"},"
            + "\"response\":{\"status\",\"headers\",\"body\"}}. Each is checked by its operation, and by the rules between both.",
        Arity = ArgumentArity.Zero,
    };

    private readonly ContractOptions _contract = new();
    private readonly ContractSource _source;
    private readonly Option<int> _maximumDepth = new("--max-depth")
    {
        Description = string.Create(CultureInfo.InvariantCulture, $"How deep arrays and objects can be nested, from 1 to {ContractJson.LargestMaximumDepth}."),
        HelpName = "NUMBER",
        DefaultValueFactory = _ => ContractJson.MaximumDepth,
    };

    private readonly StandardStreams _streams;

    public CheckCommand(ContractSource source, StandardStreams streams)
        : base("check", "Checks recorded documents against a schema of a contract, or recorded exchanges against its operations.")
    {
        _source = source;
        _streams = streams;
        Arguments.Add(_paths);
        Options.Add(_exchanges);
        _contract.AddTo(this);
        Options.Add(_format);
        Options.Add(_failOn);
        Options.Add(_maximumDepth);
        Validators.Add(RequirePaths);
        Validators.Add(RequireDepth);
        Validators.Add(RefuseSchemaOfExchanges);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult command, CancellationToken cancellationToken)
    {
        InvocationConfiguration console = command.InvocationConfiguration;
        ContractChoice choice = _contract.Of(command);
        using ChosenContract chosen = _source.Open(choice, console.Error, cancellationToken);
        IReportWriter report = command.GetRequiredValue(_format) == Json
            ? new JsonReportWriter(_streams.Output, console.Error)
            : new TextReportWriter(console.Output, console.Error);
        int maximumDepth = command.GetRequiredValue(_maximumDepth);
        using var reader = new PayloadReader(_streams.Input);
        IAsyncEnumerable<Payload> payloads = reader.ReadAsync(command.GetRequiredValue(_paths), cancellationToken);
        CheckSummary summary = command.GetValue(_exchanges)
            ? await new RecordedExchangeChecker(chosen.WithOperations(), report, new ExchangeCheckOptions { MaximumDepth = maximumDepth }).CheckAsync(payloads, cancellationToken)
            : await new PayloadChecker(chosen.FindSchema(choice.Schema), report, maximumDepth).CheckAsync(payloads, cancellationToken);
        long failures = command.GetRequiredValue(_failOn) == Warning ? summary.Violations : summary.Violating;
        return summary.Uncheckable > 0 ? ExitCode.Unusable
            : failures > 0 ? ExitCode.Violations
            : ExitCode.Conforming;
    }

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

    private void RequireDepth(CommandResult command)
    {
        if (command.GetResult(_maximumDepth) is { Tokens: [{ Value: var number }] }
            && !(int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int depth) && depth is >= 1 and <= ContractJson.LargestMaximumDepth))
        {
            command.AddError(string.Create(CultureInfo.InvariantCulture, $"--max-depth is a number from 1 to {ContractJson.LargestMaximumDepth}, not '{number}'"));
        }
    }

    private void RefuseSchemaOfExchanges(CommandResult command)
    {
        if (command.GetResult(_exchanges) is not null && command.GetResult(_contract.Schema) is not null)
        {
            command.AddError("--exchanges goes without --schema: the operation of an exchange says which schemas its bodies have");
        }
    }

    // The library's own AcceptOnlyFromAmong needs several lines to say what is wrong.
    private static Option<string> OneOf(string name, string description, params string[] words)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => words[0],
        };
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }] && !words.Contains(word))
            {
                result.AddError($"{name} is one of {string.Join(", ", words)}, not '{word}'");
            }
        });
        return option;
    }
}
