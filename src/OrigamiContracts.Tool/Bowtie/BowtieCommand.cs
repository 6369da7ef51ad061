using System.CommandLine;
using System.Text;

namespace OrigamiContracts.Tool.Bowtie;

/// <summary><c>bowtie</c>: lets Bowtie compare this implementation of JSON Schema with others.</summary>
internal sealed class BowtieCommand : Command
{
    private readonly StandardStreams _streams;

    public BowtieCommand(StandardStreams streams)
        : base("bowtie", "Answers Bowtie (https://bowtie.report) on standard input and output, a line of JSON each.")
    {
        _streams = streams;
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult command, CancellationToken cancellationToken)
    {
        using var input = new StreamReader(
            _streams.Input, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), leaveOpen: true);
        await new BowtieHarness(_streams.Output).RunAsync(input, cancellationToken);
        return ExitCode.Conforming;
    }
}
