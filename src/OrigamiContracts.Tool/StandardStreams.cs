namespace OrigamiContracts.Tool;

/// <summary>The three streams a command works on.</summary>
internal sealed record StandardStreams(Stream Input, Stream Output, Stream Error)
{
    /// <summary>Whether the output goes to a terminal that shows colours.</summary>
    public bool OutputIsColoured { get; init; }

    /// <summary>Whether somebody looks at the errors while they come, on a terminal.</summary>
    public bool ErrorIsWatched { get; init; }

    public static StandardStreams OfProcess() => new(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.OpenStandardError())
    {
        // https://no-color.org
        OutputIsColoured = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        ErrorIsWatched = !Console.IsErrorRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")),
    };
}
