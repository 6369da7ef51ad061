using System.CommandLine;
using System.CommandLine.Invocation;

namespace OrigamiContracts.Tool;

/// <summary>Prints one line, whatever else the command line says.</summary>
internal sealed class PrintAction(string line) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(line);
        return ExitCode.Conforming;
    }
}
