using System.CommandLine;
using System.CommandLine.Parsing;
using OrigamiContracts.Conformance;
using OrigamiContracts.Conformance.Payloads;
using OrigamiContracts.Conformance.Reports;

namespace OrigamiContracts.Tool;

/// <summary><c>check</c>: recorded payloads in, a report out.</summary>
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

    private readonly ContractOptions _contract = new();
    private readonly ContractSource _source;
    private readonly StandardStreams _streams;

    public CheckCommand(ContractSource source, StandardStreams streams)
        : base("check", "Checks recorded documents against a schema of a contract.")
    {
        _source = source;
        _streams = streams;
        Arguments.Add(_paths);
        _contract.AddTo(this);
        Options.Add(_format);
        Options.Add(_failOn);
        Validators.Add(RequirePaths);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult command, CancellationToken cancellationToken)
    {
        InvocationConfiguration console = command.InvocationConfiguration;
        using ChosenSchema chosen = _source.Open(_contract.Of(command), console.Error, cancellationToken);
        IReportWriter report = command.GetRequiredValue(_format) == Json
            ? new JsonReportWriter(_streams.Output, console.Error)
            : new TextReportWriter(console.Output, console.Error);
        using var reader = new PayloadReader(_streams.Input);
        CheckSummary summary = await new PayloadChecker(chosen.Schema, report).CheckAsync(
            reader.ReadAsync(command.GetRequiredValue(_paths), cancellationToken),
            cancellationToken);
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
