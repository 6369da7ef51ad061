using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Text;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Conformance.Payloads;
using OrigamiContracts.Tool.Bowtie;
using OrigamiContracts.Tool.Checking;
using OrigamiContracts.Tool.Configuration;

namespace OrigamiContracts.Tool;

/// <summary>The tool's command line: its commands, what it says to misuse, and its exit codes.</summary>
internal sealed class CommandLine
{
    // Paths are taken as they are, also those that begin with an @.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    private readonly Command _root;
    private readonly TextWriter _output;
    private readonly TextWriter _error;
    private readonly string? _configFolder;

    /// <param name="builtIn">The contract for those who name none.</param>
    /// <param name="streams">What the commands work on.</param>
    /// <param name="cacheFolder">Where compiled descriptions are kept; null for nowhere.</param>
    /// <param name="configFolder">From where a config file is looked for, upwards; null for nowhere.</param>
    public CommandLine(ApiContract builtIn, StandardStreams streams, string? cacheFolder = null, string? configFolder = null)
    {
        _configFolder = configFolder;
        _output = TextOf(streams.Output);
        _error = TextOf(streams.Error);
        _root = new Command(ToolIdentity.Name, "Checks recorded payloads against a compiled contract.")
        {
            new CheckCommand(new ContractSource(builtIn, cacheFolder), streams),
            new ReportCommand(streams),
            new BowtieCommand(streams),
            new HelpOption("--help", "-h") { Action = new HelpWithExamples() },
            new VersionOption() { Action = new PrintAction(ToolIdentity.Version) },
        };
    }

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken = default)
    {
        try
        {
            return await ConfigureAndInvokeAsync(arguments, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await _error.WriteLineAsync($"{ToolIdentity.Name}: interrupted");
            return ExitCode.Unusable;
        }
        catch (UnusableException exception)
        {
            await _error.WriteLineAsync(exception.Message);
            return ExitCode.Unusable;
        }
        catch (IOException exception)
        {
            // What fails while it is read is in the report, so it is the report that could not be written.
            await _error.WriteLineAsync($"{ToolIdentity.Name}: the report can't be written: {exception.Message}");
            return ExitCode.Unusable;
        }
        catch (Exception exception)
        {
            await _error.WriteLineAsync($"{ToolIdentity.Name}: internal error: {exception.GetType().FullName}: {exception.Message}");
            await _error.WriteLineAsync($"this is a defect of {ToolIdentity.Name} {ToolIdentity.Version}; please report it with the lines above and the command line");
            return ExitCode.InternalError;
        }
    }

    private async Task<int> ConfigureAndInvokeAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        ParseResult given = _root.Parse(arguments, Parsing);
        if (given.CommandResult.Command is not CheckCommand check || given.Action is HelpWithExamples)
        {
            return await InvokeAsync(given, cancellationToken);
        }

        var configured = new Configured(given, _configFolder is null ? [] : ConfigFile.FindFrom(_configFolder));
        // Behind the name of the command, where nothing is taken for a path yet.
        ParseResult completed = configured.Arguments.Count == 0 ? given : _root.Parse([arguments[0], .. configured.Arguments, .. arguments.Skip(1)], Parsing);
        if (!check.AsksForConfig(completed))
        {
            return await InvokeAsync(completed, cancellationToken);
        }

        // With a path, since the library gives a command line that lacks something no defaults.
        ParseResult whole = _root.Parse([arguments[0], .. configured.Arguments, .. arguments.Skip(1), PayloadReader.StandardInput], Parsing);
        foreach (string line in configured.Describe(whole))
        {
            await _output.WriteLineAsync(line);
        }

        return ExitCode.Conforming;
    }

    private async Task<int> InvokeAsync(ParseResult command, CancellationToken cancellationToken)
    {
        if (UsageErrorOf(command) is { } usageError)
        {
            return await RefuseAsync(command, usageError);
        }

        try
        {
            return await command.InvokeAsync(
                // Signals are for the process to handle, so that a report can take the time it takes.
                new InvocationConfiguration { Output = _output, Error = _error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
                cancellationToken);
        }
        catch (UsageException exception)
        {
            return await RefuseAsync(command, exception.Message);
        }
    }

    private async Task<int> RefuseAsync(ParseResult command, string usageError)
    {
        string commandName = command.CommandResult.Command is { } asked && asked != _root ? $"{ToolIdentity.Name} {asked.Name}" : ToolIdentity.Name;
        await _error.WriteLineAsync($"{ToolIdentity.Name}: {usageError}");
        await _error.WriteLineAsync($"see '{commandName} --help'");
        return ExitCode.Unusable;
    }

    private static string? UsageErrorOf(ParseResult command)
    {
        // The parser takes an option it does not know for one more PATH.
        Token? unknownOption = command.Tokens
            .TakeWhile(token => token.Type != TokenType.DoubleDash)
            .FirstOrDefault(token => token is { Type: TokenType.Argument, Value: ['-', _, ..] });
        return command.Action is HelpWithExamples ? null
            : unknownOption is not null ? $"there is no option {unknownOption.Value}"
            : command.UnmatchedTokens is [string unknownCommand, ..] ? $"there is no command {unknownCommand}"
            : command.Errors is [ParseError first, ..] ? first.Message
            : null;
    }

    private static StreamWriter TextOf(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true)
        {
            AutoFlush = true,
            NewLine = "\n",
        };
}
