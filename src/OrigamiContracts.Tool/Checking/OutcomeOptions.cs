using System.CommandLine;
using System.Globalization;

namespace OrigamiContracts.Tool.Checking;

/// <summary>The options that say what to make of what was found.</summary>
internal sealed class OutcomeOptions
{
    private const int MostPercent = 100;

    private readonly Option<string[]> _reports = OptionKinds.Several("--report", "KIND[=FILE]", $"A report to write: {string.Join(", ", ReportFormats.Names)}. Without a FILE it goes to standard output; without any that does, text does. It can be given several times.");

    private readonly Option<string> _failOn = OptionKinds.OneOf("--fail-on", "The lightest finding that counts as failure (exit code 1).", FailOn.Words);

    private readonly Option<string> _minimumCoverage = OptionKinds.Number("--min-coverage", "The least coverage, in percent, that does not fail the check", usual: null, MostPercent);

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

    public void AddTo(Command command)
    {
        command.Options.Add(_reports);
        command.Options.Add(_failOn);
        command.Options.Add(_minimumCoverage);
        command.Options.Add(_baseline);
        command.Options.Add(_newBaseline);
    }

    /// <summary>What the command line says.</summary>
    /// <exception cref="UsageException">It says what can't be.</exception>
    public OutcomeChoice Of(ParseResult command) => new(
        [.. (command.GetValue(_reports) ?? []).Select(ReportTarget.Parse)],
        command.GetRequiredValue(_failOn),
        command.GetValue(_minimumCoverage) is { } percent ? int.Parse(percent, CultureInfo.InvariantCulture) : null,
        command.GetValue(_baseline),
        command.GetValue(_newBaseline));
}
