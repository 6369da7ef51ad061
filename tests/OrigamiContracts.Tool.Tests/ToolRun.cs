using System.Text;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Conformance.Tests;
using Xunit;

namespace OrigamiContracts.Tool.Tests;

/// <summary>The command line, run as a process would be.</summary>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs it with the contract of the tests, nothing on standard input, and no cache.</summary>
    public static Task<ToolRun> Of(params string[] arguments) => WithInput("", arguments);

    public static Task<ToolRun> WithInput(string input, params string[] arguments) => WithInput(Encoding.UTF8.GetBytes(input), arguments);

    public static Task<ToolRun> WithInput(byte[] input, params string[] arguments) =>
        WithInput(new MemoryStream(input), TestContext.Current.CancellationToken, arguments);

    public static Task<ToolRun> WithInput(Stream input, CancellationToken cancellationToken, params string[] arguments) =>
        RunAsync(input, cacheFolder: null, arguments, cancellationToken);

    public static Task<ToolRun> WithCache(string folder, params string[] arguments) =>
        RunAsync(Stream.Null, folder, arguments, TestContext.Current.CancellationToken);

    public static Task<ToolRun> InFolder(string folder, params string[] arguments) =>
        RunAsync(new MemoryStream("{}"u8.ToArray()), cacheFolder: null, arguments, TestContext.Current.CancellationToken, folder);

    /// <summary>Runs it with the contract that the tool has.</summary>
    public static Task<ToolRun> WithBuiltInContract(params string[] arguments) =>
        RunAsync(Stream.Null, cacheFolder: null, arguments, TestContext.Current.CancellationToken, contract: BuiltInContract.Value);

    private static async Task<ToolRun> RunAsync(
        Stream input, string? cacheFolder, string[] arguments, CancellationToken cancellationToken, string? configFolder = null, ApiContract? contract = null)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var commandLine = new CommandLine(contract ?? new TestContract(), new StandardStreams(input, output, error), cacheFolder, configFolder);
        int exitCode = await commandLine.RunAsync(arguments, cancellationToken);
        return new ToolRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
