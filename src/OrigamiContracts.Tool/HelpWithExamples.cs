using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace OrigamiContracts.Tool;

/// <summary>The help of System.CommandLine, and what it has no place for: examples and exit codes.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private const string Examples = """
        Examples:
          origami-contracts check run.json
          origami-contracts check recordings/ --fail-on warning
          origami-contracts check bodies.jsonl --operation createAgent:request --report json
          origami-contracts check orders.jsonl --spec shop.openapi.yaml --schema Order
          origami-contracts check orders.jsonl --spec shop.openapi.yaml --overlay our-rules.overlay.yaml --schema Order
          origami-contracts check settings.json --spec settings.schema.json
          origami-contracts check session.har 'recordings/**/*.har.gz'
          origami-contracts check --exchanges traffic.jsonl.gz --report html=report.html --report sarif=report.sarif
          origami-contracts check --exchanges traffic.jsonl --spec shop.openapi.yaml
          origami-contracts report merge part-*.json --report html=report.html
          curl -s $URL | origami-contracts check -

        Exit codes:
          0    nothing was found that counts
          1    there are findings that --fail-on names, or worse
          2    an input can't be used, the check was interrupted, or nothing was checked, whatever else was found; or the command line is wrong
          70   internal error
        """;

    private readonly HelpAction _help = new();

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int exitCode = _help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine(Examples);
        return exitCode;
    }
}
