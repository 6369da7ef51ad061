using System.Globalization;
using OrigamiContracts.Conformance;
using OrigamiContracts.Support;
using Spectre.Console;

namespace OrigamiContracts.Tool.Checking;

/// <summary>Shows on a terminal how far a check has come, and nothing where nobody watches.</summary>
internal static class WatchedWork
{
    /// <summary>Runs a check.</summary>
    /// <param name="streams">Where somebody may watch.</param>
    /// <param name="check">The check.</param>
    /// <returns>Whether it came to its end; it did not if the user interrupted it.</returns>
    public static async Task<bool> RunAsync(StandardStreams streams, Func<IProgress<CheckProgress>?, Task> check)
    {
        try
        {
            await (streams.ErrorIsWatched ? ShowAsync(check) : check(null));
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static Task ShowAsync(Func<IProgress<CheckProgress>?, Task> check)
    {
        // The library asks the console itself what it can do.
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Status().StartAsync("reading", status => check(new Display(status)));
    }

    private sealed class Display(StatusContext status) : IProgress<CheckProgress>
    {
        public void Report(CheckProgress value) => status.Status(Markup.Escape(PrintableText.Of(string.Create(
            CultureInfo.InvariantCulture,
            $"{value.Checked:N0} checked, {value.Violating:N0} violating: {value.Source}"))));
    }
}
