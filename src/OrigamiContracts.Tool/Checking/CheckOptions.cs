using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Conformance;
using OrigamiContracts.Conformance.Payloads;

namespace OrigamiContracts.Tool.Checking;

/// <summary>The options that say how to check and what to make of it.</summary>
internal sealed class CheckOptions
{
    private const int MegaByte = 1 << 20;
    private const int LargestSize = 1 << 10;
    private const int MostThreads = 256;
    private const int MostPercent = 100;

    private readonly Option<string[]> _servers = Several("--server", "URL", "A base URL of the API: exchanges with other hosts are not judged. Without it, the paths of the description's servers count, on any host. It can be given several times.");

    private readonly Option<string[]> _ignoredParameters = Several("--ignore-query", "NAME", "A query parameter that can be sent though no operation describes it. It can be given several times.");

    private readonly Option<string[]> _reports = Several("--report", "KIND[=FILE]", $"A report to write: {string.Join(", ", ReportFormats.Names)}. Without a FILE it goes to standard output; without any that does, text does. It can be given several times.");

    private readonly Option<string[]> _redacted = Several("--redact", "POINTER", "A JSON Pointer whose values no report shows, such as /response/body/email or /*/name. It can be given several times.");

    private readonly Option<bool> _coverage = new("--coverage")
    {
        Description = "Tells what of the description the traffic exercises: operations, statuses, media types, properties, listed values and rules. Goes without saying for html reports.",
        Arity = ArgumentArity.Zero,
    };

    private readonly Option<string> _minimumCoverage = Number("--min-coverage", "The least coverage, in percent, that does not fail the check", usual: null, MostPercent);

    private readonly Option<string> _baseline = new("--baseline")
    {
        Description = "The causes that are known, and don't fail the check. Those that are not found any more are named.",
        HelpName = "FILE",
    };

    private readonly Option<string> _newBaseline = new("--write-baseline")
    {
        Description = "Writes all causes down, for --baseline; the check does not fail because of them.",
        HelpName = "FILE",
    };

    private readonly Option<string> _failOn = OneOf("--fail-on", "The lightest finding that counts as failure (exit code 1).", FailOn.Words);

    private readonly Option<string> _maximumDepth = Number("--max-depth", "How deep arrays and objects can be nested", ContractJson.MaximumDepth, ContractJson.LargestMaximumDepth);

    private readonly Option<string> _maximumSize = Number("--max-size", "How many MiB a document, or an exchange, can have", PayloadReader.DefaultMaximumDocumentSize / MegaByte, LargestSize);

    private readonly Option<string> _threads = Number("--threads", "How many threads judge; the reports don't depend on it", Math.Min(Environment.ProcessorCount, MostThreads), MostThreads);

    public void AddTo(Command command)
    {
        command.Options.Add(_servers);
        command.Options.Add(_ignoredParameters);
        command.Options.Add(_reports);
        command.Options.Add(_failOn);
        command.Options.Add(_coverage);
        command.Options.Add(_minimumCoverage);
        command.Options.Add(_baseline);
        command.Options.Add(_newBaseline);
        command.Options.Add(_redacted);
        command.Options.Add(_maximumDepth);
        command.Options.Add(_maximumSize);
        command.Options.Add(_threads);
    }

    /// <summary>What the command line says.</summary>
    /// <exception cref="UsageException">It says what can't be.</exception>
    public CheckChoice Of(ParseResult command)
    {
        ReportTarget[] reports = [.. (command.GetValue(_reports) ?? []).Select(ReportTarget.Parse)];
        int? minimumCoverage = command.GetValue(_minimumCoverage) is { } percent ? int.Parse(percent, CultureInfo.InvariantCulture) : null;
        return new CheckChoice(
            new ExchangeCheckOptions
            {
                BaseUrls = command.GetValue(_servers) ?? [],
                IgnoredQueryParameters = new HashSet<string>(command.GetValue(_ignoredParameters) ?? [], StringComparer.Ordinal),
                MaximumDepth = NumberOf(command, _maximumDepth),
            },
            new CheckRunSettings { Threads = NumberOf(command, _threads) },
            Math.Min(NumberOf(command, _maximumSize), (Array.MaxLength / MegaByte) - 1) * MegaByte,
            [.. (command.GetValue(_redacted) ?? []).Select(RequirePointer)],
            reports,
            minimumCoverage,
            command.GetValue(_coverage) || minimumCoverage is not null || reports.Any(static report => report.Kind == ReportFormats.Html),
            command.GetValue(_baseline),
            command.GetValue(_newBaseline),
    command.GetRequiredValue(_failOn));
    }

    private static int NumberOf(ParseResult command, Option<string> option) =>
        int.Parse(command.GetRequiredValue(option), CultureInfo.InvariantCulture);

    private static string RequirePointer(string text) => text.StartsWith('/')
        ? text
        : throw new UsageException($"--redact is a JSON Pointer, which begins with a slash, not '{text}'");

    private static Option<string[]> Several(string name, string helpName, string description) => new(name)
    {
        Description = description,
        HelpName = helpName,
        AllowMultipleArgumentsPerToken = false,
    };

    // The library's own numbers need several lines to say what is wrong.
    private static Option<string> Number(string name, string description, int? usual, int largest)
    {
        var option = new Option<string>(name)
        {
            Description = string.Create(CultureInfo.InvariantCulture, $"{description}, from 1 to {largest}."),
            HelpName = "NUMBER",
        };
        if (usual is { } number)
        {
            option.DefaultValueFactory = _ => number.ToString(CultureInfo.InvariantCulture);
        }

        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }]
                && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int given) && given >= 1 && given <= largest))
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} is a number from 1 to {largest}, not '{text}'"));
            }
        });
        return option;
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
