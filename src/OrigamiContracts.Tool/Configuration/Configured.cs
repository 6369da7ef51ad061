using System.CommandLine;
using System.CommandLine.Parsing;
using OrigamiContracts.Support;

namespace OrigamiContracts.Tool.Configuration;

/// <summary>A command line, completed by what a config file says: what the command line has itself, wins.</summary>
/// <param name="given">The command line as it was given.</param>
/// <param name="settings">What the config file says.</param>
internal sealed class Configured(ParseResult given, IReadOnlyList<ConfigSetting> settings)
{
    private const string OfCommandLine = "command line";

    private static readonly string[] WaysToSayWhat = ["--schema", "--operation", "--exchanges"];

    /// <summary>The arguments of the file, to be put before those of the command line's end.</summary>
    public IReadOnlyList<string> Arguments { get; } =
    [
        .. settings
            .Where(setting => Counts(given, setting.Member))
            .SelectMany(static setting => setting.Member.Kind == ConfigValueKind.Flag
                ? setting.Values.Select(_ => setting.Member.Option)
                : setting.Values.SelectMany(value => (string[])[setting.Member.Option, value])),
    ];

    /// <summary>A line for each setting: its value, and where that comes from.</summary>
    /// <param name="completed">The completed command line.</param>
    public IEnumerable<string> Describe(ParseResult completed)
    {
        foreach (ConfigMember member in ConfigMember.All)
        {
            OptionResult? option = OptionOf(completed, member);
            ConfigSetting? setting = settings.FirstOrDefault(setting => setting.Member == member && Counts(given, member));
            string origin = IsGiven(given, member) ? OfCommandLine : setting?.Origin ?? "default";
            string value = member.Kind == ConfigValueKind.Flag ? (IsGiven(completed, member) ? "true" : "false")
                : option is { Tokens.Count: > 0 } ? string.Join(", ", option.Tokens.Select(static token => token.Value))
                : OptionFor(completed, member) is Option<string> single ? completed.GetValue(single) ?? "-"
                : "-";
            yield return PrintableText.Of($"{member.Name}: {value} ({origin})");
        }
    }

    private static bool Counts(ParseResult given, ConfigMember member) =>
        !IsGiven(given, member)
        // Another description has neither the schemas nor the overlays that the file means.
        && !(member.IsOfContract && HasAny(given, ConfigMember.SpecOption))
        // These are ways to say what the documents are.
        && !(WaysToSayWhat.Contains(member.Option) && HasAny(given, WaysToSayWhat));

    private static bool HasAny(ParseResult command, params string[] options) =>
        command.CommandResult.Children.OfType<OptionResult>().Any(option => !option.Implicit && options.Contains(option.Option.Name));

    private static bool IsGiven(ParseResult command, ConfigMember member) => OptionOf(command, member) is { Implicit: false };

    private static OptionResult? OptionOf(ParseResult command, ConfigMember member) =>
        OptionFor(command, member) is { } option ? command.GetResult(option) : null;

    private static Option? OptionFor(ParseResult command, ConfigMember member) =>
        command.CommandResult.Command.Options.FirstOrDefault(option => option.Name == member.Option);
}
