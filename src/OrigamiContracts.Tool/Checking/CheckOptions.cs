using System.CommandLine;
using System.Globalization;
using OrigamiContracts.Catalogue.Exchanges;
using OrigamiContracts.Conformance;
using OrigamiContracts.Conformance.Payloads;

namespace OrigamiContracts.Tool.Checking;

/// <summary>The options that say how to check.</summary>
internal sealed class CheckOptions
{
    private const int MegaByte = 1 << 20;
    private const int LargestSize = 1 << 10;
    private const int MostThreads = 256;

    private readonly Option<string[]> _servers = OptionKinds.Several("--server", "URL", "A base URL of the API: exchanges with other hosts are not judged. Without it, the paths of the description's servers count, on any host. It can be given several times.");

    private readonly Option<string[]> _ignoredParameters = OptionKinds.Several("--ignore-query", "NAME", "A query parameter that can be sent though no operation describes it. It can be given several times.");

    private readonly Option<string[]> _ignoredHeaders = OptionKinds.Several("--ignore-header", "NAME", "A header, of requests or responses, that can be sent though no operation describes it; Cookie stands for all cookies. It can be given several times.");

    private readonly Option<string[]> _redacted = OptionKinds.Several("--redact", "POINTER", "A JSON Pointer whose values no report shows, such as /response/body/email or /*/name. It can be given several times.");

    private readonly Option<bool> _coverage = new("--coverage")
    {
        Description = "Tells what of the description the traffic exercises: operations, statuses, media types, properties, listed values, union cases and rules. Goes without saying for html reports.",
        Arity = ArgumentArity.Zero,
    };

    private readonly Option<string> _maximumDepth = OptionKinds.Number("--max-depth", "How deep arrays and objects can be nested", ContractJson.MaximumDepth, ContractJson.LargestMaximumDepth);

    private readonly Option<string> _maximumSize = OptionKinds.Number("--max-size", "How many MiB a document, or an exchange, can have", PayloadReader.DefaultMaximumDocumentSize / MegaByte, LargestSize);

    private readonly Option<string> _threads = OptionKinds.Number("--threads", "How many threads judge; the reports don't depend on it", Math.Min(Environment.ProcessorCount, MostThreads), MostThreads);

    private readonly OutcomeOptions _outcome = new();

    public void AddTo(Command command)
    {
        _outcome.AddTo(command);
        command.Options.Add(_servers);
        command.Options.Add(_ignoredParameters);
        command.Options.Add(_ignoredHeaders);
        command.Options.Add(_coverage);
        command.Options.Add(_redacted);
        command.Options.Add(_maximumDepth);
        command.Options.Add(_maximumSize);
        command.Options.Add(_threads);
    }

    /// <summary>What the command line says.</summary>
    /// <exception cref="UsageException">It says what can't be.</exception>
    public CheckChoice Of(ParseResult command)
    {
        OutcomeChoice outcome = _outcome.Of(command);
        return new CheckChoice(
            new ExchangeCheckOptions
            {
                BaseUrls = command.GetValue(_servers) ?? [],
                IgnoredQueryParameters = new HashSet<string>(command.GetValue(_ignoredParameters) ?? [], StringComparer.Ordinal),
                IgnoredHeaders = new HashSet<string>(command.GetValue(_ignoredHeaders) ?? [], StringComparer.OrdinalIgnoreCase),
                MaximumDepth = NumberOf(command, _maximumDepth),
            },
            new CheckRunSettings { Threads = NumberOf(command, _threads) },
            Math.Min(NumberOf(command, _maximumSize), (Array.MaxLength / MegaByte) - 1) * MegaByte,
            [.. (command.GetValue(_redacted) ?? []).Select(RequirePointer)],
            command.GetValue(_coverage) || outcome.NeedsCoverage,
            outcome);
    }

    private static int NumberOf(ParseResult command, Option<string> option) =>
        int.Parse(command.GetRequiredValue(option), CultureInfo.InvariantCulture);

    private static string RequirePointer(string text) => text.StartsWith('/')
        ? text
        : throw new UsageException($"--redact is a JSON Pointer, which begins with a slash, not '{text}'");
}
