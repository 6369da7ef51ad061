namespace OrigamiContracts.Tool;

/// <summary>The three streams a command works on.</summary>
internal sealed record StandardStreams(Stream Input, Stream Output, Stream Error)
{
    public static StandardStreams OfProcess() =>
        new(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.OpenStandardError());
}
